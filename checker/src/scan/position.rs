//! The line and the column of a place, counted on from a place before.

use memchr::{memchr_iter, memrchr};

/// A place in a text, in lines and columns from 1. A byte that is no UTF-8 is a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) line: u64,
    pub(crate) column: u64,
}

impl Position {
    pub(crate) const START: Position = Position { line: 1, column: 1 };

    /// The place behind this text. It must not end inside of a character: see [`boundary`].
    pub(crate) fn behind(self, text: &[u8]) -> Position {
        match memrchr(b'\n', text) {
            Some(newline) => {
                let lines = memchr_iter(b'\n', &text[..newline]).count() as u64 + 1;
                Position { line: self.line + lines, column: 1 + columns(&text[newline + 1..]) }
            }
            None => Position { line: self.line, column: self.column + columns(text) },
        }
    }
}

fn columns(text: &[u8]) -> u64 {
    if text.is_ascii() {
        return text.len() as u64;
    }
    text.utf8_chunks().map(|chunk| (chunk.valid().chars().count() + chunk.invalid().len()) as u64).sum()
}

/// The place itself, or the start of the character that it is inside of.
pub(super) fn boundary(text: &[u8], at: usize) -> usize {
    let is_continuation = |index: usize| text.get(index).is_some_and(|byte| byte & 0xC0 == 0x80);
    if !is_continuation(at) {
        return at;
    }
    let start = (at.saturating_sub(3)..at).rev().find(|index| !is_continuation(*index));
    start.filter(|start| text.get(*start).is_some_and(|byte| *byte >= 0xC0)).unwrap_or(at)
}
