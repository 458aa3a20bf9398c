//! The rule of a destination: an absolute `https` URL that needs no repair.
//!
//! Source: "url-encoded, including https" on Button's page "Button Links Integration", RFC 3986 for the characters, and the URL
//! standard for what a browser would reject or rewrite.

use crate::byte_set::URL;
use crate::error::{ErrorKind, Violation};
use crate::value::authority::check_authority;
use crate::value::own_parameter::check_own_parameters;
use crate::value::reader::{Next, ValueReader};

/// The text that a destination and a link begin with.
pub const SCHEME: &[u8; 8] = b"https://";

/// Checks a destination.
pub(super) const fn check_destination(value: &ValueReader<'_>) -> Result<(), Violation> {
    let mut at = value.start();
    let mut matched = 0;
    while matched < SCHEME.len() {
        match value.read(at) {
            Next::Character(character, next) if character.eq_ignore_ascii_case(&(SCHEME[matched] as char)) => at = next,
            // As in `http%3A` and `https%3A`.
            Next::Character('%', _) if matched == 4 || matched == 5 => return Err((ErrorKind::Encoded, at)),
            Next::Character(..) => return Err((ErrorKind::NotHttps, at)),
            Next::NotUtf8 => return value.unless_more_follows(ErrorKind::NotUtf8, at),
            Next::End => return value.unless_more_follows(ErrorKind::NotHttps, at),
        }
        matched += 1;
    }
    match check_authority(value, at) {
        Ok(Some(tail)) => match check_tail(value, tail) {
            Ok(()) => check_own_parameters(value, tail),
            Err(violation) => Err(violation),
        },
        Ok(None) => Ok(()),
        Err(violation) => Err(violation),
    }
}

/// Checks the path, the query and the fragment, which share their characters.
const fn check_tail(value: &ValueReader<'_>, mut at: usize) -> Result<(), Violation> {
    let mut in_fragment = false;
    // The position of the last `%`, and how many of its digits are still to come.
    let (mut escape, mut digits) = (at, 0);
    loop {
        let (character, next) = match value.read(at) {
            Next::Character(character, next) => (character, next),
            Next::NotUtf8 => return value.unless_more_follows(ErrorKind::NotUtf8, at),
            Next::End if digits > 0 => return value.unless_more_follows(ErrorKind::Escape, escape),
            Next::End => return Ok(()),
        };
        match character {
            _ if digits > 0 && character.is_ascii_hexdigit() => digits -= 1,
            _ if digits > 0 => return Err((ErrorKind::Escape, escape)),
            '%' => (escape, digits) = (at, 2),
            '#' if !in_fragment => in_fragment = true,
            _ if character.is_ascii() && URL.contains(character as u8) => {}
            _ => return Err((ErrorKind::Character(character), at)),
        }
        at = next;
    }
}
