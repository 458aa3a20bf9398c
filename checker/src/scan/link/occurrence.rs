//! A link as it stands in a text: what it says, and where each byte of that is written.

use std::ops::Range;

use super::position::{Position, boundary};

/// How much of a long link is shown before and behind what is found in it.
const AROUND: usize = 1024;

/// A link in a text.
#[derive(Clone, Debug)]
pub struct Site {
    /// The link without the escapes of HTML, JSON and Markdown; for each place of a template one U+001A (a value that is
    /// put there) or U+001B (a block, which may put anything); with `r.bttn.io` for a host of the publisher's own.
    pub link: String,
    /// For each byte of `link`, and for its end, the index in `window` of what it was written as. An escape of six bytes
    /// that means one is one place. The range of a finding goes from the place of its start to the place of its end.
    pub places: Vec<usize>,
    /// The link as it is written, and the text around it in its lines, as far as an excerpt shows it.
    pub window: Vec<u8>,
    /// Where the window begins, in bytes of the file.
    pub start: u64,
    /// The line in which the window begins, from 1.
    pub line: u64,
    /// The column at which the window begins, from 1, in characters; a byte that is no UTF-8 counts as one.
    pub column: u64,
    /// Whether an `&` is written as an entity here, and a replacement has to write it so.
    pub has_entities: bool,
    /// Whether there are places of a template.
    pub has_holes: bool,
}

impl Site {
    /// The range of the window in which a range of the link is written.
    #[must_use]
    pub fn written(&self, range: Range<usize>) -> Range<usize> {
        let place = |index: usize| self.places.get(index).copied().unwrap_or(self.window.len());
        place(range.start)..place(range.end)
    }

    /// The line and column, from 1, of a byte of the window.
    #[must_use]
    pub fn position(&self, index: usize) -> (u64, u64) {
        let before = self.window.get(..index).unwrap_or(&self.window);
        let Position { line, column } = Position { line: self.line, column: self.column }.behind(before);
        (line, column)
    }

    /// The part of the window to show around a range of it.
    pub(crate) fn around(&self, range: Range<usize>) -> Range<usize> {
        let start = boundary(&self.window, range.start.saturating_sub(AROUND));
        let end = boundary(&self.window, self.window.len().min(range.end.saturating_add(AROUND)));
        start..end
    }
}
