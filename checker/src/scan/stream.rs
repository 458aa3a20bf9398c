//! Scans a text in one pass.
//!
//! Each needle is read with the same amount of text before and after it, however the reader divides the text. The result
//! therefore does not depend on the reader.

use std::io::{self, Read};
use std::ops::Range;

use super::before::Before;
use super::buffer::Buffer;
use super::item::{Item, Outcome};
use super::link::{self, Context, LinkBuilder, LinkOccurrence, Parsed, Place};
use super::position::{Position, char_start};
use super::search::{NeedleKind, Needles};
use crate::format::{Format, Unwrapper};
use crate::suppress::{Comment, comment};

/// The length of the text before a needle that is kept, in bytes.
const BEFORE: usize = 2 * 1024;

/// The length of the text from a needle on that is read, in bytes: a link, a part of a template that begins at its end, and
/// the rest of the line.
const AFTER: usize = link::MAX_LENGTH + 12 * 1024;

/// The length of the text after a link that is kept with it, in bytes.
const CONTEXT: usize = 1024;

/// A text that is being scanned.
pub(super) struct Stream<'needles, R, F> {
    needles: &'needles Needles,
    format: &'static Format,
    buffer: Buffer<R>,
    report: F,
    /// The index in the buffer before which the scan is done.
    done: usize,
    /// The text before the next link.
    before: Before,
    /// The index in the buffer at which the last link ends.
    link_end: usize,
    /// An index in the buffer, and its position. Nothing before it is needed any more.
    counted: usize,
    /// The same index in [`Stream::shown`].
    counted_shown: usize,
    position: Position,
}

impl<'needles, R: Read, F: FnMut(Item)> Stream<'needles, R, F> {
    pub(super) fn new(needles: &'needles Needles, text: R, format: &'static Format, report: F) -> Self {
        let buffer = Buffer::new(text);
        Stream {
            needles,
            format,
            buffer,
            report,
            done: 0,
            before: Before::new(format),
            link_end: 0,
            counted: 0,
            counted_shown: 0,
            position: Position::START,
        }
    }

    /// Scans the text to its end.
    pub(super) fn run(mut self) -> io::Result<Outcome> {
        self.begin()?;
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

    /// Skips a byte order mark, and begins to unwrap the lines.
    fn begin(&mut self) -> io::Result<()> {
        while self.buffer.bytes().len() < 3 && !self.buffer.is_at_end() {
            self.buffer.fill()?;
        }
        let (mark, unwrapper) = match self.buffer.bytes() {
            [0xEF, 0xBB, 0xBF, ..] => (3, Unwrapper::new(self.format.wrapping)),
            [0xFF, 0xFE, ..] => (2, Some(Unwrapper::Utf16 { is_big_endian: false })),
            [0xFE, 0xFF, ..] => (2, Some(Unwrapper::Utf16 { is_big_endian: true })),
            _ => (0, Unwrapper::new(self.format.wrapping)),
        };
        self.buffer.discard(mark);
        if let Some(unwrapper) = unwrapper {
            self.buffer.unwrap_lines(unwrapper);
        }
        Ok(())
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
            self.before.discard(self.counted, self.buffer.text());
            self.buffer.discard(self.counted);
            self.done -= self.counted;
            self.link_end = self.link_end.saturating_sub(self.counted);
            self.counted = 0;
            self.counted_shown = 0;
        }
        self.buffer.fill()
    }

    /// Counts the lines and columns up to [`BEFORE`] bytes before the index that is done, or before the misspelt host of a
    /// parameter there.
    fn count(&mut self) {
        let text = self.buffer.text();
        let kept = BEFORE + link::host::MAX_DISTANCE;
        let index = char_start(text, self.done.saturating_sub(kept)).max(self.counted);
        self.position = self.position_of(index);
        self.counted = index;
        self.counted_shown = self.shown_index(index);
    }

    /// Returns the position of an index in the buffer that is not before `counted`.
    fn position_of(&self, index: usize) -> Position {
        let shown = self.counted_shown..self.shown_index(index);
        self.position.after(self.shown().get(shown).unwrap_or_default())
    }

    /// Returns the text as an editor shows it: the bytes of the file, unless they are UTF-16.
    fn shown(&self) -> &[u8] {
        if self.is_utf_16() { self.buffer.text() } else { self.buffer.bytes() }
    }

    /// Returns the index in [`Stream::shown`] of an index in the buffer.
    fn shown_index(&self, index: usize) -> usize {
        if self.is_utf_16() { index } else { self.buffer.byte_index(index) }
    }

    fn is_utf_16(&self) -> bool {
        self.buffer.unwrapper().is_some_and(Unwrapper::is_utf_16)
    }

    /// Returns the offset in the file of an index in the buffer.
    fn offset_of(&self, index: usize) -> u64 {
        self.buffer.offset() + self.buffer.byte_index(index) as u64
    }

    /// Reports the item at a needle.
    fn report_at(&mut self, needle: Range<usize>, kind: NeedleKind) {
        self.count();
        self.done = needle.start + 1;
        let item = match kind {
            NeedleKind::Suppression => Some(self.suppression(needle.start)),
            NeedleKind::ButtonHost => self.link(needle, false),
            NeedleKind::OwnHost => self.link(needle, true),
            NeedleKind::Organization => self.link_with_misspelt_host(needle.start),
        };
        if let Some(item) = item {
            (self.report)(item);
        }
    }

    /// Returns the suppression that begins at this index.
    fn suppression(&self, index: usize) -> Item {
        let Position { line, column } = self.position_of(index);
        let text = comment::text(&self.buffer.text()[index..]);
        Item::Suppression(Comment { line, column, offset: self.offset_of(index), text })
    }

    /// Parses the link whose misspelt host stands before the parameter at this index.
    fn link_with_misspelt_host(&mut self, parameter: usize) -> Option<Item> {
        let host = link::host::misspelt(self.buffer.text(), parameter).filter(|host| host.start >= self.link_end)?;
        self.link(host, false)
    }

    /// Parses the link around this host. The scan continues after it.
    fn link(&mut self, host: Range<usize>, is_own_host: bool) -> Option<Item> {
        let text = self.buffer.text();
        self.before.move_to(host.start, text);
        let window = host.start.saturating_sub(BEFORE)..text.len().min(host.start + AFTER);
        let place = self.before.place(host.start - window.start..host.end - window.start, is_own_host);
        let parsed = link::parse(&text[window.clone()], &place)?;
        let (Parsed::Link { end, .. } | Parsed::Rejected { end }) = parsed;
        self.done = self.done.max(window.start + end);
        let Parsed::Link { link, .. } = parsed else { return None };
        self.link_end = window.start + end;
        let start = window.start + link.source_map.first().copied().unwrap_or(place.host.start);
        let occurrence = self.occurrence(link, window.start, &place);
        self.before.move_past(start..self.link_end, self.buffer.text());
        Some(Item::Link(occurrence))
    }

    /// Returns a link at its place in the file. Its indexes are relative to the index `from` of the buffer.
    fn occurrence(&self, link: LinkBuilder, from: usize, place: &Place<'_>) -> LinkOccurrence {
        let text = self.buffer.text();
        let LinkBuilder { link, mut source_map, end, is_template, spelling, .. } = link;
        let start_length = place.host.start - source_map.first().copied().unwrap_or(place.host.start);
        let until = char_start(text, text.len().min(from + end + CONTEXT));
        let start = char_start(text, from);
        let source = self.shown_index(start)..self.shown_index(until);
        let index = |index: usize| self.shown_index(from + index).saturating_sub(source.start);
        for place in &mut source_map {
            *place = index(*place);
        }
        let Position { line, column } = self.position_of(start);
        let context = Context {
            unwrapper: self.buffer.unwrapper().map(Unwrapper::in_the_middle),
            host: index(place.host.start)..index(place.host.end),
            is_own_host: place.is_own_host,
            before: place.before[..place.before.len() - start_length].to_vec(),
            format: place.format,
            is_in_character_data: place.is_in_character_data,
            spelling,
        };
        LinkOccurrence {
            link,
            source_map,
            source: self.shown()[source].to_vec(),
            offset: self.offset_of(start),
            line,
            column,
            is_template,
            context: Some(context),
        }
    }
}
