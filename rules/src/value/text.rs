//! The rule of a user ID and of a publisher reference: any text within a length, without control characters.
//!
//! Source: "Must be under 256 characters" and "Must be under 512 characters (decoded)" on Button's page "Button
//! Links Integration". A control character is a bug upstream (a newline read with the ID), so it is refused.

use crate::character::character_at;
use crate::check::Found;
use crate::kind::ErrorKind;
use crate::parameter::Parameter;

/// How many characters (Unicode scalar values) the value may have.
pub(crate) const fn limit(parameter: Parameter) -> usize {
    match parameter {
        Parameter::BtnPubUser => 255,
        _ => 511,
    }
}

#[derive(Clone, Copy)]
pub(crate) struct Text {
    /// How many more characters (Unicode scalar values) the value may have.
    left: usize,
}

impl Text {
    pub(crate) const fn new(limit: usize) -> Text {
        Text { left: limit }
    }

    pub(crate) const fn push(&mut self, piece: &str, taken: usize) -> Result<(), Found> {
        let bytes = piece.as_bytes();
        let mut next = 0;
        while next < bytes.len() {
            if is_control(bytes, next) {
                return Err((ErrorKind::Control(character_at(bytes, next)), taken + next));
            }
            if begins_character(bytes[next]) {
                if self.left == 0 {
                    return Err((ErrorKind::TooLong, taken + next));
                }
                self.left -= 1;
            }
            next += 1;
        }
        Ok(())
    }
}

/// C0 and DEL are one byte; C1 (U+0080 to U+009F) is 0xC2 and one of 0x80 to 0x9F.
const fn is_control(bytes: &[u8], index: usize) -> bool {
    match bytes[index] {
        0..0x20 | 0x7F => true,
        0xC2 => index + 1 < bytes.len() && bytes[index + 1] < 0xA0,
        _ => false,
    }
}

const fn begins_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}
