//! Scans a text in one pass.
//!
//! Each needle is read with the same amount of text before and after it, however the reader divides the text. The result
//! therefore does not depend on the reader.

use std::io::{self, Read};
use std::ops::Range;

use super::buffer::Buffer;
use super::item::{Item, Outcome};
use super::link::{self, LinkBuilder, LinkOccurrence, Parsed};
use super::position::{Position, char_start};
use super::search::{NeedleKind, Needles};
use crate::format::Format;
use crate::suppress::{Comment, comment};

/// The length of the text before a needle that is kept, in bytes.
const BEFORE: usize = 2 * 1024;

/// The length of the text from a needle on that is read, in bytes: a link, a part of a template that begins at its end, and
/// the rest of the line.
const AFTER: usize = link::MAX_LENGTH + 12 * 1024;

/// The length of the lines around a link that is kept for an excerpt, in bytes on either side.
const EXCERPT_MARGIN: usize = 120;

/// A text that is being scanned.
pub(super) struct Stream<'needles, R, F> {
    needles: &'needles Needles,
    format: &'static Format,
    buffer: Buffer<R>,
    report: F,
    /// The index in the buffer before which the scan is done.
    done: usize,
    /// The index in the buffer at which the last link ends.
    link_end: usize,
    /// An index in the buffer, and its position. Nothing before it is needed any more.
    counted: usize,
    position: Position,
}

impl<'needles, R: Read, F: FnMut(Item)> Stream<'needles, R, F> {
    pub(super) fn new(needles: &'needles Needles, text: R, format: &'static Format, report: F) -> Self {
        let buffer = Buffer::new(text);
        Stream { needles, format, buffer, report, done: 0, link_end: 0, counted: 0, position: Position::START }
    }

    /// Scans the text to its end.
    pub(super) fn run(mut self) -> io::Result<Outcome> {
        if self.skip_byte_order_mark()? {
            return Ok(Outcome::Utf16);
        }
        loop {
            if let Some((needle, kind)) = self.needles.find(self.buffer.text(), self.done) {
                let needle = self.read_after(needle)?;
                self.report_at(needle, kind);
            } else if self.buffer.is_at_end() {
                break;
            } else {
                // A needle may begin in the last bytes and end in the next ones.
                let undecided = self.needles.max_length() - 1;
                self.done = self.done.max(self.buffer.text().len().saturating_sub(undecided));
                self.read_more()?;
            }
        }
        Ok(self.buffer.nul().map_or(Outcome::Text, Outcome::Binary))
    }

    /// Skips a byte order mark of UTF-8, and returns whether there is one of UTF-16.
    fn skip_byte_order_mark(&mut self) -> io::Result<bool> {
        while self.buffer.text().len() < 3 && !self.buffer.is_at_end() {
            self.buffer.fill()?;
        }
        if self.buffer.text().starts_with(b"\xEF\xBB\xBF") {
            self.buffer.discard(3);
        }
        Ok(self.buffer.text().starts_with(b"\xFF\xFE") || self.buffer.text().starts_with(b"\xFE\xFF"))
    }

    /// Reads until [`AFTER`] bytes from the needle on are in memory, and returns the range of the needle then.
    fn read_after(&mut self, needle: Range<usize>) -> io::Result<Range<usize>> {
        let length = needle.len();
        self.done = needle.start;
        while self.buffer.text().len() < self.done + AFTER && !self.buffer.is_at_end() {
            self.read_more()?;
        }
        Ok(self.done..self.done + length)
    }

    fn read_more(&mut self) -> io::Result<()> {
        if self.buffer.is_full() {
            self.count();
            self.buffer.discard(self.counted);
            self.done -= self.counted;
            self.link_end = self.link_end.saturating_sub(self.counted);
            self.counted = 0;
        }
        self.buffer.fill()
    }

    /// Counts the lines and columns up to [`BEFORE`] bytes before the index that is done.
    fn count(&mut self) {
        let text = self.buffer.text();
        let index = char_start(text, self.done.saturating_sub(BEFORE)).max(self.counted);
        self.position = self.position.after(&text[self.counted..index]);
        self.counted = index;
    }

    /// Returns the position of an index in the buffer that is not before `counted`.
    fn position_of(&self, index: usize) -> Position {
        self.position.after(self.buffer.text().get(self.counted..index).unwrap_or_default())
    }

    /// Reports the item at a needle.
    fn report_at(&mut self, needle: Range<usize>, kind: NeedleKind) {
        self.count();
        self.done = needle.start + 1;
        let item = match kind {
            NeedleKind::Suppression => Some(self.suppression(needle.start)),
            NeedleKind::ButtonHost => self.link(needle, false),
            NeedleKind::OwnHost => self.link(needle, true),
        };
        if let Some(item) = item {
            (self.report)(item);
        }
    }

    /// Returns the suppression that begins at this index.
    fn suppression(&self, index: usize) -> Item {
        let Position { line, column } = self.position_of(index);
        let text = comment::text(&self.buffer.text()[index..]);
        Item::Suppression(Comment { line, column, offset: self.buffer.offset() + index as u64, text })
    }

    /// Parses the link around this host. The scan continues after it.
    fn link(&mut self, host: Range<usize>, is_own_host: bool) -> Option<Item> {
        let text = self.buffer.text();
        let from = host.start.saturating_sub(BEFORE);
        let text = &text[from..text.len().min(host.start + AFTER)];
        let previous_end = self.link_end.saturating_sub(from);
        let host = host.start - from..host.end - from;
        let parsed = link::parse(text, host, previous_end, is_own_host, self.format)?;
        let (Parsed::Link { end, .. } | Parsed::Rejected { end }) = parsed;
        let occurrence = match parsed {
            Parsed::Link { link, .. } => Some(self.occurrence(link, text, from)),
            Parsed::Rejected { .. } => None,
        };
        self.done = self.done.max(from + end);
        if occurrence.is_some() {
            self.link_end = from + end;
        }
        occurrence.map(Item::Link)
    }

    /// Returns a link of `text`, which begins at the index `from` of the buffer, at its place in the file.
    fn occurrence(&self, link: LinkBuilder, text: &[u8], from: usize) -> LinkOccurrence {
        let LinkBuilder { link, mut source_map, end, has_entities, is_template } = link;
        let written = source_map.first().copied().unwrap_or(end)..end;
        let source = with_margin(text, written);
        for index in &mut source_map {
            *index -= source.start;
        }
        let Position { line, column } = self.position_of(from + source.start);
        let offset = self.buffer.offset() + (from + source.start) as u64;
        let source = text[source].to_vec();
        LinkOccurrence { link, source_map, source, offset, line, column, has_entities, is_template }
    }
}

/// Returns the range of a link and of the text around it in its lines, [`EXCERPT_MARGIN`] bytes at most on either side.
fn with_margin(text: &[u8], link: Range<usize>) -> Range<usize> {
    let from = link.start.saturating_sub(EXCERPT_MARGIN);
    let start = match memchr::memrchr(b'\n', &text[from..link.start]) {
        Some(newline) => from + newline + 1,
        None => (from..link.start).find(|index| char_start(text, *index) == *index).unwrap_or(link.start),
    };
    let to = text.len().min(link.end + EXCERPT_MARGIN);
    let end = match memchr::memchr(b'\n', &text[link.end..to]) {
        Some(newline) => link.end + newline,
        None if to < text.len() => char_start(text, to),
        None => to,
    };
    let end = if end > link.end && text[end - 1] == b'\r' { end - 1 } else { end };
    start..end
}
