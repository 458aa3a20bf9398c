//! Parses a call: `name = value, …`, or one value.
//!
//! The parser recovers from errors: after it has reported one, it still produces the intended arguments. So the expansion
//! keeps its type, and no variable of the user's is reported as unused.

use proc_macro2::{TokenStream, TokenTree};
use syn::Token;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};

use crate::diagnostics::Diagnostics;

use super::argument::{Argument, argument};
use super::recover::{looks_like_argument, open_brackets, skip_to_argument};
use super::value::Value;
use super::value_end::{is_name_and_equals, take_value};

/// A call as it was written.
pub(crate) enum ParsedCall {
    Named(Vec<Argument>),
    /// One value without a name.
    Single(Value),
}

/// Parses the input of `button_link!`: the token of `$crate`, and the call.
pub(crate) fn call(input: TokenStream, diagnostics: &mut Diagnostics) -> (Option<TokenTree>, ParsedCall) {
    let parser = |input: ParseStream<'_>| {
        let path = input.parse().ok();
        let call = match open_brackets(input, diagnostics) {
            Some(content) => ParsedCall::Named(arguments(&content, diagnostics)),
            None => single_or_named(input, diagnostics),
        };
        Ok((path, call))
    };
    parser.parse2(input).unwrap_or((None, ParsedCall::Named(Vec::new())))
}

/// Parses the input of `org_id!`: the token of `$crate`, and one value.
pub(crate) fn single_value(input: TokenStream) -> (Option<TokenTree>, Option<Value>) {
    let parser = |input: ParseStream<'_>| {
        let (path, value) = (input.parse().ok(), take_single(input));
        input.parse::<TokenStream>()?;
        Ok((path, value.map(Value::read)))
    };
    parser.parse2(input).unwrap_or_default()
}

fn single_or_named(input: ParseStream<'_>, diagnostics: &mut Diagnostics) -> ParsedCall {
    let ahead = input.fork();
    match take_single(&ahead) {
        Some(value) if !looks_like_argument(&value) => {
            input.advance_to(&ahead);
            ParsedCall::Single(Value::read(value))
        }
        _ => ParsedCall::Named(arguments(input, diagnostics)),
    }
}

/// Returns the tokens of the one value of a call, which a comma may follow.
fn take_single(input: ParseStream<'_>) -> Option<Vec<TokenTree>> {
    if input.peek(Token![=]) || is_name_and_equals(input) {
        return None;
    }
    let value = take_value(input);
    let _ = input.parse::<Token![,]>();
    (!value.is_empty() && input.is_empty()).then_some(value)
}

fn arguments(input: ParseStream<'_>, diagnostics: &mut Diagnostics) -> Vec<Argument> {
    let mut arguments = Vec::new();
    while !input.is_empty() {
        let has_nameless = arguments.iter().any(|argument: &Argument| argument.name.is_none());
        let argument = argument(input, has_nameless, diagnostics);
        if !input.is_empty() && input.parse::<Token![,]>().is_err() {
            if argument.as_ref().is_some_and(|argument| !argument.is_comma_lost) {
                diagnostics.syntax(input.span(), "expected `,`", "write a `,` between two parameters");
            }
            skip_to_argument(input);
        }
        arguments.extend(argument);
    }
    arguments
}
