//! The one pass over a text. What stands around a word that is looked for is always seen to the same extent, however the
//! text arrives, so that nothing depends on the pieces.

use std::io::{self, Read};
use std::ops::Range;

use super::anchor::Kind;
use super::buffer::Buffer;
use super::link;
use super::position::{Position, boundary};
use super::{FileKind, Item, Outcome, Scanner, Site, suppression};

/// How much of the text before a word is seen.
const BEFORE: usize = 2 * 1024;

/// How much of the text behind the beginning of a word is seen: a link, a place of a template that begins at its end, and the
/// rest of the line.
const AFTER: usize = link::LONGEST + 12 * 1024;

/// How much of the lines around a link is shown.
const AROUND: usize = 120;

/// A text on its way.
pub(super) struct Stream<'scanner, R, E> {
    scanner: &'scanner Scanner,
    kind: FileKind,
    buffer: Buffer<R>,
    each: E,
    /// All before this place of the buffer is done.
    from: usize,
    /// A place of the buffer before all that may still be asked for, and its position.
    counted: usize,
    position: Position,
}

impl<'scanner, R: Read, E: FnMut(Item)> Stream<'scanner, R, E> {
    pub(super) fn new(scanner: &'scanner Scanner, text: R, kind: FileKind, each: E) -> Stream<'scanner, R, E> {
        Stream { scanner, kind, buffer: Buffer::new(text), each, from: 0, counted: 0, position: Position::START }
    }

    /// Reads it all.
    pub(super) fn run(mut self) -> io::Result<Outcome> {
        if self.skip_byte_order_mark()? {
            return Ok(Outcome::Utf16);
        }
        loop {
            if let Some((word, kind)) = self.scanner.anchors.find(self.buffer.text(), self.from) {
                let word = self.read_behind(word)?;
                self.take(word, kind);
            } else if self.buffer.is_at_end() {
                break;
            } else {
                let undecided = self.scanner.anchors.longest() - 1;
                self.from = self.from.max(self.buffer.text().len().saturating_sub(undecided));
                self.read_more()?;
            }
        }
        Ok(self.buffer.zero().map_or(Outcome::Text, Outcome::Binary))
    }

    /// Passes over the mark of UTF-8, and says whether there is one of UTF-16.
    fn skip_byte_order_mark(&mut self) -> io::Result<bool> {
        while self.buffer.text().len() < 3 && !self.buffer.is_at_end() {
            self.buffer.fill()?;
        }
        if self.buffer.text().starts_with(b"\xEF\xBB\xBF") {
            self.buffer.discard(3);
        }
        Ok(self.buffer.text().starts_with(b"\xFF\xFE") || self.buffer.text().starts_with(b"\xFE\xFF"))
    }

    /// Reads until all that may belong to what is found at this place is in memory, and says where it is then.
    fn read_behind(&mut self, word: Range<usize>) -> io::Result<Range<usize>> {
        let length = word.len();
        self.from = word.start;
        while self.buffer.text().len() < self.from + AFTER && !self.buffer.is_at_end() {
            self.read_more()?;
        }
        Ok(self.from..self.from + length)
    }

    fn read_more(&mut self) -> io::Result<()> {
        if self.buffer.is_full() {
            self.count();
            self.buffer.discard(self.counted);
            self.from -= self.counted;
            self.counted = 0;
        }
        self.buffer.fill()
    }

    /// Counts the lines and columns that lie far enough behind.
    fn count(&mut self) {
        let text = self.buffer.text();
        let done = boundary(text, self.from.saturating_sub(BEFORE)).max(self.counted);
        self.position = self.position.behind(&text[self.counted..done]);
        self.counted = done;
    }

    /// The position of a place of the buffer that is not far behind.
    fn position_of(&self, place: usize) -> Position {
        self.position.behind(self.buffer.text().get(self.counted..place).unwrap_or_default())
    }

    /// Hands out what is found at this word.
    fn take(&mut self, word: Range<usize>, kind: Kind) {
        self.count();
        let text = self.buffer.text();
        let seen = word.start.saturating_sub(BEFORE)..text.len().min(word.start + AFTER);
        let text = &text[seen.clone()];
        let host = word.start - seen.start..word.end - seen.start;
        self.from = word.start + 1;
        if kind == Kind::Suppression {
            let text = suppression::text(&text[host.start..]);
            let Position { line, column } = self.position_of(word.start);
            let start = self.buffer.offset() + word.start as u64;
            (self.each)(Item::Suppression { line, column, start, text });
        } else if let Some((end, draft)) = link::read(text, host, kind == Kind::OwnHost, self.kind) {
            self.from = self.from.max(seen.start + end);
            let Some(mut draft) = draft else { return };
            let written = draft.places.first().copied().unwrap_or(draft.end)..draft.end;
            let window = window(text, written);
            draft.places.iter_mut().for_each(|place| *place -= window.start);
            let start = seen.start + window.start;
            let Position { line, column } = self.position_of(start);
            let site = Site {
                link: draft.link,
                places: draft.places,
                window: self.buffer.text()[start..seen.start + window.end].to_vec(),
                start: self.buffer.offset() + start as u64,
                line,
                column,
                has_entities: draft.has_entities,
                has_holes: draft.has_holes,
            };
            (self.each)(Item::Link(site));
        }
    }
}

/// The link and what stands around it in its lines.
fn window(text: &[u8], link: Range<usize>) -> Range<usize> {
    let from = link.start.saturating_sub(AROUND);
    let before = &text[from..link.start];
    let start = match memchr::memrchr(b'\n', before) {
        Some(newline) => from + newline + 1,
        None => (from..link.start).find(|place| boundary(text, *place) == *place).unwrap_or(link.start),
    };
    let to = text.len().min(link.end + AROUND);
    let end = match memchr::memchr(b'\n', &text[link.end..to]) {
        Some(newline) => link.end + newline,
        None if to < text.len() => boundary(text, to),
        None => to,
    };
    let end = if end > link.end && text[end - 1] == b'\r' { end - 1 } else { end };
    start..end
}
