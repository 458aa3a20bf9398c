//! The part of a text that is in memory.

use std::cell::Cell;
use std::io::{self, ErrorKind, Read};

use memchr::memchr;

/// As much of a text as is in memory at once.
const SIZE: usize = 256 * 1024;

thread_local! {
    /// A thread reads many files: memory for one is kept for the next.
    static KEPT: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// A window that moves over a text, towards its end.
pub(super) struct Buffer<R> {
    reader: R,
    bytes: Vec<u8>,
    filled: usize,
    /// Where the window begins, in bytes of the file.
    offset: u64,
    is_at_end: bool,
    zero: Option<u64>,
}

impl<R: Read> Buffer<R> {
    pub(super) fn new(reader: R) -> Buffer<R> {
        let mut bytes = KEPT.take();
        bytes.resize(SIZE, 0);
        Buffer { reader, bytes, filled: 0, offset: 0, is_at_end: false, zero: None }
    }

    /// What is in memory.
    pub(super) fn text(&self) -> &[u8] {
        &self.bytes[..self.filled]
    }

    /// Where that begins, in bytes of the file.
    pub(super) fn offset(&self) -> u64 {
        self.offset
    }

    /// Whether nothing follows.
    pub(super) fn is_at_end(&self) -> bool {
        self.is_at_end
    }

    /// Whether more can only be read when something is given up.
    pub(super) fn is_full(&self) -> bool {
        self.filled == self.bytes.len()
    }

    /// Where the NUL byte is that the text ends with, which is then no text.
    pub(super) fn zero(&self) -> Option<u64> {
        self.zero
    }

    /// Reads once.
    pub(super) fn fill(&mut self) -> io::Result<()> {
        let length = loop {
            match self.reader.read(&mut self.bytes[self.filled..]) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        let new = self.filled..(self.filled + length).min(self.bytes.len());
        self.is_at_end = new.is_empty();
        self.filled = new.end;
        if let Some(zero) = memchr(0, &self.bytes[new.clone()]) {
            self.filled = new.start + zero;
            self.zero = Some(self.offset + self.filled as u64);
            self.is_at_end = true;
        }
        Ok(())
    }

    /// Gives up the first bytes.
    pub(super) fn discard(&mut self, length: usize) {
        let length = length.min(self.filled);
        self.bytes.copy_within(length..self.filled, 0);
        self.filled -= length;
        self.offset += length as u64;
    }
}

impl<R> Drop for Buffer<R> {
    fn drop(&mut self) {
        KEPT.set(std::mem::take(&mut self.bytes));
    }
}
