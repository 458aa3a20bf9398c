//! The character classes of the rules, as constant tables over the grammar of RFC 3986.

/// A set of ASCII bytes.
#[derive(Debug)]
pub struct ByteSet([bool; 256]);

/// What is never encoded (RFC 3986, section 2.3).
pub(crate) const UNRESERVED: ByteSet =
    ByteSet::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

/// What may stand in the path, query or fragment of a URL: `pchar`, `/` and `?` (RFC 3986, sections 3.3 to
/// 3.5), but for `%`, which must begin an escape.
pub(crate) const URL: ByteSet = UNRESERVED.and(b"!$&'()*+,;=:@/?");

/// What may stand in a host: letters, digits, `-`, `_`, and the `.` between labels.
pub const HOST: ByteSet = ByteSet::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

/// What a label of a host usually has.
pub(crate) const LABEL: ByteSet = ByteSet::of(b"abcdefghijklmnopqrstuvwxyz0123456789");

impl ByteSet {
    /// The set of these.
    #[must_use]
    pub const fn of(bytes: &[u8]) -> ByteSet {
        ByteSet([false; 256]).and(bytes)
    }

    const fn and(self, bytes: &[u8]) -> ByteSet {
        let ByteSet(mut table) = self;
        let mut next = 0;
        while next < bytes.len() {
            table[bytes[next] as usize] = true;
            next += 1;
        }
        ByteSet(table)
    }

    /// Whether the byte is one of them.
    #[must_use]
    pub const fn contains(&self, byte: u8) -> bool {
        self.0[byte as usize]
    }

    /// How many bytes at the start are of the class, or how many are not. A plain loop: the macro is not optimised.
    #[must_use]
    pub const fn run(&self, bytes: &[u8], is_of_class: bool) -> usize {
        let mut next = 0;
        while next < bytes.len() && self.contains(bytes[next]) == is_of_class {
            next += 1;
        }
        next
    }
}

/// The value of a hexadecimal digit of either case.
pub(crate) const fn hexadecimal(byte: u8) -> Option<u8> {
    match DIGITS[byte as usize] {
        NO_DIGIT => None,
        digit => Some(digit),
    }
}

const NO_DIGIT: u8 = u8::MAX;

const DIGITS: [u8; 256] = {
    let mut table = [NO_DIGIT; 256];
    let mut digit = 0;
    while digit < 16 {
        table[b"0123456789ABCDEF"[digit as usize] as usize] = digit;
        table[b"0123456789abcdef"[digit as usize] as usize] = digit;
        digit += 1;
    }
    table
};

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

/// Where the byte stands first, eight bytes at a time.
pub(crate) fn find_byte(bytes: &[u8], byte: u8) -> Option<usize> {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    let (words, rest) = bytes.as_chunks::<8>();
    for (place, word) in words.iter().enumerate() {
        // The lowest byte that is zero, and none below it, takes from the bit above itself.
        let word = u64::from_le_bytes(*word) ^ (u64::from(byte) * ONES);
        let zero = word.wrapping_sub(ONES) & !word & (ONES << 7);
        if zero != 0 {
            return Some(place * 8 + zero.trailing_zeros() as usize / 8);
        }
    }
    rest.iter().position(|other| *other == byte).map(|place| words.len() * 8 + place)
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

#[cfg(test)]
mod tests {
    use super::{find_byte, hexadecimal};

    /// Bytes beside the one that is sought, and behind it, are those that a carry could reach.
    #[test]
    fn a_byte_is_found_where_it_stands_first() {
        for byte in [b'&', b'%'] {
            for length in 0..20 {
                for place in 0..length {
                    for (before, behind) in [(byte + 1, byte + 1), (byte ^ 0x80, byte), (byte - 1, byte ^ 1), (0, 0xFF)]
                    {
                        let mut bytes = [before; 20];
                        bytes[place..].fill(behind);
                        assert_eq!(find_byte(&bytes[..length], byte), (behind == byte).then_some(place));
                        bytes[place] = byte;
                        assert_eq!(find_byte(&bytes[..length], byte), Some(place));
                    }
                }
            }
        }
    }

    #[test]
    fn the_digits_are_those_of_the_standard_library() {
        for byte in 0..=u8::MAX {
            assert_eq!(hexadecimal(byte).map(u32::from), char::from(byte).to_digit(16), "{byte}");
        }
    }
}
