//! The rule of an organization ID: `org-` and 16 lower-case hexadecimal digits.
//!
//! Source: "always starts with the prefix `org-`" on Button's page "Button Links Integration". No document states the digits;
//! every public ID has them.

use crate::error::{ErrorKind, Violation};
use crate::value::reader::{Next, ValueReader};

/// The text that an organization ID begins with.
pub(crate) const PREFIX: &[u8; 4] = b"org-";

/// The number of digits of an organization ID.
pub(crate) const DIGITS: usize = 16;

/// The texts that Button's other IDs begin with.
const OTHER_PREFIXES: [&[u8]; 6] = [b"srctok-", b"app-", b"acc-", b"tx-", b"btnorder-", b"hook-"];

/// Checks an organization ID.
pub(super) const fn check_org_id(value: &ValueReader<'_>) -> Result<(), Violation> {
    let mut at = value.start();
    let mut matched = 0;
    while matched < PREFIX.len() {
        match value.read(at) {
            Next::Character(character, next) if character == PREFIX[matched] as char => at = next,
            Next::Character(..) => return Err(without_prefix(value, at)),
            Next::NotUtf8 => return value.unless_more_follows(ErrorKind::NotUtf8, at),
            Next::End => return value.unless_more_follows(ErrorKind::NoOrganizationPrefix, at),
        }
        matched += 1;
    }
    check_digits(value, at)
}

const fn check_digits(value: &ValueReader<'_>, mut at: usize) -> Result<(), Violation> {
    let mut digits = 0;
    loop {
        match value.read(at) {
            Next::Character('0'..='9' | 'a'..='f', _) if digits == DIGITS => {
                return Err((ErrorKind::TooManyDigits, at));
            }
            Next::Character('0'..='9' | 'a'..='f', next) => at = next,
            Next::Character(letter @ 'A'..='F', _) => return Err((ErrorKind::UpperCaseDigit(letter), at)),
            Next::Character(character, _) => return Err((ErrorKind::NotADigit(character), at)),
            Next::NotUtf8 => return value.unless_more_follows(ErrorKind::NotUtf8, at),
            Next::End if digits < DIGITS => return value.unless_more_follows(ErrorKind::TooFewDigits, at),
            Next::End => return Ok(()),
        }
        digits += 1;
    }
}

/// Returns the violation of a value that differs from [`PREFIX`] at `at`.
const fn without_prefix(value: &ValueReader<'_>, at: usize) -> Violation {
    if value.starts_with(b"sk-") {
        return (ErrorKind::SecretKey, value.start());
    }
    let mut next = 0;
    while next < OTHER_PREFIXES.len() {
        if value.starts_with(OTHER_PREFIXES[next]) {
            return (ErrorKind::AnotherId, value.start());
        }
        next += 1;
    }
    (ErrorKind::NoOrganizationPrefix, at)
}
