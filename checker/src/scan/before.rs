//! The text before a link, without the other links in it. What is a link, and how it is read, depends on this text and on its own:
//! a fix of one link therefore changes no other one.

use std::ops::Range;

use super::link::Place;
use crate::format::blocks::{self, Blocks};
use crate::format::{Format, LINK};

/// The length of the text before a link by which it is judged, in bytes. The blocks of code around it may begin before that.
const LENGTH: usize = 2 * 1024;

/// The length of the text that is kept, in bytes: also what [`Blocks`] needs, and what is taken back as the start of a link.
const KEPT: usize = 4 * LENGTH;

/// The text that has been read, with one character for each link in it.
#[derive(Debug)]
pub(super) struct Before {
    outer: &'static Format,
    text: Vec<u8>,
    /// The index in the buffer at which the text ends.
    end: usize,
    blocks: Blocks,
}

impl Before {
    /// Creates the empty text before a file of this format.
    pub(super) fn new(outer: &'static Format) -> Before {
        Before { outer, text: Vec::new(), end: 0, blocks: Blocks::default() }
    }

    /// Moves the end of the text to this index of the buffer. No link may stand between the two.
    pub(super) fn move_to(&mut self, index: usize, buffer: &[u8]) {
        if index < self.end {
            self.text.truncate(self.text.len().saturating_sub(self.end - index));
            self.blocks.truncate(self.text.len());
        } else {
            // Only the blocks need the text from farther away.
            let from = if self.outer.has_code_blocks { 0 } else { index.saturating_sub(KEPT) };
            self.text.extend_from_slice(&buffer[self.end.max(from)..index]);
            self.read();
        }
        self.end = index;
    }

    /// Moves the end of the text past the link in this range of the buffer. The end may stand within its start.
    pub(super) fn move_past(&mut self, link: Range<usize>, buffer: &[u8]) {
        self.move_to(link.start, buffer);
        self.text.push(LINK);
        self.end = link.end;
    }

    /// Forgets the first bytes of the buffer.
    pub(super) fn discard(&mut self, length: usize, buffer: &[u8]) {
        if self.end < length {
            self.move_to(length, buffer);
        }
        self.end -= length;
    }

    /// Returns the place of this host, before which the text ends.
    pub(super) fn place(&self, host: Range<usize>, is_own_host: bool) -> Place<'_> {
        let text = &self.text[self.text.len().saturating_sub(LENGTH)..];
        let format = blocks::expression(text, self.outer).unwrap_or_else(|| self.blocks.format(&self.text, self.outer));
        let is_in_character_data = self.blocks.is_in_character_data;
        Place { host, is_own_host, before: text, format, is_in_character_data }
    }

    /// Reads the blocks in the text, and forgets what is not needed any more.
    fn read(&mut self) {
        if self.outer.has_code_blocks {
            self.blocks.read(&self.text);
        }
        if self.text.len() > 2 * KEPT {
            let length = self.text.len() - KEPT;
            self.text.drain(..length);
            self.blocks.discard(length);
        }
    }
}
