//! Writing a link in a constant: what the macro knows is ready text, and only the constants are encoded by the compiler.

use crate::encode::{Buffer, encoded_len};

/// A part of a link.
#[derive(Clone, Copy, Debug)]
pub enum LinkPart<'a> {
    /// Text as it is in the link.
    Ready(&'a str),
    /// A value, not encoded.
    Value(&'a str),
}

/// The parts of a link, in their order. Not checked here.
#[derive(Clone, Copy, Debug)]
pub struct ConstLink<'a>(pub &'a [LinkPart<'a>]);

impl ConstLink<'_> {
    /// The length in bytes of the text.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        let mut length = 0;
        let mut next = 0;
        while next < self.0.len() {
            length += match self.0[next] {
                LinkPart::Ready(text) => text.len(),
                LinkPart::Value(value) => encoded_len(value),
            };
            next += 1;
        }
        length
    }

    /// The text, where `N` is its [length](Self::encoded_len).
    #[must_use]
    pub const fn encoded<const N: usize>(&self) -> [u8; N] {
        let mut buffer = Buffer::new();
        let mut next = 0;
        while next < self.0.len() {
            match self.0[next] {
                LinkPart::Ready(text) => buffer.push_str(text),
                LinkPart::Value(value) => buffer.push_encoded(value),
            }
            next += 1;
        }
        buffer.bytes()
    }
}

/// The bytes of an encoded text as text; empty if they are none.
#[must_use]
pub const fn as_ascii(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}
