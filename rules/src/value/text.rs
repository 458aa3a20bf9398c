//! The rule of a user ID and of a publisher reference: any text within a length, without control characters.
//!
//! A control character is a bug upstream (a line break that was read with the ID), so it is an error.

use crate::error::{ErrorKind, Violation};
use crate::value::reader::{Next, ValueReader};

/// Checks a text of at most so many characters (Unicode scalar values).
pub(super) const fn check_text(value: &ValueReader<'_>, max_characters: usize) -> Result<(), Violation> {
    let mut at = value.start();
    let mut characters = 0;
    loop {
        match value.read(at) {
            Next::End => return Ok(()),
            Next::NotUtf8 => return value.unless_more_follows(ErrorKind::NotUtf8, at),
            // C0, DEL and C1.
            Next::Character(control @ ('\0'..' ' | '\x7F'..='\u{9F}'), _) => {
                return Err((ErrorKind::Control(control), at));
            }
            Next::Character(..) if characters == max_characters => return Err((ErrorKind::TooLong, at)),
            Next::Character(_, next) => {
                characters += 1;
                at = next;
            }
        }
    }
}
