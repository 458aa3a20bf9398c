//! Replacements of ranges of a file, and the file as it reads with them.

use std::io::{self, Read};
use std::ops::Range;

use button_links_check::Finding;

/// Replacements: in the order of their ranges, which do not overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Edits(Vec<Edit>);

/// The text to write in place of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) range: Range<u64>,
    pub(super) text: Vec<u8>,
}

impl Edits {
    /// Takes what is certain of a finding.
    pub(super) fn push(&mut self, finding: &Finding) {
        self.0.extend(edit(finding));
    }

    /// Puts the edits in order. Of two that overlap the first is taken; the other is for a second look.
    pub(super) fn settle(&mut self) {
        self.0.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let mut end = 0;
        self.0.retain(|edit| {
            let is_free = edit.range.start >= end;
            if is_free {
                // Two insertions at one place would be one after the other in no order that was meant.
                end = edit.range.end.max(edit.range.start + 1);
            }
            is_free
        });
    }

    pub(super) fn as_slice(&self) -> &[Edit] {
        &self.0
    }

    /// How many places are replaced.
    #[must_use]
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is replaced.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These edits, and then those of the text as these leave it.
    pub(super) fn then(self, later: Edits) -> Edits {
        if self.is_empty() {
            return later;
        }
        let mut pieces = Pieces::of(self);
        let mut position = 0;
        for Edit { range, text } in later.0 {
            pieces.keep(range.start - position);
            pieces.skip(range.end - range.start);
            pieces.insert(text);
            position = range.end;
        }
        pieces.into_edits()
    }
}

fn edit(finding: &Finding) -> Option<Edit> {
    let replacement = finding.replacement.as_ref().filter(|replacement| replacement.is_certain)?;
    Some(Edit { range: finding.bytes.clone(), text: replacement.text.clone().into_bytes() })
}

/// A text made of parts of a file and of new parts.
struct Pieces {
    /// What is still to be gone through, the next one last.
    rest: Vec<Piece>,
    done: Vec<Piece>,
}

enum Piece {
    Old(Range<u64>),
    New(Vec<u8>),
}

impl Pieces {
    fn of(edits: Edits) -> Pieces {
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

    fn keep(&mut self, length: u64) {
        let mut left = length;
        while let Some(piece) = self.take(&mut left) {
            self.done.push(piece);
        }
    }

    fn skip(&mut self, length: u64) {
        let mut left = length;
        while self.take(&mut left).is_some() {}
    }

    fn insert(&mut self, text: Vec<u8>) {
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

    fn into_edits(mut self) -> Edits {
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

/// A file as it reads with edits.
pub(crate) struct Edited<'a, R> {
    source: R,
    position: u64,
    text: &'a [u8],
    edits: &'a [Edit],
}

impl<'a, R: Read> Edited<'a, R> {
    /// The file, from its start.
    pub(crate) fn new(source: R, edits: &'a Edits) -> Edited<'a, R> {
        Edited { source, position: 0, text: &[], edits: edits.as_slice() }
    }

    /// Goes over what an edit replaces, up to its text.
    fn replace(&mut self, edit: &'a Edit) -> io::Result<()> {
        let length = edit.range.end - edit.range.start;
        io::copy(&mut (&mut self.source).take(length), &mut io::sink())?;
        self.position = edit.range.end;
        self.text = &edit.text;
        Ok(())
    }
}

impl<R: Read> Read for Edited<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.text.is_empty() {
                return self.text.read(buffer);
            }
            let Some((edit, rest)) = self.edits.split_first() else { return self.source.read(buffer) };
            let before = edit.range.start - self.position;
            if before == 0 {
                self.edits = rest;
                self.replace(edit)?;
                continue;
            }
            let length = usize::try_from(before).map_or(buffer.len(), |before| before.min(buffer.len()));
            let read = self.source.read(&mut buffer[..length])?;
            self.position += read as u64;
            return Ok(read);
        }
    }
}

#[cfg(test)]
pub(super) fn edits(edits: &[(Range<u64>, &str)]) -> Edits {
    Edits(edits.iter().map(|(range, text)| Edit { range: range.clone(), text: text.as_bytes().to_vec() }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apply(text: &str, edits: &Edits) -> String {
        let mut edited = String::new();
        Edited::new(text.as_bytes(), edits).read_to_string(&mut edited).unwrap();
        edited
    }

    #[test]
    fn later_edits_are_of_the_edited_text() {
        let text = "one two three four";
        let first = edits(&[(0..3, "ONE AND"), (8..13, ""), (18..18, "!")]);
        assert_eq!(apply(text, &first), "ONE AND two  four!");
        for second in [
            edits(&[(0..1, "o"), (4..7, "&"), (8..11, "2")]),
            edits(&[(2..12, "-"), (13..18, "")]),
            edits(&[(0..0, "<"), (12..12, "3"), (18..18, ">")]),
        ] {
            let expected = apply(&apply(text, &first), &second);
            assert_eq!(apply(text, &first.clone().then(second)), expected);
        }
    }

    #[test]
    fn of_two_that_overlap_the_first_is_taken() {
        let mut overlapping = edits(&[(4..8, "b"), (0..5, "a"), (5..5, "c"), (5..5, "d")]);
        overlapping.settle();
        assert_eq!(overlapping, edits(&[(0..5, "a"), (5..5, "c")]));
    }
}
