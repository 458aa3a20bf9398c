//! Placeholders in strings of source code: directives of `printf`, and interpolated variables.

use memchr::memchr;

use super::bracket::balanced;
use super::name::word;

/// The longest name in a `%(name)s`, in bytes.
const MAX_NAME: usize = 256;

/// Returns the length of the directive at the start of the text: `%s`, `%ld`, `%1$s`, `%(name)s`, `%<name>s`, `%{name}` or
/// `%@`. A `%` and two hexadecimal digits are a percent-encoded byte instead.
pub(super) fn directive(text: &[u8]) -> Option<usize> {
    let directive = text.strip_prefix(b"%")?;
    let named = |close: u8| memchr(close, &directive[..directive.len().min(MAX_NAME)]).map(|index| index + 1);
    let argument = match directive.first()? {
        b'{' => return named(b'}').map(|length| length + 1),
        b'(' => named(b')')?,
        b'<' => named(b'>')?,
        _ => {
            let digits = directive.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if digits > 0 && directive.get(digits) == Some(&b'$') { digits + 1 } else { 0 }
        }
    };
    let size = directive[argument..].iter().take_while(|byte| matches!(byte, b'l' | b'z')).count();
    let end = argument + size;
    let is_conversion = matches!(directive.get(end)?, b's' | b'd' | b'v' | b'u' | b'i' | b'q' | b'f' | b'@');
    let is_encoded = end == 0 && directive.get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    (is_conversion && !is_encoded).then_some(end + 2)
}

/// Returns the length of the variable at the start of the text: `$name`, `$1`, or the `$user->id` and `$user['id']` of PHP.
pub(super) fn variable(text: &[u8]) -> Option<usize> {
    let name = word(text.strip_prefix(b"$")?);
    if name == 0 {
        return None;
    }
    let mut end = 1 + name;
    while let Some(length) = member(&text[end..]) {
        end += length;
    }
    Some(end)
}

/// Returns the length of the `->name` or `[…]` at the start of the text.
fn member(text: &[u8]) -> Option<usize> {
    match text {
        [b'-', b'>', name @ ..] => Some(word(name)).filter(|length| *length > 0).map(|length| 2 + length),
        [b'[', ..] => balanced(text, b'[', b']'),
        _ => None,
    }
}
