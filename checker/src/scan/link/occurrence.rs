//! A link at its place in a text.

use std::ops::Range;

use crate::format::{Format, Unwrapper};
use crate::scan::position::{Position, char_start};

/// The length of the text, in bytes, that an excerpt shows on either side of a finding in a long link.
const EXCERPT_MARGIN: usize = 160;

/// The length of a finding, in bytes, up to which an excerpt shows it.
const MAX_EXCERPT: usize = 4 * 1024;

/// The length of the lines around a link that an excerpt shows, in bytes on either side.
const LINE_MARGIN: usize = 120;

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
    /// The link as it is written, with the text around it. It is UTF-8 for a file in UTF-16.
    pub source: Vec<u8>,
    /// The offset of `source` in the file, in bytes.
    pub offset: u64,
    /// The line in which `source` begins, from 1.
    pub line: u64,
    /// The column at which `source` begins, from 1, in characters. A byte that is not UTF-8 counts as one.
    pub column: u64,
    /// The link contains placeholders or template blocks.
    pub is_template: bool,
    /// The context with which the link can be read again; `None` for a link that stands in no file.
    pub(crate) context: Option<Context>,
}

/// The place of the host of a link in a text.
#[derive(Clone, Debug)]
pub(crate) struct Place<'a> {
    /// The range of the host.
    pub(crate) host: Range<usize>,
    /// The host is one of the publisher's own: Button's host stands for it in the link.
    pub(crate) is_own_host: bool,
    /// The text before the host, without the links in it.
    pub(crate) before: &'a [u8],
    /// The format of the text there.
    pub(crate) format: &'static Format,
    /// The host stands in a section of character data.
    pub(crate) is_in_character_data: bool,
}

/// The context of a link: all that is needed to read it again after a fix. Its indexes are those of the source.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    /// Unwraps the lines of the source.
    pub(crate) unwrapper: Option<Unwrapper>,
    pub(crate) host: Range<usize>,
    pub(crate) is_own_host: bool,
    /// The text before the link, without the links in it.
    pub(crate) before: Vec<u8>,
    pub(crate) format: &'static Format,
    pub(crate) is_in_character_data: bool,
    pub(crate) spelling: Spelling,
}

/// The spelling of what a fix writes into a text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Spelling {
    /// The spelling of a `%`; `None` if it is not known.
    pub(crate) percent: Option<&'static str>,
    /// The length of the text stands before it, as in what `serialize` of PHP writes.
    pub(crate) has_fixed_length: bool,
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

    /// Returns the offset in the file of an index in `source`, in bytes.
    #[must_use]
    pub fn file_offset(&self, index: usize) -> u64 {
        let is_utf_16 =
            self.context.as_ref().and_then(|context| context.unwrapper.as_ref()).is_some_and(Unwrapper::is_utf_16);
        let before = self.source.get(..index).unwrap_or(&self.source);
        let length = if is_utf_16 { 2 * String::from_utf8_lossy(before).encode_utf16().count() } else { before.len() };
        self.offset + length as u64
    }

    /// Returns the range of `source` to show for a finding at this range of it: of the lines of the link, no more than
    /// [`EXCERPT_MARGIN`] bytes on either side.
    pub(crate) fn excerpt_range(&self, range: Range<usize>) -> Range<usize> {
        let lines = self.lines();
        let start = char_start(&self.source, range.start.saturating_sub(EXCERPT_MARGIN));
        let end = char_start(&self.source, self.source.len().min(range.end.saturating_add(EXCERPT_MARGIN)));
        start.max(lines.start)..end.min(lines.end)
    }

    /// Returns the range of `source` with the link and the text around it in its lines, [`LINE_MARGIN`] bytes at most on
    /// either side.
    #[must_use]
    pub fn lines(&self) -> Range<usize> {
        let (text, link) = (&self.source, self.source_range(0..self.link.len()));
        let from = link.start.saturating_sub(LINE_MARGIN);
        let start = match memchr::memrchr(b'\n', &text[from..link.start]) {
            Some(newline) => from + newline + 1,
            None => (from..link.start).find(|index| char_start(text, *index) == *index).unwrap_or(link.start),
        };
        let to = text.len().min(link.end + LINE_MARGIN);
        let end = match memchr::memchr(b'\n', &text[link.end..to]) {
            Some(newline) => link.end + newline,
            None if to < text.len() => char_start(text, to),
            None => to,
        };
        let end = if end > link.end && text[end - 1] == b'\r' { end - 1 } else { end };
        start..end
    }
}
