//! The last character of a text, read backwards: the scanner finds a host first, and then what stands before it.

use memchr::memrchr;

use super::entity::{self, entity};
use super::escape::backslash;

/// The longest run of bytes before the end in which a backslash escape is searched for.
const MAX_ESCAPE: usize = 16;

/// The last character of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LastCharacter {
    /// The character that is meant; U+FFFD for a byte that is not UTF-8.
    pub(crate) character: char,
    /// The character is written as an entity or an escape.
    pub(crate) is_escaped: bool,
    /// The index at which it begins.
    pub(crate) start: usize,
}

/// Returns the last character of a text; `None` if the text is empty.
pub(crate) fn last_character(text: &[u8]) -> Option<LastCharacter> {
    let escaped = if text.ends_with(b";") { last_entity(text) } else { last_backslash_escape(text) };
    if let Some((character, start)) = escaped {
        return Some(LastCharacter { character, is_escaped: true, start });
    }
    let near = text.len().saturating_sub(4);
    let plain = (near..text.len())
        .filter_map(|start| std::str::from_utf8(&text[start..]).ok())
        .find_map(|text| text.chars().next_back());
    let start = text.len().checked_sub(plain.map_or(1, char::len_utf8))?;
    Some(LastCharacter { character: plain.unwrap_or(char::REPLACEMENT_CHARACTER), is_escaped: false, start })
}

/// Returns the entity that ends where the text ends, and its start.
fn last_entity(text: &[u8]) -> Option<(char, usize)> {
    let near = text.len().saturating_sub(entity::MAX_LENGTH);
    let start = near + memrchr(b'&', &text[near..])?;
    let escape = entity(&text[start..])?;
    (start + escape.length == text.len()).then_some((escape.character, start))
}

/// Returns the backslash escape that ends where the text ends, and its start. Reads forwards from the first backslash of the
/// last run, because a backslash may itself be escaped.
fn last_backslash_escape(text: &[u8]) -> Option<(char, usize)> {
    let near = text.len().saturating_sub(MAX_ESCAPE);
    let last = near + memrchr(b'\\', &text[near..])?;
    let run = text[..last].iter().rev().take_while(|byte| **byte == b'\\').count();
    let mut start = last - run;
    while let Some(escape) = text.get(start..).and_then(backslash) {
        if start + escape.length == text.len() {
            return Some((escape.character, start));
        }
        start += escape.length;
    }
    None
}
