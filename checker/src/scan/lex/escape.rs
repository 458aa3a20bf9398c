//! Escapes of JSON, programming languages and Markdown, such as `\u0026` and `\/`.

use memchr::memchr;

/// An escape at the start of a text: one or two characters that are written as several bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Escape {
    /// The length of the escape, in bytes.
    pub(crate) length: usize,
    /// The character that it means.
    pub(crate) character: char,
    /// The second character, of the few entities that mean two.
    pub(crate) second: Option<char>,
}

impl Escape {
    fn new(length: usize, character: char) -> Escape {
        Escape { length, character, second: None }
    }
}

/// Returns the escape that begins with the backslash at the start of the text.
///
/// JSON inside JSON doubles each backslash, once per level. Before `/`, `u0026` and `x26`, any number of backslashes is
/// therefore read as one.
pub(super) fn backslash(text: &[u8]) -> Option<Escape> {
    let backslashes = text.iter().take_while(|byte| **byte == b'\\').count();
    let escaped_backslash = (backslashes > 1).then(|| Escape::new(2, '\\'));
    let Some(next) = text.get(backslashes).copied() else { return escaped_backslash };
    match next {
        _ if backslashes == 0 => None,
        b'/' => Some(Escape::new(backslashes + 1, '/')),
        b'u' | b'x' => match numeric(&text[backslashes..]) {
            Some((character, digits)) if backslashes == 1 || character.is_ascii_graphic() => {
                Some(Escape::new(backslashes + digits, character))
            }
            _ => escaped_backslash,
        },
        _ if backslashes > 1 => escaped_backslash,
        b'n' | b'\n' => Some(Escape::new(2, '\n')),
        b'r' | b'\r' => Some(Escape::new(2, '\r')),
        b't' => Some(Escape::new(2, '\t')),
        _ if next.is_ascii_punctuation() => Some(Escape::new(2, char::from(next))),
        _ => None,
    }
}

/// Returns the character that the first one of the text escapes, as the `^` of `cmd` does.
pub(super) fn single(text: &[u8]) -> Option<Escape> {
    let next = text.get(1).filter(|next| next.is_ascii_punctuation())?;
    Some(Escape::new(2, char::from(*next)))
}

/// Returns the `%` at the start of the text that is doubled for `printf`, as in `%%3A`.
pub(super) fn doubled_percent(text: &[u8]) -> Option<Escape> {
    let digits = text.strip_prefix(b"%%")?.get(..2)?;
    digits.iter().all(u8::is_ascii_hexdigit).then(|| Escape::new(2, '%'))
}

/// Returns the character of `u0026`, `u{26}` or `x26`, or of the surrogate pair `ud83d\ude00`, and its length in bytes.
fn numeric(text: &[u8]) -> Option<(char, usize)> {
    if let Some(braced) = text.strip_prefix(b"u{") {
        let digits = memchr(b'}', &braced[..braced.len().min(7)])?;
        return Some((char::from_u32(hexadecimal(braced, digits)?)?, digits + 3));
    }
    let length = if text.first() == Some(&b'u') { 5 } else { 3 };
    let value = hexadecimal(text.get(1..)?, length - 1)?;
    if let Some(character) = char::from_u32(value) {
        return Some((character, length));
    }
    let low = hexadecimal(text.get(length..)?.strip_prefix(b"\\u")?, 4)?;
    let pair = [u16::try_from(value).ok()?, u16::try_from(low).ok()?];
    let character = char::decode_utf16(pair).next()?.ok()?;
    Some((character, 2 * length + 1))
}

/// Returns the number that the first `digits` bytes of the text spell in hexadecimal.
fn hexadecimal(text: &[u8], digits: usize) -> Option<u32> {
    let digits = text.get(..digits).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}
