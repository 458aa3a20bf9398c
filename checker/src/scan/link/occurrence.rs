//! A link at its place in a text.

use std::ops::Range;

use crate::scan::position::{Position, char_start};

/// The length of the text, in bytes, that an excerpt shows on either side of a finding in a long link.
const EXCERPT_MARGIN: usize = 160;

/// The length of a finding, in bytes, up to which an excerpt shows it.
const MAX_EXCERPT: usize = 4 * 1024;

/// A link in a text: the decoded link, its source text, and the source map between the two.
#[derive(Clone, Debug)]
pub struct LinkOccurrence {
    /// The link without the escapes of HTML, JSON and Markdown. Each placeholder of a template is one U+001A, and each
    /// template block one U+001B. `r.bttn.io` stands for a host of the publisher's own.
    pub link: String,
    /// The source map: for each byte of `link`, and for its end, the index in `source` at which it is written. The bytes of
    /// a character that is written as an escape share the index of the escape. The range of a finding goes from the index of
    /// its start to the index of its end.
    pub source_map: Vec<usize>,
    /// The link as it is written, with the text around it in its lines, as far as an excerpt shows that.
    pub source: Vec<u8>,
    /// The offset of `source` in the file, in bytes.
    pub offset: u64,
    /// The line in which `source` begins, from 1.
    pub line: u64,
    /// The column at which `source` begins, from 1, in characters. A byte that is not UTF-8 counts as one.
    pub column: u64,
    /// An `&` is written as an entity, so that a replacement must write it as one too.
    pub has_entities: bool,
    /// The link contains placeholders or template blocks.
    pub is_template: bool,
}

impl LinkOccurrence {
    /// Returns the range of `source` at which a range of the link is written.
    #[must_use]
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let index = |index: usize| self.source_map.get(index).copied().unwrap_or(self.source.len());
        index(range.start)..index(range.end)
    }

    /// Returns the line and the column, from 1, of an index in `source`.
    #[must_use]
    pub fn position(&self, index: usize) -> (u64, u64) {
        let before = self.source.get(..index).unwrap_or(&self.source);
        let Position { line, column } = Position { line: self.line, column: self.column }.after(before);
        (line, column)
    }

    /// Returns the part of a range of `source` that an excerpt shows: its first [`MAX_EXCERPT`] bytes.
    pub(crate) fn shown_range(&self, range: Range<usize>) -> Range<usize> {
        let end = char_start(&self.source, range.end.min(range.start + MAX_EXCERPT));
        range.start..end.max(range.start)
    }

    /// Returns the range of `source` to show for a finding at this range of it.
    pub(crate) fn excerpt_range(&self, range: Range<usize>) -> Range<usize> {
        let start = char_start(&self.source, range.start.saturating_sub(EXCERPT_MARGIN));
        let end = char_start(&self.source, self.source.len().min(range.end.saturating_add(EXCERPT_MARGIN)));
        start..end
    }
}
