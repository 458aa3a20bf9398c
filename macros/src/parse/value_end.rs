//! Finds the token after which a value ends.
//!
//! The compiler parses the value itself, so all syntax of expressions is allowed. Here only the comma that ends a value is
//! told from the commas of generic arguments, as in `f::<A, B>()` and `<A<B, C> as D>::E`.

use proc_macro2::{Punct, Spacing, TokenTree};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Token};

use crate::token::{is_keyword, is_punct};

use super::names;

/// Takes the tokens up to the comma that ends the value, or up to the place where that comma is missing.
pub(super) fn take_value(input: ParseStream<'_>) -> Vec<TokenTree> {
    let (mut value, mut depth) = (Vec::new(), 0_usize);
    while depth > 0 || !(input.peek(Token![,]) || is_comma_missing(value.last(), input)) {
        let Ok(token) = input.parse::<TokenTree>() else { break };
        let before = value.last();
        if is_punct(&token, '<') && (depth > 0 || opens_generics(before)) {
            depth += 1;
        } else if is_punct(&token, '>') && !is_arrow(before) {
            depth = depth.saturating_sub(1);
        }
        value.push(token);
    }
    value
}

/// Checks whether a `<` opens generic arguments. After an operand it compares.
fn opens_generics(before: Option<&TokenTree>) -> bool {
    match before {
        None => true,
        Some(TokenTree::Punct(punct)) => match punct.as_char() {
            '?' | '>' => false,
            '<' => punct.spacing() == Spacing::Alone,
            _ => true,
        },
        Some(_) => false,
    }
}

/// Checks whether a `>` after this token is that of `->` or `=>`.
fn is_arrow(before: Option<&TokenTree>) -> bool {
    matches!(before, Some(TokenTree::Punct(punct)) if punct.spacing() == Spacing::Joint && matches!(punct.as_char(), '-' | '='))
}

/// Checks whether a comma is missing here (error recovery).
///
/// No expression has two operands side by side, or a `;`. And none assigns to a parameter, as in
/// `"org-…" & btn_url = "…"`: that is the next argument.
fn is_comma_missing(before: Option<&TokenTree>, input: ParseStream<'_>) -> bool {
    let Some(before) = before else { return false };
    input.peek(Token![;]) || is_parameter_after_punct(input) || (starts_operand(input) && ends_operand(before))
}

fn is_parameter_after_punct(input: ParseStream<'_>) -> bool {
    input.peek2(Ident::peek_any) && input.peek3(Token![=]) && {
        let ahead = input.fork();
        ahead.parse::<Punct>().is_ok() && is_parameter_and_equals(&ahead)
    }
}

/// Checks whether `name =` is next, and the name is a parameter's.
pub(super) fn is_parameter_and_equals(input: ParseStream<'_>) -> bool {
    is_name_and_equals(input) && input.fork().call(Ident::parse_any).is_ok_and(|name| names::parameter(&name).is_some())
}

/// Checks whether `name =` is next. The name may be a keyword.
pub(super) fn is_name_and_equals(input: ParseStream<'_>) -> bool {
    input.peek(Ident::peek_any) && input.peek2(Token![=]) && !input.peek2(Token![==]) && !input.peek2(Token![=>])
}

fn starts_operand(input: ParseStream<'_>) -> bool {
    input.cursor().literal().is_some() || input.peek(Ident) || is_name_and_equals(input)
}

fn ends_operand(token: &TokenTree) -> bool {
    match token {
        TokenTree::Literal(_) | TokenTree::Group(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == '?',
        TokenTree::Ident(word) => {
            !is_keyword(word) || ["self", "Self", "true", "false", "await", "_"].iter().any(|operand| word == operand)
        }
    }
}
