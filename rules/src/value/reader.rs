//! Reading the characters of a value, where it is plain and where it is encoded in a link.

use crate::bytes::{char_at, utf8_len};
use crate::error::{ErrorKind, Violation};
use crate::percent::decoded_byte;

/// A value as a rule reads it, in a constant too: without a copy of the decoded text.
///
/// Positions are byte indices in the text, so the position of an error in a link is that of the escape.
#[derive(Clone, Copy)]
pub(crate) struct ValueReader<'a> {
    text: &'a [u8],
    start: usize,
    end: usize,
    is_encoded: bool,
    more_follows: bool,
}

/// The result of reading at a position.
pub(crate) enum Next {
    /// A character, and the position after it.
    Character(char, usize),
    /// Escapes that do not decode to UTF-8.
    NotUtf8,
    /// The end of the value, or of what is known of it.
    End,
}

impl<'a> ValueReader<'a> {
    /// Reads a whole value that is not encoded.
    pub(crate) const fn plain(value: &'a str) -> ValueReader<'a> {
        ValueReader { text: value.as_bytes(), start: 0, end: value.len(), is_encoded: false, more_follows: false }
    }

    /// Reads the start of a value that is not encoded.
    pub(crate) const fn plain_start(start: &'a str) -> ValueReader<'a> {
        ValueReader { more_follows: true, ..ValueReader::plain(start) }
    }

    /// Reads the encoded value from `start` to `end` of a link. If `more_follows`, the value goes on with a placeholder.
    pub(crate) const fn encoded(link: &'a [u8], start: usize, end: usize, more_follows: bool) -> ValueReader<'a> {
        ValueReader { text: link, start, end, is_encoded: true, more_follows }
    }

    pub(crate) const fn start(&self) -> usize {
        self.start
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.start == self.end
    }

    pub(crate) const fn more_follows(&self) -> bool {
        self.more_follows
    }

    /// Returns the violation, or `Ok` if the value goes on.
    pub(crate) const fn unless_more_follows(&self, kind: ErrorKind, at: usize) -> Result<(), Violation> {
        if self.more_follows { Ok(()) } else { Err((kind, at)) }
    }

    /// Reads the character at `at`.
    pub(crate) const fn read(&self, at: usize) -> Next {
        if at >= self.end {
            return Next::End;
        }
        let (first, length) = self.byte(at);
        if first.is_ascii() {
            return Next::Character(first as char, at + length);
        }
        let mut bytes = [first, 0, 0, 0];
        let mut read = 1;
        let mut next = at + length;
        while read < utf8_len(first) && next < self.end {
            let (byte, length) = self.byte(next);
            bytes[read] = byte;
            read += 1;
            next += length;
        }
        match core::str::from_utf8(bytes.split_at(read).0) {
            Ok(_) => Next::Character(char_at(&bytes, 0), next),
            Err(_) => Next::NotUtf8,
        }
    }

    /// Returns the decoded byte at `at`, and its length there.
    const fn byte(&self, at: usize) -> (u8, usize) {
        if self.is_encoded { decoded_byte(self.text, at) } else { (self.text[at], 1) }
    }

    /// Checks whether the decoded value begins with `prefix`.
    pub(crate) const fn starts_with(&self, prefix: &[u8]) -> bool {
        let mut at = self.start;
        let mut next = 0;
        while next < prefix.len() {
            if at >= self.end {
                return false;
            }
            let (byte, length) = self.byte(at);
            if byte != prefix[next] {
                return false;
            }
            at += length;
            next += 1;
        }
        true
    }

    /// Returns the position that is so many decoded bytes after `at`.
    pub(crate) const fn skip(&self, mut at: usize, bytes: usize) -> usize {
        let mut skipped = 0;
        while skipped < bytes && at < self.end {
            at += self.byte(at).1;
            skipped += 1;
        }
        at
    }
}
