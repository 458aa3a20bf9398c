//! Reading a call: `[$crate] name = value, …`, or `[$crate] value`.
//!
//! What cannot be read is reported, and what was meant is read all the same: the rest of the function shall see the values
//! as used, and the call as what it was going to be.

use proc_macro2::{Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, Token, bracketed};

use crate::extent::{is_keyword, is_name_and_equals, value_tokens};
use crate::names;
use crate::report::Report;
use crate::slip::{skip_attributes, with_next_literals, without_brackets};
use crate::value::Value;

/// A call as it was written.
pub(crate) enum Arguments {
    Named(Vec<Argument>),
    /// One value without a name.
    Single(Value),
}

pub(crate) struct Argument {
    pub(crate) name: Ident,
    /// Nothing where a name stands alone.
    pub(crate) value: Option<Value>,
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

pub(crate) fn read(input: TokenStream, report: &mut Report) -> Arguments {
    let input = without_brackets(input, report);
    let parser = |input: ParseStream<'_>| {
        Ok(match single(&input.fork()) {
            Some(value) if !is_shorthand(&value) => {
                input.parse::<TokenStream>()?;
                Arguments::Single(Value::read(value))
            }
            _ => Arguments::Named(named(input, report)),
        })
    };
    parser.parse2(input).unwrap_or(Arguments::Named(Vec::new()))
}

/// The value of a call that has no names.
pub(crate) fn read_single(input: TokenStream) -> Option<Value> {
    let parser = |input: ParseStream<'_>| {
        let value = single(input);
        input.parse::<TokenStream>()?;
        Ok(value.map(Value::read))
    };
    parser.parse2(input).ok().flatten()
}

/// One value, and at most a comma behind it.
fn single(input: ParseStream<'_>) -> Option<TokenStream> {
    let is_assignment = input.peek(Token![=]) || is_name_and_equals(input);
    let tokens = value_tokens(input);
    let _ = input.parse::<Token![,]>();
    (!tokens.is_empty() && !is_assignment && input.is_empty()).then_some(tokens)
}

/// `btn_ref` alone, or the beginning of it, is a name without its value; `btn_ref: …` and `btn_ref == …` lack the `=`.
fn is_shorthand(value: &TokenStream) -> bool {
    let mut tokens = value.clone().into_iter();
    let is_name = matches!(tokens.next(), Some(TokenTree::Ident(name)) if name.to_string().starts_with("btn_"));
    let is_separator = match tokens.next() {
        None => true,
        Some(TokenTree::Punct(mark)) => match mark.as_char() {
            '=' => true,
            ':' => !matches!(tokens.next(), Some(TokenTree::Punct(next)) if next.as_char() == ':'),
            _ => false,
        },
        Some(_) => false,
    };
    is_name && is_separator
}

fn named(input: ParseStream<'_>, report: &mut Report) -> Vec<Argument> {
    let mut arguments = Vec::new();
    while !input.is_empty() {
        let argument = argument(input, report);
        if !input.is_empty() && input.parse::<Token![,]>().is_err() {
            if argument.is_some() {
                report.syntax(input.error("expected `,`\nhelp: write a `,` between two parameters"));
            }
            skip_to_argument(input);
        }
        arguments.extend(argument);
    }
    arguments
}

/// To where the next argument begins.
fn skip_to_argument(input: ParseStream<'_>) {
    if input.peek(Token![;]) {
        let _ = input.parse::<Token![;]>();
    }
    if !is_name_and_equals(input) {
        let _ = value_tokens(input);
        let _ = input.parse::<Token![,]>();
    }
}

fn argument(input: ParseStream<'_>, report: &mut Report) -> Option<Argument> {
    skip_attributes(input, report);
    if !input.peek(Ident::peek_any) {
        report.syntax(input.error(with_help("expected the name of a parameter")));
        let _ = value_tokens(input);
        return None;
    }
    let name = input.call(Ident::parse_any).ok()?;
    if input.is_empty() || input.peek(Token![,]) {
        return alone(name, report);
    }
    let (separator, is_equals) = (input.span(), is_equals(input));
    if !is_equals {
        report.syntax(input.error(expected_equals(&name)));
    }
    if !skip_separator(input) {
        // The name was the beginning of a value that has none.
        let _ = value_tokens(input);
        return None;
    }
    let tokens = if is_argument(input) { TokenStream::new() } else { value_tokens(input) };
    if tokens.is_empty() {
        if is_equals {
            let message = with_help(&format!("expected a value for `{name}` after `=`"));
            report.syntax(syn::Error::new(separator, message));
        }
        return None;
    }
    let value = with_next_literals(&name, Value::read(tokens), input, report);
    Some(Argument { name, value: Some(value) })
}

/// A name without a value. Where it is no parameter, somebody is typing one: the compiler says which there are, and the
/// editor completes it.
fn alone(name: Ident, report: &mut Report) -> Option<Argument> {
    if names::parameter(&name).is_some() {
        report.syntax(syn::Error::new(name.span(), expected_equals(&name)));
        // The value is the variable of this name.
        let value = Value::RunTime(name.to_token_stream());
        return Some(Argument { name, value: Some(value) });
    }
    if is_keyword(&name) {
        report.syntax(syn::Error::new(name.span(), expected_equals(&name)));
        return None;
    }
    report.leave_to_compiler();
    Some(Argument { name, value: None })
}

/// Whether another argument follows where a value should.
fn is_argument(input: ParseStream<'_>) -> bool {
    is_name_and_equals(input) && input.fork().parse().is_ok_and(|name| names::parameter(&name).is_some())
}

fn is_equals(input: ParseStream<'_>) -> bool {
    input.peek(Token![=]) && !input.peek(Token![==]) && !input.peek(Token![=>])
}

/// Takes the `=`, or what people write for it: `:`, `==`, `=>`, `:=`.
fn skip_separator(input: ParseStream<'_>) -> bool {
    let is_there = input.peek(Token![:]) || input.peek(Token![=]);
    if is_there {
        while input.parse::<Punct>().is_ok_and(|mark| mark.spacing() == Spacing::Joint) {}
    }
    is_there
}

fn expected_equals(name: &Ident) -> String {
    with_help(&format!("expected `=` and a value after `{name}`"))
}

fn with_help(message: &str) -> String {
    format!("{message}\nhelp: write `btn_ref = \"org-0123456789abcdef\", btn_url = \"https://www.retailer.com\"`")
}
