//! Builds the small pieces of an expansion token by token, with the spans of the user's expressions.

use proc_macro2::{Delimiter, Group, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::quote;

use crate::token::SpanRange;

/// Returns `&(value)`: a borrow of the whole expression, whatever its operators.
pub(super) fn borrowed(value: &[TokenTree]) -> TokenStream {
    let SpanRange { start, end } = SpanRange::of(value);
    vec![punct('&', start), in_parentheses(value.iter().cloned().collect(), end)].into_iter().collect()
}

/// Returns `&&(value)`. The value may be of a type without a size, which cannot be a `dyn Display`, but its borrow can.
pub(super) fn borrowed_twice(value: &[TokenTree]) -> Vec<TokenTree> {
    let SpanRange { start, end } = SpanRange::of(value);
    vec![punct('&', start), punct('&', start), in_parentheses(value.iter().cloned().collect(), end)]
}

/// Returns a statement that uses an expression, so that the compiler reports no name in it as unused.
pub(super) fn used(value: &[TokenTree]) -> TokenStream {
    let borrowed = borrowed(value);
    quote!(let _ = #borrowed;)
}

pub(super) fn in_parentheses(tokens: TokenStream, span: Span) -> TokenTree {
    let mut group = Group::new(Delimiter::Parenthesis, tokens);
    group.set_span(span);
    group.into()
}

pub(super) fn in_braces(tokens: TokenStream) -> TokenTree {
    Group::new(Delimiter::Brace, tokens).into()
}

/// Returns punctuation of one character.
pub(super) fn punct(character: char, span: Span) -> TokenTree {
    let mut punct = Punct::new(character, Spacing::Alone);
    punct.set_span(span);
    punct.into()
}
