//! Writes a link in a constant. The macro knows most of the text; the compiler encodes only the values of constants.
//!
//! The compiler interprets this, and takes thousands of instructions for each step and more for each call. So bytes are copied
//! in plain loops: to split a slice takes as long as to copy 50 bytes.

use crate::byte_set::UNRESERVED;
use crate::parameter::Parameter;
use crate::percent::{UPPER_CASE_DIGITS, encoded_len};
use crate::value::{DIGITS, PREFIX};

/// A part of a link.
#[derive(Clone, Copy, Debug)]
pub enum LinkPart<'a> {
    /// Text that is encoded already.
    Encoded(&'a [u8]),
    /// A value that is not encoded.
    Value(&'a str),
}

/// The parts of a link, in the order of the link. The values must have been checked.
#[derive(Clone, Copy, Debug)]
pub struct ConstLink<'a>(pub &'a [LinkPart<'a>]);

impl ConstLink<'_> {
    /// Returns the length in bytes of the link.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        self.start_of(self.0.len())
    }

    /// Returns the byte index in the link at which the part of this index begins.
    #[must_use]
    pub const fn start_of(&self, part: usize) -> usize {
        let mut length = 0;
        let mut next = 0;
        while next < part {
            length += match self.0[next] {
                LinkPart::Encoded(text) => text.len(),
                LinkPart::Value(value) => encoded_len(value),
            };
            next += 1;
        }
        length
    }

    /// Returns the bytes of the link, where `N` is its [length](Self::encoded_len).
    #[must_use]
    pub const fn encoded<const N: usize>(&self) -> [u8; N] {
        let (mut link, mut end) = ([0; N], 0);
        let (parts, is_unreserved) = (self.0.len(), UNRESERVED.table());
        let mut part = 0;
        while part < parts {
            let (text, is_encoded) = match self.0[part] {
                LinkPart::Encoded(text) => (text, true),
                LinkPart::Value(value) => (value.as_bytes(), false),
            };
            let length = text.len();
            let mut next = 0;
            while next < length && end < N {
                let byte = text[next];
                if is_encoded || is_unreserved[byte as usize] {
                    link[end] = byte;
                    end += 1;
                } else if end + 3 <= N {
                    link[end] = b'%';
                    link[end + 1] = UPPER_CASE_DIGITS[(byte >> 4) as usize];
                    link[end + 2] = UPPER_CASE_DIGITS[(byte & 0xF) as usize];
                    end += 3;
                }
                next += 1;
            }
            part += 1;
        }
        link
    }
}

const ORGANIZATION_LENGTH: usize = PREFIX.len() + DIGITS;

/// Returns the bytes of a link with the organization ID in place of the one that it has. All IDs are of one length, so the
/// macro knows the rest.
#[must_use]
pub const fn with_organization<const N: usize>(mut link: [u8; N], id: &[u8]) -> [u8; N] {
    const START: usize = Parameter::BtnRef.prefix().len();
    // One that is not valid has an error of its own.
    if id.len() == ORGANIZATION_LENGTH && START + ORGANIZATION_LENGTH <= N {
        let mut next = 0;
        while next < ORGANIZATION_LENGTH {
            link[START + next] = id[next];
            next += 1;
        }
    }
    link
}
