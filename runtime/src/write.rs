//! Writing a link from fixed text and from values that are checked and encoded as they display.

use alloc::string::String;
use core::fmt::{self, Display};

use button_links_rules::{Check, Fault, Glance, LinkError, Parameter, encode, glance, push_encoded, reserved_count};

/// A part of a link to be written: fixed text, and the value behind it.
#[derive(Clone, Copy)]
pub struct Segment<'a> {
    /// What stands in the link as it is.
    pub before: [&'a str; 2],
    /// The parameter whose rule the value keeps.
    pub parameter: Parameter,
    /// The value.
    pub value: &'a dyn Display,
}

/// Writes a link behind what `out` holds: its head, its segments, and its tail. Values that display in one piece cost one
/// growth of `out` at most, and of an empty `out` to the exact length. On an error `out` is as it was.
pub(crate) fn write(out: &mut String, head: &str, segments: &[Segment<'_>], tail: [&str; 2]) -> Result<(), LinkError> {
    let before = out.len();
    let Some((segment, rest)) = segments.split_first() else {
        reserve(out, head.len() + length(tail));
        out.push_str(head);
        append(tail, out);
        return Ok(());
    };
    let result = write_value(out, Held::Head(head), segment, rest, tail);
    if result.is_err() {
        restore(out, before);
    }
    result
}

/// Takes off what was written. Out of the way of links that are right: to cut a text can panic, where this one cannot be
/// cut.
#[cold]
fn restore(out: &mut String, before: usize) {
    out.truncate(before);
}

/// A value shows its length only while it displays. So nothing is written until the last value has begun to: each
/// value is held on the stack, within the call that displays it, while the next ones are asked.
fn write_value(
    out: &mut String,
    held: Held<'_>,
    segment: &Segment<'_>,
    rest: &[Segment<'_>],
    tail: [&str; 2],
) -> Result<(), LinkError> {
    let mut sink = Sink { out, held, segment, rest, tail, state: State::Nothing };
    let displayed = fmt::write(&mut sink, format_args!("{}", segment.value));
    sink.finish(displayed)
}

#[inline]
fn reserve(out: &mut String, len: usize) {
    if out.capacity() == 0 {
        *out = String::with_capacity(len);
    } else {
        out.reserve(len);
    }
}

#[inline]
fn length([first, second]: [&str; 2]) -> usize {
    first.len() + second.len()
}

#[inline]
fn append([first, second]: [&str; 2], out: &mut String) {
    append_some(first, out);
    append_some(second, out);
}

/// Appends what is mostly nothing: a copy of nothing takes time too.
#[inline]
fn append_some(text: &str, out: &mut String) {
    if !text.is_empty() {
        out.push_str(text);
    }
}

#[inline]
fn append_encoded(piece: &str, reserved: usize, out: &mut String) {
    if reserved == 0 {
        out.push_str(piece);
    } else {
        push_encoded(out, piece);
    }
}

/// What stands before a value and is not written yet.
#[derive(Clone, Copy)]
enum Held<'a> {
    Head(&'a str),
    Value(&'a First<'a>),
}

/// The first piece of a value, mostly all of it, and what stands before it.
struct First<'a> {
    held: Held<'a>,
    before: [&'a str; 2],
    piece: &'a str,
    /// How many bytes of the piece are to be encoded.
    reserved: usize,
    /// In bytes, encoded, with all that stands before it.
    len: usize,
}

impl Held<'_> {
    #[inline]
    fn len(self) -> usize {
        match self {
            Held::Head(head) => head.len(),
            Held::Value(first) => first.len,
        }
    }

    #[inline]
    fn append_to(self, out: &mut String) {
        match self {
            Held::Head(head) => append_some(head, out),
            Held::Value(first) => first.append_to(out),
        }
    }
}

impl First<'_> {
    fn append_to(&self, out: &mut String) {
        self.held.append_to(out);
        append(self.before, out);
        append_encoded(self.piece, self.reserved, out);
    }
}

/// Takes a value as it displays.
struct Sink<'a, 'o> {
    out: &'o mut String,
    held: Held<'a>,
    segment: &'a Segment<'a>,
    rest: &'a [Segment<'a>],
    tail: [&'a str; 2],
    state: State,
}

/// How far a value is.
#[expect(clippy::large_enum_variant, reason = "a check needs no allocator")]
enum State {
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
    fn finish(&self, displayed: fmt::Result) -> Result<(), LinkError> {
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

    /// Writes the first piece of the value, of which so many bytes are to be encoded, and the rest of the link behind it:
    /// where the piece stands, and what became of the rest.
    #[inline]
    fn write_first(&mut self, piece: &str, reserved: usize) -> (usize, usize, Result<(), LinkError>) {
        let start = self.out.len() + self.held.len() + length(self.segment.before);
        let end = start + piece.len() + 2 * reserved;
        if let [segment, rest @ ..] = self.rest {
            let len = end - self.out.len();
            let first = First { held: self.held, before: self.segment.before, piece, reserved, len };
            return (start, end, write_value(self.out, Held::Value(&first), segment, rest, self.tail));
        }
        reserve(self.out, end - self.out.len() + length(self.tail));
        self.held.append_to(self.out);
        append(self.segment.before, self.out);
        append_encoded(piece, reserved, self.out);
        append(self.tail, self.out);
        (start, end, Ok(()))
    }

    /// Writes what is seen to be a valid value. Where the rest of the link fails nothing is written, and the value has to be
    /// remembered, by its check.
    #[inline]
    fn write_whole(&mut self, piece: &str) -> bool {
        let reserved = match glance(self.segment.parameter, piece) {
            Glance::Unreserved => 0,
            Glance::Valid => reserved_count(piece),
            Glance::Unknown => return false,
        };
        let (start, end, rest) = self.write_first(piece, reserved);
        if rest.is_ok() {
            self.state = State::Whole { start, end };
        }
        rest.is_ok()
    }

    /// A piece of a value that comes in several, or that is not seen to be valid.
    #[cold]
    fn write_piece(&mut self, piece: &str) -> Result<(), LinkError> {
        if let State::Whole { start, end } = self.state {
            // What was taken for all of the value was its first piece.
            let check = Check::resume(self.segment.parameter, self.out.get(start..end).unwrap_or_default())?;
            self.state = State::Pieces { check, end, rest: Ok(()) };
        }
        match &mut self.state {
            State::Nothing => {
                let mut check = Check::new(self.segment.parameter);
                check.push(piece)?;
                let (_, end, rest) = self.write_first(piece, reserved_count(piece));
                self.state = State::Pieces { check, end, rest };
            }
            State::Pieces { check, end, rest } => {
                check.push(piece)?;
                if rest.is_ok() {
                    for text in encode(piece) {
                        self.out.insert_str(*end, text);
                        *end += text.len();
                    }
                }
            }
            State::Whole { .. } | State::Refused(_) => {}
        }
        Ok(())
    }
}

impl fmt::Write for Sink<'_, '_> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        if matches!(self.state, State::Nothing) && self.write_whole(piece) {
            return Ok(());
        }
        if piece.is_empty() {
            return Ok(());
        }
        self.write_piece(piece).map_err(|error| {
            self.state = State::Refused(error);
            fmt::Error
        })
    }
}
