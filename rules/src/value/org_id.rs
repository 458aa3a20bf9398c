//! The rule of an organization ID: `org-` and 16 lower-case hexadecimal digits.
//!
//! Source: "always starts with the prefix `org-`" on Button's page "Button Links Integration". No document states
//! the digits; every public ID has them.

use crate::character::{character_at, starts_with};
use crate::check::Found;
use crate::kind::ErrorKind;

const PREFIX: &[u8] = b"org-";
const LENGTH: usize = PREFIX.len() + 16;

/// How the other IDs of Button begin.
const OTHERS: [&[u8]; 6] = [b"srctok-", b"app-", b"acc-", b"tx-", b"btnorder-", b"hook-"];

/// Enough to see every fault of a value that is too long, look-alike characters included.
const KEPT: usize = LENGTH + 12;

/// An ID is short, so its pieces are collected and looked at together.
#[derive(Clone, Copy)]
pub(crate) struct Organization {
    bytes: [u8; KEPT],
    length: usize,
}

impl Organization {
    pub(crate) const fn new() -> Organization {
        Organization { bytes: [0; KEPT], length: 0 }
    }

    #[expect(clippy::unnecessary_wraps, reason = "the rules are pushed alike")]
    pub(crate) const fn push(&mut self, piece: &str) -> Result<(), Found> {
        let bytes = piece.as_bytes();
        let mut next = 0;
        while next < bytes.len() && self.length < KEPT {
            self.bytes[self.length] = bytes[next];
            self.length += 1;
            next += 1;
        }
        Ok(())
    }

    pub(crate) const fn finish(&self) -> Result<(), Found> {
        let (bytes, _) = self.bytes.split_at(self.length);
        if !starts_with(bytes, 0, PREFIX) {
            return Err(not_an_organization(bytes));
        }
        let mut next = PREFIX.len();
        while next < bytes.len() {
            match bytes[next] {
                b'0'..=b'9' | b'a'..=b'f' if next >= LENGTH => return Err((ErrorKind::TooManyDigits, next)),
                b'0'..=b'9' | b'a'..=b'f' => next += 1,
                letter @ b'A'..=b'F' => return Err((ErrorKind::UpperCaseDigit(letter as char), next)),
                _ => return Err((ErrorKind::NotADigit(character_at(bytes, next)), next)),
            }
        }
        if next < LENGTH {
            return Err((ErrorKind::TooFewDigits, next));
        }
        Ok(())
    }
}

/// What a value is that does not begin as an organization ID does.
const fn not_an_organization(bytes: &[u8]) -> Found {
    if starts_with(bytes, 0, b"sk-") {
        return (ErrorKind::SecretKey, 0);
    }
    let mut other = 0;
    while other < OTHERS.len() {
        if starts_with(bytes, 0, OTHERS[other]) {
            return (ErrorKind::AnotherId, 0);
        }
        other += 1;
    }
    let mut same = 0;
    while starts_with(bytes, same, &[PREFIX[same]]) {
        same += 1;
    }
    (ErrorKind::NoOrganizationPrefix, same)
}
