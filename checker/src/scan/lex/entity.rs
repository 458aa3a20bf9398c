//! Entities of HTML, such as `&amp;` and `&#x26;`.

use memchr::memchr;

use super::escape::{Escape, backslash};

/// The longest entity, in bytes, leading zeros of its number included.
pub(super) const MAX_LENGTH: usize = 40;

/// Returns the entity at the start of the text.
pub(super) fn entity(text: &[u8]) -> Option<Escape> {
    let text = text.strip_prefix(b"&").map(|_| &text[..text.len().min(MAX_LENGTH)])?;
    let length = memchr(b';', text)? + 1;
    let whole = std::str::from_utf8(&text[..length]).ok()?;
    let name = whole.strip_prefix('&')?.strip_suffix(';')?;
    if let Some(number) = name.strip_prefix('#') {
        return Some(Escape { length, character: numeric(number)?, second: None });
    }
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let decoded = html_escape::decode_html_entities(whole);
    let mut characters = decoded.chars();
    let character = characters.next()?;
    let second = characters.next();
    (decoded.as_ref() != whole).then_some(Escape { length, character, second })
}

/// Returns the entity at the start of HTML that is itself escaped in HTML: its `&` may be written `&amp;`.
pub(super) fn entity_in_html(text: &[u8]) -> Option<Escape> {
    entity(text).map(|outer| with_escaped_ampersand(text, outer))
}

/// Returns the backslash escape at the start of HTML in a string, or the entity whose `&` it means. JSON may hold HTML as
/// `\u003ca href=…\u0026amp;…`.
pub(super) fn entity_in_string(text: &[u8]) -> Option<Escape> {
    backslash(text).map(|outer| with_escaped_ampersand(text, outer))
}

/// Returns the entity whose `&` is the escape `outer`, or else `outer` itself. The `;` may be an escape as well.
fn with_escaped_ampersand(text: &[u8], outer: Escape) -> Escape {
    let is_ampersand = outer.character == '&' && outer.second.is_none();
    let rest = &text[outer.length..text.len().min(outer.length + MAX_LENGTH)];
    let name = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#').count();
    let (end, length) = match backslash(&rest[name..]) {
        Some(escape) if escape.character == ';' => (&b";"[..], name + escape.length),
        _ => (rest.get(name..name + 1).unwrap_or_default(), name + 1),
    };
    let inner = is_ampersand.then(|| entity(&[b"&", &rest[..name], end].concat())).flatten();
    inner.map_or(outer, |inner| Escape { length: outer.length + length, ..inner })
}

/// Returns the character of a numeric entity. As in a browser, a number that is no character means U+FFFD.
fn numeric(number: &str) -> Option<char> {
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
