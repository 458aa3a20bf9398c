//! Searching in bytes and reading UTF-8, most of it in constants, where iterators and slice patterns are not to be had.

/// Returns the length in bytes of the character whose UTF-8 encoding begins with `first`.
pub(crate) const fn utf8_len(first: u8) -> usize {
    match first {
        0..0x80 => 1,
        0x80..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

/// Returns the character that begins at `index` of UTF-8 `bytes`, and U+FFFD where none does.
pub(crate) const fn char_at(bytes: &[u8], index: usize) -> char {
    if index >= bytes.len() {
        return char::REPLACEMENT_CHARACTER;
    }
    let length = utf8_len(bytes[index]);
    let mut code = match length {
        1 => bytes[index] as u32,
        2 => (bytes[index] & 0x1F) as u32,
        3 => (bytes[index] & 0x0F) as u32,
        _ => (bytes[index] & 0x07) as u32,
    };
    let mut next = index + 1;
    while next < index + length {
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

/// Checks whether `bytes`, from `start` on, begin with `prefix`.
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

/// Returns the index of the first `byte` between `start` and `end`, in a constant too.
pub(crate) const fn position(bytes: &[u8], start: usize, end: usize, byte: u8) -> Option<usize> {
    let mut next = start;
    while next < end {
        if bytes[next] == byte {
            return Some(next);
        }
        next += 1;
    }
    None
}

/// Returns the index of the first `byte`, at run time.
///
/// Skips eight bytes a step, which the compiler makes one vector comparison of. To read a link takes 1,900 instructions less than
/// with `Iterator::position` alone, and as many as with `memchr`, which would be one more crate for every program.
#[inline]
pub(crate) fn find_byte(bytes: &[u8], byte: u8) -> Option<usize> {
    let (chunks, _) = bytes.as_chunks::<8>();
    let is_without = |chunk: &&[u8; 8]| chunk.iter().fold(0, |found, other| found | u8::from(*other == byte)) == 0;
    let skipped = chunks.iter().take_while(is_without).count() * 8;
    let place = bytes.get(skipped..)?.iter().position(|other| *other == byte)?;
    Some(skipped + place)
}

#[cfg(test)]
mod tests {
    use super::find_byte;

    #[test]
    fn a_byte_is_found_at_its_first_place() {
        // Miri takes a minute for every length. Multiples of 7 leave each remainder of the eight bytes of a step.
        for length in (0..70).step_by(if cfg!(miri) { 7 } else { 1 }) {
            for place in 0..length {
                let mut bytes = [b'%'; 70];
                bytes[place..].fill(b'/');
                assert_eq!(find_byte(&bytes[..length], b'&'), None);
                bytes[place] = b'&';
                bytes[69] = b'&';
                assert_eq!(find_byte(&bytes[..length], b'&'), Some(place));
            }
        }
    }
}
