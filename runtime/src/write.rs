//! Writes a link: the known text and the values between, one after the other.

use alloc::string::String;
use core::fmt::Display;
use core::mem::forget;

use button_links_rules::LinkError;

use crate::segment::{Segment, append};
use crate::value_writer::ValueWriter;

/// The number of bytes that are reserved for each value after the first, whose length is not known yet.
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
