//! Finds the token after which a value ends.
//!
//! The compiler parses the value itself, so all syntax of expressions is allowed. Here only the comma that ends a value is
//! told from the commas of generic arguments, as in `f::<A, B>()` and `<A<B, C> as D>::E`.

use proc_macro2::{Spacing, TokenTree};

use crate::keyword::is_keyword;
use crate::token::is_punct;

use super::cursor::Cursor;
use super::names;

/// Takes the tokens up to the comma that ends the value, or up to the place where that comma is missing.
pub(super) fn take_value<'a>(input: &mut Cursor<'a>) -> &'a [TokenTree] {
    let (tokens, mut ahead) = (input.rest(), *input);
    let (mut count, mut depth) = (0, 0_usize);
    while let Some(token) = ahead.rest().first() {
        let before = tokens[..count].last();
        if depth == 0 && (is_punct(token, ',') || is_comma_missing(before, ahead)) {
            break;
        }
        if is_punct(token, '<') && (depth > 0 || opens_generics(before)) {
            depth += 1;
        } else if is_punct(token, '>') && !is_arrow(before) {
            depth = depth.saturating_sub(1);
        }
        ahead.take(1);
        count += 1;
    }
    input.take(count)
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
fn is_comma_missing(before: Option<&TokenTree>, ahead: Cursor<'_>) -> bool {
    let Some(before) = before else { return false };
    let mut behind = ahead;
    if behind.take_any_punct().is_some() && is_parameter_and_equals(behind) {
        return true;
    }
    ahead.is_punct(';') || (ends_operand(before) && (ahead.is_operand() || ahead.is_name_and_equals()))
}

/// Checks whether `name =` is next, and the name is a parameter's.
pub(super) fn is_parameter_and_equals(mut input: Cursor<'_>) -> bool {
    input.is_name_and_equals() && input.take_word().is_some_and(|name| names::parameter(name).is_some())
}

fn ends_operand(token: &TokenTree) -> bool {
    match token {
        TokenTree::Literal(_) | TokenTree::Group(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == '?',
        TokenTree::Ident(word) => {
            !is_keyword(&word.to_string())
                || ["self", "Self", "true", "false", "await"].iter().any(|operand| word == operand)
        }
    }
}
