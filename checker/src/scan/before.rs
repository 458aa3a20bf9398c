//! The text before a link, without the other links in it. What is a link, and how it is read, depends on this text and on its own:
//! a fix of one link therefore changes no other one.

use std::ops::Range;

/// The length of the text before a link by which it is judged, in bytes.
const LENGTH: usize = 2 * 1024;

/// The length from which on the text is cut, in bytes. After a cut it is still longer than any start of a link may take away.
const MAX_LENGTH: usize = 8 * LENGTH;

/// The character that stands for a link.
const LINK: u8 = 0x1A;

/// The text that has been read, with one character for each link in it.
#[derive(Debug, Default)]
pub(super) struct Before {
    text: Vec<u8>,
    /// The index in the buffer at which the text ends.
    end: usize,
}

impl Before {
    /// Moves the end of the text to this index of the buffer. No link may stand between the two.
    pub(super) fn move_to(&mut self, index: usize, buffer: &[u8]) {
        if index < self.end {
            self.text.truncate(self.text.len().saturating_sub(self.end - index));
        } else {
            let new = &buffer[self.end..index];
            let new = &new[new.len().saturating_sub(MAX_LENGTH)..];
            self.text.extend_from_slice(new);
            if self.text.len() > 2 * MAX_LENGTH {
                self.text.drain(..self.text.len() - MAX_LENGTH);
            }
        }
        self.end = index;
    }

    /// Moves the end of the text behind the link in this range of the buffer. The end may stand within its start.
    pub(super) fn move_behind(&mut self, link: Range<usize>, buffer: &[u8]) {
        self.move_to(link.start, buffer);
        self.text.push(LINK);
        self.end = link.end;
    }

    /// Forgets the first bytes of the buffer.
    pub(super) fn discard(&mut self, length: usize, buffer: &[u8]) {
        self.move_to(self.end.max(length), buffer);
        self.end -= length;
    }

    /// Returns the text, [`LENGTH`] bytes of it at most.
    pub(super) fn text(&self) -> &[u8] {
        &self.text[self.text.len().saturating_sub(LENGTH)..]
    }
}
