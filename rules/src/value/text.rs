//! The rule of a user ID and of a publisher reference: any text within a length, without control characters.
//!
//! Source: "Must be under 256 characters" and "Must be under 512 characters (decoded)" on Button's page "Button Links Integration".
//! A control character is a bug upstream (a line break that was read with the ID), so it is an error.

use crate::error::{ErrorKind, LinkError, Violation};
use crate::parameter::Parameter;
use crate::value::reader::{Next, ValueReader};

/// The length of the longest user ID, in characters (Unicode scalar values).
const MAX_USER: usize = 255;
/// The length of the longest publisher reference, in characters.
const MAX_REFERENCE: usize = 511;

/// Returns the length of the longest value of a user ID or a publisher reference, in characters.
pub(super) const fn max_characters(parameter: Parameter) -> usize {
    match parameter {
        Parameter::BtnPubUser => MAX_USER,
        _ => MAX_REFERENCE,
    }
}

/// Checks a user ID or a publisher reference.
pub(super) const fn check_text(value: &ValueReader<'_>, parameter: Parameter) -> Result<(), Violation> {
    let max_characters = max_characters(parameter);
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

/// Checks a user ID against the narrower rule of the Links API: ASCII without spaces and control characters. The length is that
/// of a link, so it is not checked again.
///
/// # Errors
/// Returns the first character that the API does not take, with its byte index in `user`.
pub fn check_api_user(user: &str) -> Result<(), LinkError> {
    match user.char_indices().find(|(_, character)| !matches!(character, '\u{21}'..='\u{7e}')) {
        None => Ok(()),
        Some((index, character)) => {
            Err(LinkError::new(Some(Parameter::BtnPubUser), ErrorKind::UserCharacter(character), index))
        }
    }
}
