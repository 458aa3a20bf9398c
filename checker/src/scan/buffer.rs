//! The part of a text that is in memory.

use std::cell::Cell;
use std::io::{self, ErrorKind, Read};

use memchr::memchr;

/// The size of the buffer, in bytes.
const SIZE: usize = 256 * 1024;

thread_local! {
    /// The memory of the last buffer. A thread reads many files, and reuses it for the next one.
    static SPARE: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// A window that moves over a text towards its end.
pub(super) struct Buffer<R> {
    reader: R,
    bytes: Vec<u8>,
    filled: usize,
    /// The offset of the window in the file, in bytes.
    offset: u64,
    is_at_end: bool,
    nul: Option<u64>,
}

impl<R: Read> Buffer<R> {
    pub(super) fn new(reader: R) -> Buffer<R> {
        let mut bytes = SPARE.take();
        bytes.resize(SIZE, 0);
        Buffer { reader, bytes, filled: 0, offset: 0, is_at_end: false, nul: None }
    }

    /// Returns the text in memory.
    pub(super) fn text(&self) -> &[u8] {
        &self.bytes[..self.filled]
    }

    /// Returns the offset of that text in the file, in bytes.
    pub(super) fn offset(&self) -> u64 {
        self.offset
    }

    /// Checks whether all of the text has been read.
    pub(super) fn is_at_end(&self) -> bool {
        self.is_at_end
    }

    /// Checks whether bytes must be discarded before more can be read.
    pub(super) fn is_full(&self) -> bool {
        self.filled == self.bytes.len()
    }

    /// Returns the offset of the NUL byte that the reading stopped at. A file that contains one is binary.
    pub(super) fn nul(&self) -> Option<u64> {
        self.nul
    }

    /// Calls the reader once, or again after an interruption.
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
        if let Some(nul) = memchr(0, &self.bytes[new.clone()]) {
            self.filled = new.start + nul;
            self.nul = Some(self.offset + self.filled as u64);
            self.is_at_end = true;
        }
        Ok(())
    }

    /// Discards the first bytes.
    pub(super) fn discard(&mut self, length: usize) {
        let length = length.min(self.filled);
        self.bytes.copy_within(length..self.filled, 0);
        self.filled -= length;
        self.offset += length as u64;
    }
}

impl<R> Drop for Buffer<R> {
    fn drop(&mut self) {
        SPARE.set(std::mem::take(&mut self.bytes));
    }
}
