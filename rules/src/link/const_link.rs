//! Writes a link in a constant. The macro knows most of the text; the compiler encodes only the values of constants.

use crate::const_text::ConstText;
use crate::percent::encoded_len;

/// A part of a link.
#[derive(Clone, Copy, Debug)]
pub enum LinkPart<'a> {
    /// Text that is encoded already.
    Encoded(&'a str),
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
        let mut link = ConstText::new();
        let mut next = 0;
        while next < self.0.len() {
            match self.0[next] {
                LinkPart::Encoded(text) => link.push_str(text),
                LinkPart::Value(value) => link.push_encoded(value),
            }
            next += 1;
        }
        link.bytes()
    }
}
