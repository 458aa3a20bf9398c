//! A cursor over the tokens of a call. It is `Copy`, so the parser looks ahead on a copy.

use proc_macro2::{Ident, Punct, Spacing, Span, TokenTree};

use crate::keyword::is_keyword;
use crate::token::{invisible_group, is_punct};

use super::literal::Literal;

/// The tokens that have not been read yet.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a>(&'a [TokenTree]);

impl<'a> Cursor<'a> {
    pub(super) fn new(tokens: &'a [TokenTree]) -> Cursor<'a> {
        Cursor(tokens)
    }

    /// Returns all tokens that have not been read.
    pub(super) fn rest(self) -> &'a [TokenTree] {
        self.0
    }

    pub(super) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Returns the span of the next token, or that of the call at the end.
    pub(super) fn span(self) -> Span {
        self.0.first().map_or_else(Span::call_site, TokenTree::span)
    }

    /// Takes as many tokens, or all if there are fewer.
    pub(super) fn take(&mut self, count: usize) -> &'a [TokenTree] {
        let (taken, rest) = self.0.split_at(count.min(self.0.len()));
        self.0 = rest;
        taken
    }

    /// Takes the next token if it is an identifier or a keyword.
    pub(super) fn take_word(&mut self) -> Option<&'a Ident> {
        let [TokenTree::Ident(word), rest @ ..] = self.0 else { return None };
        self.0 = rest;
        Some(word)
    }

    /// Takes the next token if it is punctuation.
    pub(super) fn take_any_punct(&mut self) -> Option<&'a Punct> {
        let [TokenTree::Punct(punct), rest @ ..] = self.0 else { return None };
        self.0 = rest;
        Some(punct)
    }

    /// Takes the next token if it is this character. Returns whether it was.
    pub(super) fn take_punct(&mut self, character: char) -> bool {
        let is_next = self.is_punct(character);
        self.take(usize::from(is_next));
        is_next
    }

    /// Takes the next token if it is a string literal, or a fragment that is one.
    pub(super) fn take_string(&mut self) -> Option<Literal> {
        let literal = Literal::of_token(self.0.first()?)?;
        self.take(1);
        Some(literal)
    }

    /// Checks whether the next token is this character.
    pub(super) fn is_punct(self, character: char) -> bool {
        self.0.first().is_some_and(|token| is_punct(token, character))
    }

    /// Checks whether the next characters are this operator, without a space between them.
    pub(super) fn is_operator(self, operator: &str) -> bool {
        let is_joint =
            |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint);
        let mut rest = self.0;
        operator.chars().enumerate().all(|(place, character)| {
            let [token, behind @ ..] = rest else { return false };
            rest = behind;
            is_punct(token, character) && (place + 1 == operator.len() || is_joint(token))
        })
    }

    /// Checks whether `=` is next, and not `==` or `=>`.
    pub(super) fn is_equals(self) -> bool {
        let continues = |next: &TokenTree| is_punct(next, '=') || is_punct(next, '>');
        match self.0 {
            [TokenTree::Punct(equals), rest @ ..] if equals.as_char() == '=' => {
                equals.spacing() == Spacing::Alone || !rest.first().is_some_and(continues)
            }
            _ => false,
        }
    }

    /// Checks whether `name =` is next. The name may be a keyword.
    pub(super) fn is_name_and_equals(self) -> bool {
        matches!(self.0, [TokenTree::Ident(_), rest @ ..] if Cursor(rest).is_equals())
    }

    /// Checks whether a literal or an identifier is next: the start of an operand.
    pub(super) fn is_operand(self) -> bool {
        self.0.first().is_some_and(starts_operand)
    }
}

fn starts_operand(token: &TokenTree) -> bool {
    match token {
        TokenTree::Literal(_) => true,
        TokenTree::Ident(word) => !is_keyword(&word.to_string()),
        fragment => invisible_group(fragment)
            .and_then(|tokens| tokens.into_iter().next())
            .is_some_and(|token| starts_operand(&token)),
    }
}
