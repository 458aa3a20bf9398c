//! The part of a text that is in memory.

use std::cell::Cell;
use std::io::{self, ErrorKind, Read};

use memchr::memchr;

use crate::format::{Unwrapped, Unwrapper};

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
    /// Unwraps the lines, if the format of the text wraps them.
    unwrapper: Option<Unwrapper>,
    unwrapped: Unwrapped,
}

impl<R: Read> Buffer<R> {
    /// Creates a buffer whose text is not unwrapped.
    pub(super) fn new(reader: R) -> Buffer<R> {
        let mut bytes = SPARE.take();
        bytes.resize(SIZE, 0);
        let unwrapped = Unwrapped::default();
        Buffer { reader, bytes, filled: 0, offset: 0, is_at_end: false, nul: None, unwrapper: None, unwrapped }
    }

    /// Unwraps the lines of the text, which has not been used yet.
    pub(super) fn unwrap_lines(&mut self, unwrapper: Unwrapper) {
        self.unwrapper = Some(unwrapper);
        self.read_unwrapped();
    }

    /// Returns what unwraps the lines.
    pub(super) fn unwrapper(&self) -> Option<&Unwrapper> {
        self.unwrapper.as_ref()
    }

    /// Returns the text in memory, with its lines unwrapped.
    pub(super) fn text(&self) -> &[u8] {
        if self.unwrapper.is_some() { self.unwrapped.text() } else { self.bytes() }
    }

    /// Returns the bytes in memory as they stand in the file.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.filled]
    }

    /// Returns the index in [`Buffer::bytes`] of an index in [`Buffer::text`].
    pub(super) fn byte_index(&self, index: usize) -> usize {
        if self.unwrapper.is_some() { self.unwrapped.raw_index(index) } else { index }
    }

    /// Returns the offset in the file of the first byte in memory.
    pub(super) fn offset(&self) -> u64 {
        self.offset
    }

    /// Checks whether all of the text has been read.
    pub(super) fn is_at_end(&self) -> bool {
        self.is_at_end
    }

    /// Checks whether text must be discarded before more can be read.
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
        // The first bytes show whether the text is UTF-16, which has a NUL byte in each Latin character.
        if let Some(nul) = memchr(0, &self.bytes[new.clone()]).filter(|_| !self.is_utf_16()) {
            self.filled = new.start + nul;
            self.nul = Some(self.offset + self.filled as u64);
            self.is_at_end = true;
        }
        self.read_unwrapped();
        Ok(())
    }

    fn is_utf_16(&self) -> bool {
        self.unwrapper.as_ref().is_some_and(Unwrapper::is_utf_16)
            || self.offset == 0 && [&b"\xFF\xFE"[..], b"\xFE\xFF"].iter().any(|mark| self.bytes().starts_with(mark))
    }

    fn read_unwrapped(&mut self) {
        if let Some(unwrapper) = &mut self.unwrapper {
            unwrapper.read(&self.bytes[..self.filled], self.is_at_end, &mut self.unwrapped);
        }
    }

    /// Discards the first bytes of the text.
    pub(super) fn discard(&mut self, length: usize) {
        let length = match self.unwrapper {
            Some(_) => self.unwrapped.discard(length.min(self.unwrapped.text().len())),
            None => length.min(self.filled),
        };
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
