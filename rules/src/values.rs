//! Writing a link from values, for the compiler: in a constant, and in the macro.

use core::fmt;

use crate::encode::{Buffer, encode, encoded_len};
use crate::parameter::Parameter;

/// The values of a link, or of a stretch of one, in the order of [`Parameter::ALL`]. Not checked here.
#[derive(Clone, Copy, Debug, Default)]
pub struct Values<'a>(pub [Option<&'a str>; 4]);

impl Values<'_> {
    /// The length in bytes of the text.
    #[must_use]
    pub const fn encoded_len(&self) -> usize {
        let mut length = 0;
        let mut next = 0;
        while next < Parameter::ALL.len() {
            if let Some(value) = self.0[next] {
                length += Parameter::ALL[next].lead().len() + encoded_len(value);
            }
            next += 1;
        }
        length
    }

    /// The text, where `N` is its [length](Self::encoded_len).
    #[must_use]
    pub const fn encoded<const N: usize>(&self) -> [u8; N] {
        let mut buffer = Buffer::new();
        let mut next = 0;
        while next < Parameter::ALL.len() {
            if let Some(value) = self.0[next] {
                buffer.push_str(Parameter::ALL[next].lead());
                buffer.push_encoded(value);
            }
            next += 1;
        }
        buffer.bytes()
    }
}

/// The same text, written where there is an allocator.
impl fmt::Display for Values<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (parameter, value) in Parameter::ALL.into_iter().zip(self.0) {
            if let Some(value) = value {
                write!(formatter, "{}{}", parameter.lead(), encode(value))?;
            }
        }
        Ok(())
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
