//! Decodes a link: reads the bytes that its escapes stand for.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::bytes::find_byte;
use crate::percent::hexadecimal;

/// Returns the text that the escapes stand for. A `+` is a plus. A `%` that begins no escape is kept, and bytes that are not UTF-8 are
/// replaced by U+FFFD.
///
/// `percent_encoding::percent_decode_str` gives the same, but the four values of a link then take 2,900 instructions more, as
/// many as all the rest of reading it.
#[must_use]
pub fn decode(text: &str) -> Cow<'_, str> {
    match find_byte(text.as_bytes(), b'%') {
        None => Cow::Borrowed(text),
        Some(_) => Cow::Owned(decode_escapes(text.as_bytes())),
    }
}

fn decode_escapes(text: &[u8]) -> String {
    let mut decoded = Vec::with_capacity(text.len());
    let mut next = 0;
    while next < text.len() {
        let (byte, length) = decoded_byte(text, next);
        decoded.push(byte);
        next += length;
    }
    String::from_utf8(decoded).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// Returns the byte at `at`, raw or as an escape, and its length there: 1 or 3.
pub(crate) const fn decoded_byte(text: &[u8], at: usize) -> (u8, usize) {
    if text[at] == b'%'
        && at + 2 < text.len()
        && let (Some(high), Some(low)) = (hexadecimal(text[at + 1]), hexadecimal(text[at + 2]))
    {
        return (high << 4 | low, 3);
    }
    (text[at], 1)
}
