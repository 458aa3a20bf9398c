//! Lines and columns of a text.

use memchr::{memchr_iter, memrchr};

/// A position in a text. Lines and columns begin at 1. A column is a character, or a byte that is not UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) line: u64,
    pub(crate) column: u64,
}

impl Position {
    pub(crate) const START: Position = Position { line: 1, column: 1 };

    /// Returns the position after this text, which begins here. The text must not end inside a character: see [`char_start`].
    pub(crate) fn after(self, text: &[u8]) -> Position {
        match memrchr(b'\n', text) {
            Some(newline) => {
                let lines = memchr_iter(b'\n', &text[..newline]).count() as u64 + 1;
                Position { line: self.line + lines, column: 1 + columns(&text[newline + 1..]) }
            }
            None => Position { line: self.line, column: self.column + columns(text) },
        }
    }
}

/// Returns the number of columns of a text without line breaks.
fn columns(text: &[u8]) -> u64 {
    if text.is_ascii() {
        return text.len() as u64;
    }
    text.utf8_chunks().map(|chunk| (chunk.valid().chars().count() + chunk.invalid().len()) as u64).sum()
}

/// Returns `index`, or the start of the character that it is inside of.
pub(super) fn char_start(text: &[u8], index: usize) -> usize {
    let is_continuation = |index: usize| text.get(index).is_some_and(|byte| byte & 0xC0 == 0x80);
    if !is_continuation(index) {
        return index;
    }
    let start = (index.saturating_sub(3)..index).rev().find(|index| !is_continuation(*index));
    start.filter(|start| text.get(*start).is_some_and(|byte| *byte >= 0xC0)).unwrap_or(index)
}
