//! Helpers for token trees that every stage uses.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};

/// Checks whether a token is this punctuation character.
pub(crate) fn is_punct(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

/// Checks whether a word cannot be a name: a keyword, or `_`. A raw identifier such as `r#ref` is a name.
pub(crate) fn is_keyword(word: &Ident) -> bool {
    syn::parse2::<Ident>(TokenTree::from(word.clone()).into()).is_err()
}

/// Returns the tokens of an invisible group, which `macro_rules!` puts around a fragment such as `$value:expr`.
pub(crate) fn invisible_group(token: &TokenTree) -> Option<TokenStream> {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => Some(group.stream()),
        _ => None,
    }
}

/// Removes invisible groups around all of the tokens.
pub(crate) fn without_invisible_group(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    match tokens.as_slice() {
        [token] => match invisible_group(token) {
            Some(inner) => without_invisible_group(inner.into_iter().collect()),
            None => tokens,
        },
        _ => tokens,
    }
}

/// The spans of the first and the last token of something that an error points at.
///
/// Stable Rust cannot join two spans, so an error is built of tokens that have one of them each.
#[derive(Clone, Copy)]
pub(crate) struct SpanRange {
    pub(crate) start: Span,
    pub(crate) end: Span,
}

impl SpanRange {
    /// Covers a single token.
    pub(crate) fn at(span: Span) -> SpanRange {
        SpanRange { start: span, end: span }
    }

    /// Covers all tokens. Without tokens, it is the call of the macro.
    pub(crate) fn of(tokens: &[TokenTree]) -> SpanRange {
        match tokens {
            [] => SpanRange::at(Span::call_site()),
            [token] => match invisible_group(token) {
                Some(inner) => SpanRange::of(&inner.into_iter().collect::<Vec<_>>()),
                None => SpanRange::at(token.span()),
            },
            [first, .., last] => SpanRange { start: first.span(), end: last.span() },
        }
    }
}
