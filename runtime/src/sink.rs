//! A value as it displays: checked and encoded, in one piece or in several.

use alloc::string::String;
use core::fmt;

use button_links_rules::{Check, ErrorKind, Glance, LinkError, Room, encode, glance};

use crate::write::{Behind, Held, Piece, Segment, append, len_before, reserve, write_value};

/// Takes a value as it displays.
pub(crate) struct Sink<'a, 'o> {
    pub(crate) out: &'o mut String,
    pub(crate) segment: &'a Segment<'a>,
    pub(crate) behind: &'a Behind<'a>,
    pub(crate) held: Option<&'a Held<'a>>,
    pub(crate) state: State,
}

/// How far a value is.
#[expect(clippy::large_enum_variant, reason = "a check needs no allocator")]
pub(crate) enum State {
    Nothing,
    /// The value is valid if this was all of it, and stands here in `out`, with the rest behind it.
    Whole {
        start: usize,
        end: usize,
    },
    /// The value comes in pieces: where the next belongs in `out`, and what became of the rest.
    Pieces {
        check: Check,
        end: usize,
        rest: Result<(), LinkError>,
    },
    Refused(LinkError),
}

impl Sink<'_, '_> {
    /// The value's own fault comes before those of the values behind it.
    #[inline]
    pub(crate) fn finish(&self, displayed: fmt::Result) -> Result<(), LinkError> {
        match &self.state {
            State::Whole { .. } if displayed.is_ok() => Ok(()),
            _ => self.finish_pieces(displayed),
        }
    }

    #[cold]
    fn finish_pieces(&self, displayed: fmt::Result) -> Result<(), LinkError> {
        match &self.state {
            State::Refused(error) => Err(*error),
            _ if displayed.is_err() => Err(LinkError::new(Some(self.segment.parameter), ErrorKind::Display, 0)),
            State::Whole { .. } => Ok(()),
            State::Nothing => Check::new(self.segment.parameter).finish(),
            State::Pieces { check, rest, .. } => check.finish().and(*rest),
        }
    }

    /// Writes the first piece of a value, as it is encoded: of the last value, with all that is held. Any other is held
    /// while the rest of the link is written.
    #[inline]
    fn write_first(&mut self, text: &str, piece: Piece<'_>) -> fmt::Result {
        let len = len_before(self.held, &self.segment.before) + piece.len();
        let end = self.out.len() + len;
        let rest = if let Some((segment, value, behind)) = self.behind.next() {
            let held = Held { earlier: self.held, before: self.segment.before, piece, len };
            write_value(self.out, segment, value, &behind, Some(&held))
        } else {
            self.write_last(piece, len);
            Ok(())
        };
        self.remember(text, end - piece.len(), end, rest)
    }

    /// Writes all that is held, so many bytes with this piece, and the tail of the link.
    #[inline]
    fn write_last(&mut self, piece: Piece<'_>, len: usize) {
        let tail = self.behind.tail;
        reserve(self.out, len + tail.len());
        if let Some(held) = self.held {
            held.append_to(self.out);
        }
        self.segment.before.iter().for_each(|before| append(before, self.out));
        piece.append_to(self.out);
        append(tail, self.out);
    }

    /// Writes a first piece that is not seen to stand in a link as it is. On its own, for it takes room.
    #[inline(never)]
    fn write_encoded(&mut self, text: &str, seen: Glance) -> fmt::Result {
        if text.is_empty() {
            return Ok(());
        }
        if seen == Glance::Unknown {
            self.check_first(text)?;
        }
        let mut room = Room::EMPTY;
        self.write_first(text, Piece::encoded(text, &mut room))
    }

    /// Checks the first piece of a value that is not seen to be valid.
    #[cold]
    fn check_first(&mut self, text: &str) -> fmt::Result {
        let mut check = Check::new(self.segment.parameter);
        let checked = check.push(text);
        self.state = State::Pieces { check, end: 0, rest: Ok(()) };
        self.refuse(checked)
    }

    /// Remembers where the first piece stands, and what became of the rest.
    #[inline]
    fn remember(&mut self, text: &str, start: usize, end: usize, rest: Result<(), LinkError>) -> fmt::Result {
        if matches!(self.state, State::Nothing) && rest.is_ok() {
            self.state = State::Whole { start, end };
            return Ok(());
        }
        self.remember_first(text, end, rest)
    }

    /// Remembers a first piece that was not all of its value, or that has a mistake behind it, so that it is not written.
    #[cold]
    fn remember_first(&mut self, text: &str, place: usize, result: Result<(), LinkError>) -> fmt::Result {
        if matches!(self.state, State::Nothing) {
            self.check_first(text)?;
        }
        if let State::Pieces { end, rest, .. } = &mut self.state {
            (*end, *rest) = (place, result);
        }
        Ok(())
    }

    /// A piece behind the first.
    #[cold]
    fn write_further(&mut self, text: &str) -> fmt::Result {
        if text.is_empty() {
            return Ok(());
        }
        if let State::Whole { start, end } = self.state {
            // What was taken for all of the value was its first piece.
            match Check::resume(self.segment.parameter, self.out.get(start..end).unwrap_or_default()) {
                Ok(check) => self.state = State::Pieces { check, end, rest: Ok(()) },
                Err(error) => return self.refuse(Err(error)),
            }
        }
        let State::Pieces { check, end, rest } = &mut self.state else { return Ok(()) };
        let checked = check.push(text);
        if checked.is_ok() && rest.is_ok() {
            for text in encode(text) {
                self.out.insert_str(*end, text);
                *end += text.len();
            }
        }
        self.refuse(checked)
    }

    fn refuse(&mut self, checked: Result<(), LinkError>) -> fmt::Result {
        checked.map_err(|error| {
            self.state = State::Refused(error);
            fmt::Error
        })
    }
}

impl fmt::Write for Sink<'_, '_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if !matches!(self.state, State::Nothing) {
            return self.write_further(text);
        }
        match glance(self.segment.parameter, text) {
            Glance::Unreserved => self.write_first(text, Piece { text, reserved: 0 }),
            seen => self.write_encoded(text, seen),
        }
    }
}
