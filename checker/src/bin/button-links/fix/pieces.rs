//! Edits of edits: a text made of parts of a file and of new parts, edited once more.

use std::ops::Range;

use super::edits::{Edit, Edits};

/// A text made of parts of a file and of new parts.
pub(super) struct Pieces {
    /// What is still to be gone through, the next one last.
    rest: Vec<Piece>,
    done: Vec<Piece>,
}

enum Piece {
    Old(Range<u64>),
    New(Vec<u8>),
}

impl Pieces {
    pub(super) fn of(edits: Edits) -> Pieces {
        let mut rest = Vec::with_capacity(edits.len() * 2 + 1);
        let mut position = 0;
        for Edit { range, text } in edits.0 {
            rest.push(Piece::Old(position..range.start));
            rest.push(Piece::New(text));
            position = range.end;
        }
        rest.push(Piece::Old(position..u64::MAX));
        rest.reverse();
        Pieces { rest, done: Vec::new() }
    }

    pub(super) fn keep(&mut self, length: u64) {
        let mut left = length;
        while let Some(piece) = self.take(&mut left) {
            self.done.push(piece);
        }
    }

    pub(super) fn skip(&mut self, length: u64) {
        let mut left = length;
        while self.take(&mut left).is_some() {}
    }

    pub(super) fn insert(&mut self, text: Vec<u8>) {
        self.done.push(Piece::New(text));
    }

    /// The next piece, or as much of it as is left to take.
    fn take(&mut self, left: &mut u64) -> Option<Piece> {
        if *left == 0 {
            return None;
        }
        match self.rest.pop()? {
            Piece::Old(range) => {
                let middle = range.end.min(range.start.saturating_add(*left));
                *left -= middle - range.start;
                if middle < range.end {
                    self.rest.push(Piece::Old(middle..range.end));
                }
                Some(Piece::Old(range.start..middle))
            }
            Piece::New(mut text) => {
                let middle = usize::try_from(*left).map_or(text.len(), |left| left.min(text.len()));
                *left -= middle as u64;
                if middle < text.len() {
                    self.rest.push(Piece::New(text.split_off(middle)));
                }
                Some(Piece::New(text))
            }
        }
    }

    pub(super) fn into_edits(mut self) -> Edits {
        self.done.extend(self.rest.into_iter().rev());
        let (mut edits, mut position, mut new) = (Edits::default(), 0, Vec::new());
        for piece in self.done {
            match piece {
                Piece::New(text) => new.extend(text),
                Piece::Old(range) if range.is_empty() => {}
                Piece::Old(range) => {
                    if range.start > position || !new.is_empty() {
                        edits.0.push(Edit { range: position..range.start, text: std::mem::take(&mut new) });
                    }
                    position = range.end;
                }
            }
        }
        edits
    }
}
