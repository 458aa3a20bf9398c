//! Reads a byte through any number of percent-encodings, and through the escapes of HTML and JSON.

use crate::percent::hexadecimal;

/// A byte with its escapes resolved.
#[derive(Clone, Copy)]
pub(super) struct Read {
    pub(super) byte: u8,
    /// The position after it.
    pub(super) end: usize,
    /// The number of its percent-encodings.
    pub(super) depth: u8,
}

/// Reads the byte at `at`.
pub(super) const fn read(bytes: &[u8], at: usize) -> Read {
    let escaped = match bytes[at] {
        b'%' => percent(bytes, at),
        b'&' => html(bytes, at),
        b'\\' => json(bytes, at),
        _ => None,
    };
    match escaped {
        Some(read) => read,
        None => Read { byte: bytes[at], end: at + 1, depth: 0 },
    }
}

/// Reads `%40`, `%2540` and so on: `%25` is the `%` of the escape that follows.
const fn percent(bytes: &[u8], at: usize) -> Option<Read> {
    let mut digits = at + 1;
    let mut depth: u8 = 1;
    let mut read = None;
    while let Some(byte) = two_digits(bytes, digits) {
        digits += 2;
        read = Some(Read { byte, end: digits, depth });
        if byte != b'%' {
            break;
        }
        depth = depth.saturating_add(1);
    }
    read
}

/// Reads the `\u0040` of JSON. Its `\/` are two slashes.
const fn json(bytes: &[u8], at: usize) -> Option<Read> {
    if at + 3 < bytes.len() && bytes[at + 1] == b'u' && bytes[at + 2] == b'0' && bytes[at + 3] == b'0' {
        return match two_digits(bytes, at + 4) {
            Some(byte) => Some(Read { byte, end: at + 6, depth: 0 }),
            None => None,
        };
    }
    None
}

/// Reads the `&#64;` and the `&#x40;` of HTML.
const fn html(bytes: &[u8], at: usize) -> Option<Read> {
    if at + 2 >= bytes.len() || bytes[at + 1] != b'#' {
        return None;
    }
    let is_hexadecimal = bytes[at + 2].eq_ignore_ascii_case(&b'x');
    let mut next = if is_hexadecimal { at + 3 } else { at + 2 };
    let mut code: u32 = 0;
    while next < bytes.len() {
        let (digit, base) = match hexadecimal(bytes[next]) {
            Some(digit) if is_hexadecimal => (digit, 16),
            Some(digit) if digit < 10 => (digit, 10),
            _ => break,
        };
        code = code.saturating_mul(base).saturating_add(digit as u32);
        next += 1;
    }
    if code == 0 || code > 0x7F {
        return None;
    }
    let end = if next < bytes.len() && bytes[next] == b';' { next + 1 } else { next };
    Some(Read { byte: (code & 0x7F) as u8, end, depth: 0 })
}

/// Reads two hexadecimal digits.
const fn two_digits(bytes: &[u8], at: usize) -> Option<u8> {
    if at + 1 >= bytes.len() {
        return None;
    }
    match (hexadecimal(bytes[at]), hexadecimal(bytes[at + 1])) {
        (Some(high), Some(low)) => Some(high << 4 | low),
        _ => None,
    }
}
