//! Writing a link: what is known of it, and the values between, which are held until the length of all is known.

use alloc::string::String;
use core::fmt::{self, Display};

use button_links_rules::{LinkError, Parameter, Room, push_encoded, reserved_count};

use crate::sink::{Sink, State};

/// The place of a value.
#[derive(Clone, Copy)]
pub struct Segment<'a> {
    /// What stands before the value, as it is in the link.
    pub(crate) before: [&'a str; 2],
    /// The parameter whose rule the value keeps.
    pub(crate) parameter: Parameter,
}

/// What stands behind a value, and is not written yet.
#[derive(Clone, Copy)]
pub(crate) struct Behind<'a> {
    /// The places of the next values.
    pub(crate) segments: &'a [Segment<'a>],
    /// The next values, as many.
    pub(crate) values: &'a [&'a dyn Display],
    /// What stands behind the last value.
    pub(crate) tail: &'a str,
}

impl<'a> Behind<'a> {
    /// No further value.
    pub(crate) const fn tail(tail: &'a str) -> Behind<'a> {
        Behind { segments: &[], values: &[], tail }
    }

    /// The next value, its place, and what is behind it.
    pub(crate) fn next(&self) -> Option<(&'a Segment<'a>, &'a dyn Display, Behind<'a>)> {
        let (segment, segments) = self.segments.split_first()?;
        let (value, values) = self.values.split_first()?;
        Some((segment, *value, Behind { segments, values, tail: self.tail }))
    }
}

/// Writes a link, of this value first, behind what `out` holds. Values that display in one piece cost one growth of `out`
/// at most, and of an empty `out` to the exact length. On an error `out` is as it was.
#[inline]
pub(crate) fn write(
    out: &mut String,
    segment: &Segment<'_>,
    value: &dyn Display,
    behind: &Behind<'_>,
) -> Result<(), LinkError> {
    let before = out.len();
    let result = write_value(out, segment, value, behind, None);
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

/// Writes a value, what is held before it, and what is behind it.
///
/// A value shows its length only while it displays. So nothing is written until the last value has begun to: each
/// value is held on the stack, within the call that displays it, while the next ones are asked.
#[inline]
pub(crate) fn write_value(
    out: &mut String,
    segment: &Segment<'_>,
    value: &dyn Display,
    behind: &Behind<'_>,
    held: Option<&Held<'_>>,
) -> Result<(), LinkError> {
    let mut sink = Sink { out, segment, behind, held, state: State::Nothing };
    let displayed = fmt::write(&mut sink, format_args!("{value}"));
    sink.finish(displayed)
}

#[inline]
pub(crate) fn reserve(out: &mut String, len: usize) {
    if out.capacity() == 0 {
        *out = String::with_capacity(len);
    } else {
        out.reserve(len);
    }
}

/// Writes a text that is empty more often than not, and a copy of nothing takes time too.
#[inline]
pub(crate) fn append(text: &str, out: &mut String) {
    if !text.is_empty() {
        out.push_str(text);
    }
}

/// The first piece of a value, mostly all of it, and what stands before it.
pub(crate) struct Held<'a> {
    pub(crate) earlier: Option<&'a Held<'a>>,
    pub(crate) before: [&'a str; 2],
    pub(crate) piece: Piece<'a>,
    /// In bytes, with all that stands before it.
    pub(crate) len: usize,
}

/// How many bytes stand before a value, with all that is held.
#[inline]
pub(crate) fn len_before(held: Option<&Held<'_>>, [first, second]: &[&str; 2]) -> usize {
    held.map_or(0, |held| held.len) + first.len() + second.len()
}

impl Held<'_> {
    pub(crate) fn append_to(&self, out: &mut String) {
        if let Some(earlier) = self.earlier {
            earlier.append_to(out);
        }
        self.before.iter().for_each(|before| append(before, out));
        self.piece.append_to(out);
    }
}

/// A piece of a value.
#[derive(Clone, Copy)]
pub(crate) struct Piece<'a> {
    pub(crate) text: &'a str,
    /// How many bytes of the text are to be encoded.
    pub(crate) reserved: usize,
}

impl<'a> Piece<'a> {
    /// A piece of which some bytes are to be encoded: it is encoded now, or so long that it is counted now.
    #[inline]
    pub(crate) fn encoded(text: &'a str, room: &'a mut Room) -> Piece<'a> {
        match room.encode(text) {
            Some(text) => Piece { text, reserved: 0 },
            None => Piece { text, reserved: reserved_count(text) },
        }
    }

    #[inline]
    pub(crate) fn len(self) -> usize {
        self.text.len() + 2 * self.reserved
    }

    #[inline]
    pub(crate) fn append_to(self, out: &mut String) {
        if self.reserved == 0 {
            out.push_str(self.text);
        } else {
            push_encoded(out, self.text);
        }
    }
}
