//! Reading a call: `[$crate] name = value, …`, or `[$crate] value` for a whole link.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, Token, bracketed};

use crate::report::Report;
use crate::value::Value;

/// A call as it was written. What could not be read is in the report.
pub(crate) struct Call {
    /// The way to the crate of the run time, whatever the user calls it.
    pub(crate) crate_path: TokenStream,
    pub(crate) arguments: Arguments,
    pub(crate) report: Report,
}

pub(crate) enum Arguments {
    Named(Vec<Argument>),
    /// One value without a name.
    Single(Value),
}

pub(crate) struct Argument {
    pub(crate) name: Ident,
    pub(crate) value: Value,
}

impl Parse for Call {
    fn parse(input: ParseStream<'_>) -> syn::Result<Call> {
        let crate_path;
        bracketed!(crate_path in input);
        let crate_path = crate_path.parse()?;
        let mut report = Report::default();
        let arguments = if is_single(input) {
            let value = Value::read(tokens_of_value(input));
            if !input.is_empty() {
                expect_end(input, &mut report);
            }
            Arguments::Single(value)
        } else {
            Arguments::Named(named(input, &mut report))
        };
        Ok(Call { crate_path, arguments, report })
    }
}

/// Whether the call begins with a value, not with a name.
fn is_single(input: ParseStream<'_>) -> bool {
    let fork = input.fork();
    let tokens = tokens_of_value(&fork);
    let is_name = input.peek(Ident::peek_any) && !matches!(Value::read(tokens.clone()), Value::Constant(_));
    // `"btn_ref" = "…"` and `{ … }` are names gone wrong, which `named` reports.
    let has_equals = tokens.clone().into_iter().any(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == '='));
    !is_name && !tokens.is_empty() && !has_equals
}

fn named(input: ParseStream<'_>, report: &mut Report) -> Vec<Argument> {
    let mut arguments = Vec::new();
    while !input.is_empty() {
        match argument(input) {
            Ok(argument) => arguments.push(argument),
            Err(error) => {
                report.syntax(error);
                skip_value(input);
            }
        }
        if !input.is_empty() && input.parse::<Token![,]>().is_err() {
            skip_value(input);
        }
    }
    arguments
}

fn argument(input: ParseStream<'_>) -> syn::Result<Argument> {
    if !input.peek(Ident::peek_any) {
        return Err(input.error("expected the name of a parameter, like `btn_ref`"));
    }
    let name = input.call(Ident::parse_any)?;
    if !input.peek(Token![=]) {
        let message = format!("expected `=` and a value after `{name}`");
        return Err(if input.is_empty() || input.peek(Token![,]) {
            syn::Error::new(name.span(), message)
        } else {
            input.error(message)
        });
    }
    let equals = input.parse::<Token![=]>()?;
    let tokens = tokens_of_value(input);
    if tokens.is_empty() {
        return Err(syn::Error::new(equals.span, format!("expected a value for `{name}` after `=`")));
    }
    if let Some(next) = next_name(&tokens) {
        return Err(syn::Error::new_spanned(next, "expected `,` before the next parameter"));
    }
    Ok(Argument { name, value: Value::read(tokens) })
}

/// Everything up to the next comma.
fn tokens_of_value(input: ParseStream<'_>) -> TokenStream {
    let mut tokens = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        match input.parse::<TokenTree>() {
            Ok(token) => token.to_tokens(&mut tokens),
            Err(_) => break,
        }
    }
    tokens
}

fn skip_value(input: ParseStream<'_>) {
    let _ = tokens_of_value(input);
    if input.peek(Token![,]) {
        let _ = input.parse::<Token![,]>();
    }
}

/// A name and `=` within a value: the comma before them was forgotten.
fn next_name(tokens: &TokenStream) -> Option<Ident> {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    trees.windows(2).skip(1).find_map(|pair| match pair {
        [TokenTree::Ident(name), TokenTree::Punct(equals)]
            if equals.as_char() == '=' && crate::names::is_known(name) =>
        {
            Some(name.clone())
        }
        _ => None,
    })
}

/// A whole link, or an ID, stands alone.
fn expect_end(input: ParseStream<'_>, report: &mut Report) {
    let _ = input.parse::<Token![,]>();
    if !input.is_empty() {
        report.syntax(input.error("expected nothing after the value"));
        let _ = input.parse::<TokenStream>();
    }
}
