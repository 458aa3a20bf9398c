//! The character classes of the rules, as constant tables over the grammar of RFC 3986.

/// A set of ASCII bytes.
pub(crate) struct Class([bool; 256]);

/// What is never encoded (RFC 3986, section 2.3).
pub(crate) const UNRESERVED: Class = Class::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

/// What may stand in the path, query or fragment of a URL: `pchar`, `/` and `?` (RFC 3986, sections 3.3 to
/// 3.5), but for `%`, which must begin an escape.
pub(crate) const URL: Class = UNRESERVED.and(b"!$&'()*+,;=:@/?");

/// What may stand in a host: letters, digits, `-`, `_`, and the `.` between labels.
pub(crate) const HOST: Class = Class::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

impl Class {
    const fn of(bytes: &[u8]) -> Class {
        Class([false; 256]).and(bytes)
    }

    const fn and(self, bytes: &[u8]) -> Class {
        let Class(mut table) = self;
        let mut next = 0;
        while next < bytes.len() {
            table[bytes[next] as usize] = true;
            next += 1;
        }
        Class(table)
    }

    pub(crate) const fn contains(&self, byte: u8) -> bool {
        self.0[byte as usize]
    }
}

/// The value of a hexadecimal digit of either case.
pub(crate) const fn hexadecimal(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

/// How many bytes the character has whose UTF-8 begins with `first`.
pub(crate) const fn width(first: u8) -> usize {
    match first {
        0..0x80 => 1,
        0x80..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

/// The character that begins at `index` of UTF-8 `bytes`; U+FFFD where none does.
pub(crate) const fn character_at(bytes: &[u8], index: usize) -> char {
    if index >= bytes.len() {
        return char::REPLACEMENT_CHARACTER;
    }
    let width = width(bytes[index]);
    let mut code = match width {
        1 => bytes[index] as u32,
        2 => (bytes[index] & 0x1F) as u32,
        3 => (bytes[index] & 0x0F) as u32,
        _ => (bytes[index] & 0x07) as u32,
    };
    let mut next = index + 1;
    while next < index + width {
        if next >= bytes.len() {
            return char::REPLACEMENT_CHARACTER;
        }
        code = (code << 6) | (bytes[next] & 0x3F) as u32;
        next += 1;
    }
    match char::from_u32(code) {
        Some(character) => character,
        None => char::REPLACEMENT_CHARACTER,
    }
}

/// Whether `bytes`, from `start`, begin with `prefix`.
pub(crate) const fn starts_with(bytes: &[u8], start: usize, prefix: &[u8]) -> bool {
    let mut next = 0;
    while next < prefix.len() {
        if start + next >= bytes.len() || bytes[start + next] != prefix[next] {
            return false;
        }
        next += 1;
    }
    true
}
