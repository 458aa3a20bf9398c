//! Decoding: the bytes and characters of a link as they are behind their escapes.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::character::{character_at, find_byte, hexadecimal, width};

/// The text behind the escapes. A `+` is a plus; what is no escape, or no UTF-8, is kept or replaced.
#[must_use]
pub fn decode(text: &str) -> Cow<'_, str> {
    match find_byte(text.as_bytes(), b'%') {
        None => Cow::Borrowed(text),
        Some(_) => Cow::Owned(decode_escapes(text)),
    }
}

fn decode_escapes(text: &str) -> String {
    let (link, mut next) = (text.as_bytes(), 0);
    let mut decoded = Vec::with_capacity(link.len());
    while next < link.len() {
        let (byte, taken) = decoded_byte(link, next);
        decoded.push(byte);
        next += taken;
    }
    String::from_utf8(decoded).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// The character whose first byte stands at `at`, and where the next one begins.
pub(crate) const fn decoded_character(link: &[u8], at: usize, end: usize) -> Option<(char, usize)> {
    let (first, mut next) = decoded_byte(link, at);
    next += at;
    let mut bytes = [first, 0, 0, 0];
    let width = width(first);
    let mut length = 1;
    while length < width && next < end {
        let (byte, taken) = decoded_byte(link, next);
        bytes[length] = byte;
        next += taken;
        length += 1;
    }
    match core::str::from_utf8(bytes.split_at(length).0) {
        Ok(_) => Some((character_at(&bytes, 0), next)),
        Err(_) => None,
    }
}

/// The byte that stands at `at`, raw or as an escape, and how many bytes it takes there.
pub(crate) const fn decoded_byte(link: &[u8], at: usize) -> (u8, usize) {
    if link[at] == b'%'
        && at + 2 < link.len()
        && let (Some(high), Some(low)) = (hexadecimal(link[at + 1]), hexadecimal(link[at + 2]))
    {
        return (high << 4 | low, 3);
    }
    (link[at], 1)
}

/// Decodes what fits into the buffer, and no part of a character: how many bytes that are, and where the rest begins.
pub(crate) const fn decode_some(link: &[u8], at: usize, end: usize, buffer: &mut [u8; 64]) -> (usize, usize) {
    let (mut length, mut next) = (0, at);
    while next < end {
        let (byte, taken) = decoded_byte(link, next);
        if length + width(byte) > buffer.len() && byte & 0xC0 != 0x80 || length == buffer.len() {
            break;
        }
        buffer[length] = byte;
        length += 1;
        next += taken;
    }
    (length, next)
}
