//! Reading a call: `[$crate] name = value, …`, or `[$crate] value`.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, Token, bracketed};

use crate::names;
use crate::report::Report;
use crate::value::Value;

/// A call as it was written.
pub(crate) enum Arguments {
    Named(Vec<Argument>),
    /// One value without a name.
    Single(Value),
}

pub(crate) struct Argument {
    pub(crate) name: Ident,
    pub(crate) value: Value,
}

/// Takes the way to the crate of the run time off the user's tokens.
pub(crate) fn split_crate_path(input: TokenStream) -> syn::Result<(TokenStream, TokenStream)> {
    let parser = |input: ParseStream<'_>| {
        let crate_path;
        bracketed!(crate_path in input);
        Ok((crate_path.parse()?, input.parse()?))
    };
    parser.parse2(input)
}

/// What cannot be read is reported, and the rest is read.
pub(crate) fn read(input: TokenStream, report: &mut Report) -> Arguments {
    let parser = |input: ParseStream<'_>| {
        Ok(match single(&input.fork()) {
            Some(value) => {
                input.parse::<TokenStream>()?;
                Arguments::Single(value)
            }
            None => Arguments::Named(named(input, report)),
        })
    };
    parser.parse2(input).unwrap_or(Arguments::Named(Vec::new()))
}

/// The value of a call that has no names.
pub(crate) fn read_single(input: TokenStream) -> Option<Value> {
    (|input: ParseStream<'_>| {
        let value = single(input);
        input.parse::<TokenStream>()?;
        Ok(value)
    })
    .parse2(input)
    .ok()
    .flatten()
}

fn single(input: ParseStream<'_>) -> Option<Value> {
    let is_assignment = input.peek(Token![=]) || input.peek2(Token![=]);
    let is_shorthand = input.fork().call(Ident::parse_any).is_ok_and(|name| names::is_known(&name));
    let tokens = value_tokens(input);
    let _ = input.parse::<Token![,]>();
    (!tokens.is_empty() && !is_assignment && !is_shorthand && input.is_empty()).then(|| Value::read(tokens))
}

fn named(input: ParseStream<'_>, report: &mut Report) -> Vec<Argument> {
    let mut arguments = Vec::new();
    while !input.is_empty() {
        match argument(input) {
            Ok(argument) => arguments.push(argument),
            Err(error) => {
                report.syntax(error);
                // To the next comma, where the next argument begins.
                let _ = value_tokens(input);
            }
        }
        let _ = input.parse::<Token![,]>();
    }
    arguments
}

fn argument(input: ParseStream<'_>) -> syn::Result<Argument> {
    if !input.peek(Ident::peek_any) {
        return Err(input.error(with_help("expected the name of a parameter")));
    }
    let name = input.call(Ident::parse_any)?;
    if !input.peek(Token![=]) || input.peek(Token![==]) || input.peek(Token![=>]) {
        let message = with_help(&format!("expected `=` and a value after `{name}`"));
        let is_alone = input.is_empty() || input.peek(Token![,]);
        return Err(if is_alone { syn::Error::new(name.span(), message) } else { input.error(message) });
    }
    let equals = input.parse::<Token![=]>()?;
    let tokens = value_tokens(input);
    if tokens.is_empty() {
        return Err(syn::Error::new(equals.span, with_help(&format!("expected a value for `{name}` after `=`"))));
    }
    if let Some(next) = next_name(&tokens) {
        return Err(syn::Error::new(next.span(), format!("expected `,` before `{next}`")));
    }
    Ok(Argument { name, value: Value::read(tokens) })
}

fn with_help(message: &str) -> String {
    format!("{message}\nhelp: write `btn_ref = \"org-0123456789abcdef\", btn_url = \"https://www.retailer.com\"`")
}

/// Everything up to the next comma, but for the commas of generic arguments: those of `f::<A, B>()` and `<A<B, C>>::D`.
/// The compiler parses the value, so that all of its syntax is right here.
fn value_tokens(input: ParseStream<'_>) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut depth = 0_usize;
    // The two marks before, if they were marks: nothing but `::` lets a `<` open generic arguments within a value.
    let mut before = [':', ':'];
    while !input.is_empty() && (depth > 0 || !input.peek(Token![,])) {
        let Ok(token) = input.parse::<TokenTree>() else { break };
        let mark = if let TokenTree::Punct(mark) = &token { mark.as_char() } else { ' ' };
        match mark {
            '<' if depth > 0 || before == [':', ':'] => depth += 1,
            '>' if !matches!(before[1], '-' | '=') => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = [before[1], mark];
        token.to_tokens(&mut tokens);
    }
    tokens
}

/// A name and `=` within a value: the comma before them was forgotten.
fn next_name(tokens: &TokenStream) -> Option<Ident> {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    trees.windows(2).skip(1).find_map(|pair| match pair {
        [TokenTree::Ident(name), TokenTree::Punct(equals)] if equals.as_char() == '=' && names::is_known(name) => {
            Some(name.clone())
        }
        _ => None,
    })
}
