//! One character written as several: an entity of HTML, or an escape of JSON, of a programming language, of Markdown.

use memchr::{memchr, memrchr};

/// An entity is no longer than this, zeros in front of its number included.
const LONGEST_ENTITY: usize = 40;

/// An escape at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Escape {
    /// The bytes it takes.
    pub(super) length: usize,
    /// What it means.
    pub(super) character: char,
    /// A few entities mean two characters.
    pub(super) second: Option<char>,
}

/// The entity at the start of the text.
pub(super) fn entity(text: &[u8]) -> Option<Escape> {
    let text = text.strip_prefix(b"&").map(|_| &text[..text.len().min(LONGEST_ENTITY)])?;
    let length = memchr(b';', text)? + 1;
    let whole = std::str::from_utf8(&text[..length]).ok()?;
    let name = whole.strip_prefix('&')?.strip_suffix(';')?;
    if let Some(number) = name.strip_prefix('#') {
        let character = numbered(number)?;
        return Some(Escape { length, character, second: None });
    }
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let meant = html_escape::decode_html_entities(whole);
    let mut characters = meant.chars();
    let character = characters.next()?;
    let second = characters.next();
    (meant.as_ref() != whole).then_some(Escape { length, character, second })
}

/// The entity at the start of the text, whose `&` may itself be written as one.
pub(super) fn nested_entity(text: &[u8]) -> Option<Escape> {
    entity(text).map(|outer| behind_ampersand(text, outer))
}

/// The escape at the start of the text, or the entity whose `&` it is: JSON may hold HTML as `\u003ca href=…\u0026amp;…`.
pub(super) fn backslash_entity(text: &[u8]) -> Option<Escape> {
    backslash(text).map(|outer| behind_ampersand(text, outer))
}

/// The entity that begins with what is written as an escape, or that escape.
fn behind_ampersand(text: &[u8], outer: Escape) -> Escape {
    let is_ampersand = outer.character == '&' && outer.second.is_none();
    let name = is_ampersand.then(|| &text[outer.length..text.len().min(outer.length + LONGEST_ENTITY)]);
    let inner = name.and_then(|name| entity(&[b"&", name].concat()));
    inner.map_or(outer, |inner| Escape { length: outer.length + inner.length - 1, ..inner })
}

/// What a numeric entity means; a browser shows U+FFFD for what is no character.
fn numbered(number: &str) -> Option<char> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return None;
    }
    let value = u32::from_str_radix(digits, radix).unwrap_or(u32::MAX);
    Some(char::from_u32(value).filter(|character| *character != '\0').unwrap_or(char::REPLACEMENT_CHARACTER))
}

/// The escape that begins with the backslash at the start of the text. In JSON inside of JSON each backslash is written
/// twice and more; before `/`, `u0026` and `x26` any number of them can only mean one.
pub(super) fn backslash(text: &[u8]) -> Option<Escape> {
    let run = text.iter().take_while(|byte| **byte == b'\\').count();
    let one = |length, character| Some(Escape { length, character, second: None });
    let Some(next) = text.get(run).copied() else { return if run > 1 { one(2, '\\') } else { None } };
    match next {
        _ if run == 0 => None,
        b'/' => one(run + 1, '/'),
        b'u' | b'x' => match by_number(&text[run..]) {
            Some((character, digits)) if run == 1 || character.is_ascii_graphic() => one(run + digits, character),
            _ if run > 1 => one(2, '\\'),
            _ => None,
        },
        _ if run > 1 => one(2, '\\'),
        b'n' | b'\n' => one(2, '\n'),
        b'r' | b'\r' => one(2, '\r'),
        b't' => one(2, '\t'),
        _ if next.is_ascii_punctuation() => one(2, char::from(next)),
        _ => None,
    }
}

/// The character of `u0026`, `u{26}` or `x26`, or of two halves `ud83d\ude00`; and the bytes it takes.
fn by_number(text: &[u8]) -> Option<(char, usize)> {
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

/// The number of so many digits at the start of the text.
fn hexadecimal(text: &[u8], digits: usize) -> Option<u32> {
    let digits = text.get(..digits).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// The escape that ends where the text ends, and where it begins.
pub(super) fn last(text: &[u8]) -> Option<(char, usize)> {
    if text.last() == Some(&b';') {
        let tail = text.len().saturating_sub(LONGEST_ENTITY);
        let start = tail + memrchr(b'&', &text[tail..])?;
        let escape = entity(&text[start..])?;
        return (start + escape.length == text.len()).then_some((escape.character, start));
    }
    let tail = text.len().saturating_sub(16);
    let last = tail + memrchr(b'\\', &text[tail..])?;
    let before = text[..last].iter().rev().take_while(|byte| **byte == b'\\').count();
    let mut start = last - before;
    while let Some(escape) = text.get(start..).and_then(backslash) {
        if start + escape.length == text.len() {
            return Some((escape.character, start));
        }
        start += escape.length;
    }
    None
}
