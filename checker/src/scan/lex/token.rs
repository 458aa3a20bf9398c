//! A token of a text.

use super::escape::Escape;
use crate::format::placeholder::TemplatePart;

/// One character of a text, as the text spells it, or one part of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A character that is written as itself.
    Plain(char),
    /// A character, or two, written as an entity or an escape.
    Escaped(Escape),
    /// A placeholder or a block of a template.
    Template(TemplatePart),
    /// A byte that is not UTF-8.
    InvalidUtf8,
}

impl Token {
    /// Returns the character that the token means. For a part of a template and an invalid byte it is `None`.
    pub(crate) fn character(self) -> Option<char> {
        match self {
            Token::Plain(character) | Token::Escaped(Escape { character, .. }) => Some(character),
            Token::Template(_) | Token::InvalidUtf8 => None,
        }
    }

    /// Checks whether the token is an entity or an escape.
    pub(crate) fn is_escaped(self) -> bool {
        matches!(self, Token::Escaped(_))
    }
}
