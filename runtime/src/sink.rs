//! A value as it displays: checked and encoded, in one piece or in several.

use alloc::string::String;
use core::fmt;

use button_links_rules::{Check, Fault, Glance, LinkError, Room, encode, glance};

use crate::write::{Behind, Held, Piece, Segment, append, reserve, write_value};

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
            _ if displayed.is_err() => Err(LinkError::new(Some(self.segment.parameter), Fault::Display, 0)),
            State::Whole { .. } => Ok(()),
            State::Nothing => Check::new(self.segment.parameter).finish(),
            State::Pieces { check, rest, .. } => check.finish().and(*rest),
        }
    }

    /// How much stands before the value and is not written yet.
    #[inline]
    fn held_len(&self) -> usize {
        let [first, second] = self.segment.before;
        self.held.map_or(0, |held| held.len) + first.len() + second.len()
    }

    /// Writes the first piece of the last value, and all that is held: where the piece stands.
    #[inline]
    fn write_last(&mut self, piece: Piece<'_>) -> (usize, usize) {
        let tail = self.behind.tail;
        reserve(self.out, self.held_len() + piece.len() + tail.len());
        if let Some(held) = self.held {
            held.append_to(self.out);
        }
        self.segment.before.iter().for_each(|before| append(before, self.out));
        let start = self.out.len();
        piece.append_to(self.out);
        let end = self.out.len();
        append(tail, self.out);
        (start, end)
    }

    /// Holds the first piece of a value, and writes the rest of the link behind it, which begins with another value.
    #[inline]
    fn write_before(&mut self, piece: Piece<'_>) -> (usize, usize, Result<(), LinkError>) {
        let held = Held::new(self.segment.before, piece, self.held);
        let (before, len) = (held.len - piece.len(), held.len);
        let written = self.out.len();
        let rest = match self.behind.next() {
            Some((segment, value, behind)) => write_value(self.out, segment, value, &behind, Some(&held)),
            None => Ok(()),
        };
        (written + before, written + len, rest)
    }

    /// Writes the first piece of a value, as it is encoded.
    #[inline]
    fn write_first(&mut self, text: &str, piece: Piece<'_>) -> fmt::Result {
        let (start, end, rest) = if self.behind.values.is_empty() {
            let (start, end) = self.write_last(piece);
            (start, end, Ok(()))
        } else {
            self.write_before(piece)
        };
        self.remember(text, start, end, rest)
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
