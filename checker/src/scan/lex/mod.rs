//! What a text says, one character or place of a template at a time.

use super::FileKind;
use super::escape::{self, Escape};
use super::hole;

/// One thing of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// A character, as it is.
    Written(char),
    /// A character or two, by an entity or an escape.
    Escaped(Escape),
    /// A place of a template, by the character that stands for it.
    Hole(char),
    /// A byte that is no UTF-8.
    Broken,
}

impl Unit {
    /// The character that is meant, if it is one.
    pub(super) fn character(self) -> Option<char> {
        match self {
            Unit::Written(character) | Unit::Escaped(Escape { character, .. }) => Some(character),
            Unit::Hole(_) | Unit::Broken => None,
        }
    }
}

/// How a text is to be read where a link stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dialect {
    pub(super) kind: FileKind,
    /// Whether it is HTML, where `&amp;` means `&`.
    pub(super) has_entities: bool,
    /// Whether that HTML is itself escaped in HTML, and `&amp;amp;` means `&`.
    pub(super) is_nested: bool,
}

impl Dialect {
    /// The first unit of the text and its length, which is not 0.
    pub(super) fn unit(self, text: &[u8]) -> Option<(Unit, usize)> {
        let first = *text.first()?;
        if first.is_ascii_alphanumeric() {
            return Some((Unit::Written(char::from(first)), 1));
        }
        if let Some((meaning, length)) = hole::hole(text, self.kind) {
            return Some((Unit::Hole(meaning), length));
        }
        let escape = match first {
            b'&' if self.is_nested => escape::nested_entity(text),
            b'&' if self.has_entities => escape::entity(text),
            b'\\' if self.has_entities => escape::backslash_entity(text),
            b'\\' => escape::backslash(text),
            b'%' if self.kind == FileKind::Source => doubled_percent(text),
            _ => None,
        };
        if let Some(escape) = escape {
            return Some((Unit::Escaped(escape), escape.length));
        }
        Some(match first_character(text) {
            Some(character) => (Unit::Written(character), character.len_utf8()),
            None => (Unit::Broken, 1),
        })
    }
}

/// `%%3A`, as `printf` wants it.
fn doubled_percent(text: &[u8]) -> Option<Escape> {
    let digits = text.strip_prefix(b"%%")?.get(..2)?;
    digits.iter().all(u8::is_ascii_hexdigit).then_some(Escape { length: 2, character: '%', second: None })
}

fn first_character(text: &[u8]) -> Option<char> {
    let text = &text[..text.len().min(4)];
    text.utf8_chunks().next()?.valid().chars().next()
}

/// The last character of a text, whether it is escaped, and where it begins.
pub(super) fn last(text: &[u8]) -> Option<(char, bool, usize)> {
    if let Some((character, start)) = escape::last(text) {
        return Some((character, true, start));
    }
    let tail = text.len().saturating_sub(4);
    let written = (tail..text.len())
        .filter_map(|start| std::str::from_utf8(&text[start..]).ok())
        .find_map(|text| text.chars().next_back());
    match written {
        Some(character) => Some((character, false, text.len() - character.len_utf8())),
        None => text.len().checked_sub(1).map(|start| (char::REPLACEMENT_CHARACTER, false, start)),
    }
}
