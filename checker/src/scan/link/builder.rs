//! Builds a link and its source map.

use super::character::ends_clause;
use super::occurrence::Spelling;
use crate::format::placeholder::TemplatePart;
use crate::scan::lex::{Escape, Token};

/// The brackets that may stand around a link.
const BRACKETS: [(char, char); 3] = [('(', ')'), ('[', ']'), ('{', '}')];

/// A link that is being read, with its source map.
#[derive(Clone, Debug, Default)]
pub(crate) struct LinkBuilder {
    /// The decoded link.
    pub(crate) link: String,
    /// The source map: for each byte of `link`, the index in the text at which it is written.
    pub(crate) source_map: Vec<usize>,
    /// The index in the text at which the link ends.
    pub(crate) end: usize,
    /// The link contains placeholders or template blocks.
    pub(crate) is_template: bool,
    /// The link contains a directive of a format string.
    pub(super) has_directive: bool,
    /// The link contains a directive with a number, such as `%1$s`, which only a format string has.
    pub(super) has_numbered_directive: bool,
    /// The spelling of what a fix writes into the text.
    pub(crate) spelling: Spelling,
}

impl LinkBuilder {
    /// Appends a token that is written at `index` and takes `length` bytes there.
    pub(super) fn push(&mut self, token: Token, index: usize, length: usize) {
        match token {
            Token::Plain(character) => self.push_character(character, index),
            Token::Escaped(Escape { character, second, .. }) => {
                self.push_character(character, index);
                if let Some(second) = second {
                    self.push_character(second, index);
                }
            }
            Token::Template(part) => self.push_template(part, index),
            Token::InvalidUtf8 => self.push_character(char::REPLACEMENT_CHARACTER, index),
        }
        self.end = index + length;
    }

    /// Appends ASCII characters that are written as themselves.
    pub(super) fn push_ascii(&mut self, text: &[u8], index: usize) {
        self.link.push_str(str::from_utf8(text).unwrap_or_default());
        self.source_map.extend(index..index + text.len());
        self.end = index + text.len();
    }

    /// Appends the marker of a part of a template that begins at `index`.
    pub(super) fn push_template(&mut self, part: TemplatePart, index: usize) {
        self.is_template = true;
        self.push_character(part.marker(), index);
    }

    /// Appends text that stands for another text, which begins at `index`.
    pub(super) fn push_replaced(&mut self, text: &str, index: usize) {
        self.link.push_str(text);
        self.source_map.resize(self.link.len(), index);
    }

    /// Removes the last character.
    pub(super) fn pop(&mut self) {
        self.link.pop();
        self.source_map.truncate(self.link.len());
    }

    fn push_character(&mut self, character: char, index: usize) {
        self.link.push(character);
        self.source_map.resize(self.link.len(), index);
    }

    /// Removes the end that belongs to the sentence around the link: a full stop, or the bracket that closes one before it.
    pub(super) fn trim_sentence(&mut self) {
        let mut surplus = BRACKETS.map(|(open, close)| {
            let count = |bracket: char| self.link.matches(bracket).count();
            count(close).saturating_sub(count(open))
        });
        // `=!!!user!!!` is a placeholder that was not filled in.
        let placeholder = self.link.rfind("=!!!");
        while let Some(last) = self.link.chars().next_back() {
            let start = self.link.len() - last.len_utf8();
            let is_escaped = self.source_map.get(start).is_none_or(|index| self.end - index != last.len_utf8());
            let is_placeholder =
                self.link.ends_with("!!!") && placeholder.is_some_and(|index| index + 7 < self.link.len());
            let bracket = BRACKETS.iter().position(|(_, close)| *close == last);
            match bracket.and_then(|index| surplus.get_mut(index)) {
                // `&hellip;` can only belong to the sentence.
                _ if is_escaped && last != '…' || is_placeholder => return,
                Some(0) => return,
                Some(surplus) => *surplus -= 1,
                None if ends_clause(last) => {}
                None => return,
            }
            self.end = self.source_map[start];
            self.link.truncate(start);
            self.source_map.truncate(start);
        }
    }
}
