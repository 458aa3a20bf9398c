//! Where a value ends. The compiler parses the value, so that all of its syntax is right in a call; here only the comma
//! that ends it is told from the commas of generic arguments, as in `f::<A, B>()` and `<A<B, C> as D>::E`.

use proc_macro2::{Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Token};

use crate::names;

/// Takes everything up to the comma that ends the value, or up to where that comma was forgotten.
pub(crate) fn value_tokens(input: ParseStream<'_>) -> TokenStream {
    let mut taken: Vec<TokenTree> = Vec::new();
    let mut depth = 0_usize;
    while !input.is_empty() && (depth > 0 || !(input.peek(Token![,]) || is_comma_forgotten(&taken, input))) {
        let Ok(next) = input.parse::<TokenTree>() else { break };
        match &next {
            TokenTree::Punct(mark) if mark.as_char() == '<' && (depth > 0 || opens_generics(taken.last())) => {
                depth += 1;
            }
            TokenTree::Punct(mark) if mark.as_char() == '>' && !is_arrow(taken.last()) => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
        taken.push(next);
    }
    taken.into_iter().collect()
}

/// Behind an operand, `<` compares; behind another operator, behind `::` and at the start, it opens generic arguments.
fn opens_generics(before: Option<&TokenTree>) -> bool {
    match before {
        None => true,
        Some(TokenTree::Punct(mark)) => match mark.as_char() {
            '?' | '>' => false,
            '<' => mark.spacing() == Spacing::Alone,
            _ => true,
        },
        Some(_) => false,
    }
}

/// Whether a `>` behind this token is that of `->` or `=>`.
fn is_arrow(before: Option<&TokenTree>) -> bool {
    matches!(before, Some(TokenTree::Punct(mark)) if mark.spacing() == Spacing::Joint && matches!(mark.as_char(), '-' | '='))
}

/// Two operands never stand side by side, and a `;` nowhere in a value; nor is a parameter assigned to in one, as in
/// `"org-…" & btn_url = "…"`: what follows is the next argument.
fn is_comma_forgotten(taken: &[TokenTree], input: ParseStream<'_>) -> bool {
    let Some(last) = taken.last() else { return false };
    if input.cursor().punct().is_some() && is_parameter_behind_mark(&input.fork()) {
        return true;
    }
    let is_operand = input.cursor().literal().is_some() || input.peek(Ident) || is_name_and_equals(input);
    input.peek(Token![;]) || (ends_operand(last) && is_operand)
}

fn is_parameter_behind_mark(input: ParseStream<'_>) -> bool {
    let is_mark = input.parse::<Punct>().is_ok();
    is_mark && is_name_and_equals(input) && input.parse().is_ok_and(|name| names::parameter(&name).is_some())
}

pub(crate) fn is_name_and_equals(input: ParseStream<'_>) -> bool {
    input.peek(Ident::peek_any) && input.peek2(Token![=]) && !input.peek2(Token![==]) && !input.peek2(Token![=>])
}

fn ends_operand(token: &TokenTree) -> bool {
    match token {
        TokenTree::Literal(_) | TokenTree::Group(_) => true,
        TokenTree::Punct(mark) => mark.as_char() == '?',
        TokenTree::Ident(name) => {
            !is_keyword(name) || ["self", "Self", "true", "false", "await"].iter().any(|word| name == word)
        }
    }
}

/// Whether this can be no name: a keyword, or `_`.
pub(crate) fn is_keyword(name: &Ident) -> bool {
    syn::parse2::<Ident>(name.to_token_stream()).is_err()
}
