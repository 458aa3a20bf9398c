//! The rule that a destination holds no parameter of Button's own.
//!
//! `https://www.retailer.com/p&btn_pub_user=u` is a link whose tail was encoded with its destination. It opens, and rewards nobody.
//! A `btn_ref` that is not an organization ID is right: Button marks a retailer's pages with `btn_ref=srctok-…`.

use crate::error::{ErrorKind, Violation};
use crate::percent::hexadecimal;
use crate::value::reader::{Next, ValueReader};

/// The texts that a parameter of Button's own begins with.
const OWN_PARAMETERS: [&[u8]; 3] = [b"btn_pub_user=", b"btn_pub_ref=", b"btn_ref=org-"];

/// Checks the path, the query and the fragment from `start` on. A parameter stands after any delimiter, encoded or not.
pub(super) const fn check_own_parameters(value: &ValueReader<'_>, start: usize) -> Result<(), Violation> {
    let mut at = start;
    let mut is_after_delimiter = false;
    while let Next::Character(character, next) = read_decoded(value, at) {
        if is_after_delimiter && begins_with_own_parameter(value, at) {
            return Err((ErrorKind::OwnParameter, at));
        }
        is_after_delimiter = !is_name_character(character);
        at = next;
    }
    Ok(())
}

const fn begins_with_own_parameter(value: &ValueReader<'_>, at: usize) -> bool {
    let mut next = 0;
    while next < OWN_PARAMETERS.len() {
        if begins_with(value, at, OWN_PARAMETERS[next]) {
            return true;
        }
        next += 1;
    }
    false
}

const fn begins_with(value: &ValueReader<'_>, mut at: usize, text: &[u8]) -> bool {
    let mut matched = 0;
    while matched < text.len() {
        // No encoder encodes a letter. The fast path relies on it: it looks for a `btn`.
        let read = if text[matched].is_ascii_alphabetic() { value.read(at) } else { read_decoded(value, at) };
        match read {
            Next::Character(character, next) if character == text[matched] as char => at = next,
            _ => return false,
        }
        matched += 1;
    }
    true
}

/// Checks whether a character may stand before `btn_` in the name of a shop's own parameter, such as `my_btn_ref`.
const fn is_name_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | '.' | '~')
}

/// Reads the ASCII character that was encoded any number of times: `&`, `%26`, `%2526`.
const fn read_decoded(value: &ValueReader<'_>, at: usize) -> Next {
    let (first, mut next) = match value.read(at) {
        Next::Character('%', next) => ('%', next),
        other => return other,
    };
    // `%25` is the `%` of the escape that follows.
    let mut after = next;
    loop {
        let Some((code, end)) = read_digits(value, after) else { return Next::Character(first, next) };
        next = end;
        if code != b'%' {
            return Next::Character(code as char, end);
        }
        after = end;
    }
}

/// Reads two hexadecimal digits: the byte that they stand for, and the position after them.
const fn read_digits(value: &ValueReader<'_>, at: usize) -> Option<(u8, usize)> {
    let Next::Character(high, next) = value.read(at) else { return None };
    let Next::Character(low, end) = value.read(next) else { return None };
    match (digit(high), digit(low)) {
        (Some(high), Some(low)) => Some((high << 4 | low, end)),
        _ => None,
    }
}

const fn digit(character: char) -> Option<u8> {
    if character.is_ascii() { hexadecimal(character as u8) } else { None }
}
