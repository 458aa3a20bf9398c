//! Writes a link: the known text and the values between, one after the other.

use alloc::string::String;
use core::fmt::Display;
use core::mem::forget;

use button_links_rules::{LinkError, Parameter};

use crate::value_writer::ValueWriter;

/// The place of a value in a link.
#[derive(Clone, Copy)]
pub struct Segment<'a> {
    /// The encoded text between the value before this one, or the start of the link, and this value.
    pub(crate) before: [&'a str; 2],
    /// The parameter whose rule the value keeps.
    pub(crate) parameter: Parameter,
}

impl Segment<'_> {
    /// Returns the length in bytes of the text before the value.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.before.iter().map(|text| text.len()).sum()
    }
}

/// The number of bytes that are reserved for each value behind the first, whose length is not known yet.
const SPARE: usize = 64;

/// Appends a link to `out`: each segment with its value, and the tail.
///
/// The values display one after the other. `out` grows once if the first value displays in one piece and the others are short.
/// For one value, an empty `out` grows to the exact length.
///
/// # Errors
/// Returns the error of the first value that is not valid. `out` is then as it was, as it is after a `Display` that panics.
#[inline]
pub(crate) fn write<const N: usize>(
    out: &mut String,
    segments: &[Segment<'_>; N],
    values: &[&dyn Display; N],
    tail: &str,
) -> Result<(), LinkError> {
    let rollback = Rollback { len: out.len(), out };
    let further: usize = segments.iter().skip(1).map(|segment| segment.len() + SPARE).sum();
    let mut spare = further + tail.len();
    for (segment, value) in segments.iter().zip(values) {
        ValueWriter::write(rollback.out, segment, spare, *value)?;
        spare = 0;
    }
    append(tail, rollback.out);
    forget(rollback);
    Ok(())
}

/// Truncates the text to its former length when it is dropped, after an error as after a panic.
struct Rollback<'a> {
    len: usize,
    out: &'a mut String,
}

impl Drop for Rollback<'_> {
    #[cold]
    fn drop(&mut self) {
        self.out.truncate(self.len);
    }
}

/// Appends `text`. Skips an empty text, which is the common case, to avoid a copy of no bytes.
#[inline]
pub(crate) fn append(text: &str, out: &mut String) {
    if !text.is_empty() {
        out.push_str(text);
    }
}

/// Reserves `len` more bytes: the exact length in an empty text, which takes fewer steps than to grow one.
#[inline]
pub(crate) fn reserve(out: &mut String, len: usize) {
    if out.capacity() == 0 {
        *out = String::with_capacity(len);
    } else {
        out.reserve(len);
    }
}
