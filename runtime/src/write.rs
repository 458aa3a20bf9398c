//! Writing a link: what is known of it, and the values between, which are held until the length of all is known.

use alloc::string::String;
use core::fmt::{self, Display};

use button_links_rules::{LinkError, Parameter, Room, push_encoded, reserved_count};

use crate::sink::{Sink, State};

/// What is known of a link before its values are.
#[derive(Clone, Copy)]
pub(crate) struct Outline<'a> {
    /// The values, and what stands before each.
    pub(crate) segments: &'a [Segment<'a>],
    /// What stands behind the last value.
    pub(crate) tail: [&'a str; 2],
}

/// The place of a value.
#[derive(Clone, Copy)]
pub struct Segment<'a> {
    /// What stands before the value, as it is in the link.
    pub before: [&'a str; 3],
    /// The parameter whose rule the value keeps.
    pub parameter: Parameter,
}

/// Writes a link behind what `out` holds. Values that display in one piece cost one growth of `out` at most, and of an empty
/// `out` to the exact length. On an error `out` is as it was.
#[inline]
pub(crate) fn write(out: &mut String, link: &Outline<'_>, values: &[&dyn Display]) -> Result<(), LinkError> {
    let before = out.len();
    let result = write_values(out, link, values, 0, None);
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

/// Writes the values from this place on, and all that is held.
///
/// A value shows its length only while it displays. So nothing is written until the last value has begun to: each
/// value is held on the stack, within the call that displays it, while the next ones are asked.
#[inline]
pub(crate) fn write_values(
    out: &mut String,
    link: &Outline<'_>,
    values: &[&dyn Display],
    place: usize,
    held: Option<&Held<'_>>,
) -> Result<(), LinkError> {
    let (Some(segment), Some(value)) = (link.segments.get(place), values.get(place)) else {
        // Only a link without values comes here.
        write_tail(out, &link.tail);
        return Ok(());
    };
    let mut sink = Sink { out, link, values, place, segment, held, state: State::Nothing };
    let displayed = fmt::write(&mut sink, format_args!("{value}"));
    sink.finish(displayed)
}

#[cold]
fn write_tail(out: &mut String, tail: &[&str; 2]) {
    reserve(out, length(tail));
    append(tail, out);
}

#[inline]
pub(crate) fn reserve(out: &mut String, len: usize) {
    if out.capacity() == 0 {
        *out = String::with_capacity(len);
    } else {
        out.reserve(len);
    }
}

#[inline]
pub(crate) fn length<const N: usize>(texts: &[&str; N]) -> usize {
    texts.iter().map(|text| text.len()).sum()
}

/// Many of them are empty, and a copy of nothing takes time too.
#[inline]
pub(crate) fn append<const N: usize>(texts: &[&str; N], out: &mut String) {
    texts.iter().filter(|text| !text.is_empty()).for_each(|text| out.push_str(text));
}

/// The first piece of a value, mostly all of it, and what stands before it.
pub(crate) struct Held<'a> {
    pub(crate) earlier: Option<&'a Held<'a>>,
    pub(crate) before: &'a [&'a str; 3],
    pub(crate) piece: Piece<'a>,
    /// In bytes, with all that stands before it.
    pub(crate) len: usize,
}

impl Held<'_> {
    pub(crate) fn append_to(&self, out: &mut String) {
        if let Some(earlier) = self.earlier {
            earlier.append_to(out);
        }
        append(self.before, out);
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
