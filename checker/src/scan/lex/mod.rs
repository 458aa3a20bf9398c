//! The lexer: reads a text as tokens, each a character, an escape or a part of a template.

mod backward;
mod entity;
mod escape;
mod token;

pub(super) use backward::{LastCharacter, last_character};
pub(super) use escape::Escape;
pub(super) use token::Token;

use crate::format::{Format, Percent, placeholder};

/// The entities of HTML that a text uses where a link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entities {
    /// None: the text is not HTML, and `&amp;` means itself.
    None,
    /// HTML, where `&amp;` means `&`.
    Html,
    /// HTML that is itself escaped in HTML, where `&amp;amp;` means `&`.
    EscapedHtml,
}

/// Reads the tokens of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lexer {
    pub(super) format: &'static Format,
    pub(super) entities: Entities,
}

impl Lexer {
    /// Returns the first token of the text and its length in bytes, which is not 0; `None` if the text is empty.
    pub(super) fn token(self, text: &[u8]) -> Option<(Token, usize)> {
        let first = *text.first()?;
        if first.is_ascii_alphanumeric() {
            return Some((Token::Plain(char::from(first)), 1));
        }
        if let Some((part, length)) = placeholder::part(text, self.format) {
            return Some((Token::Template(part), length));
        }
        if let Some(escape) = self.escape(first, text) {
            return Some((Token::Escaped(escape), escape.length));
        }
        Some(match first_character(text) {
            Some(character) => (Token::Plain(character), character.len_utf8()),
            None => (Token::InvalidUtf8, 1),
        })
    }

    /// Returns the escape at the start of the text, which begins with the byte `first`.
    fn escape(self, first: u8, text: &[u8]) -> Option<Escape> {
        match first {
            b'&' => match self.entities {
                Entities::None => None,
                Entities::Html => entity::entity(text),
                Entities::EscapedHtml => entity::entity_in_html(text),
            },
            other if other == self.format.escape && other != b'\\' => escape::single(text),
            b'\\' if self.entities == Entities::None => escape::backslash(text),
            b'\\' => entity::entity_in_string(text),
            b'%' if matches!(self.format.percent, Percent::FormatString | Percent::Doubled | Percent::Unknown) => {
                escape::doubled_percent(text)
            }
            _ => None,
        }
    }
}

/// Returns the character at the start of the text, if its bytes are UTF-8.
fn first_character(text: &[u8]) -> Option<char> {
    let text = &text[..text.len().min(4)];
    text.utf8_chunks().next()?.valid().chars().next()
}
