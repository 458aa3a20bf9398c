//! Expressions of templates that are opened so shortly that they are read as such only where a value begins.

use super::FileKind;
use super::hole::{LONGEST, balanced};

/// The length of the expression at the start of the text, behind what the link says so far.
pub(super) fn expression(text: &[u8], link: &str, kind: FileKind) -> Option<usize> {
    let text = &text[..text.len().min(LONGEST)];
    match text {
        _ if kind != FileKind::Markup => None,
        [b'@', ..] if link.ends_with(['=', '-']) => razor(text),
        // `%2F@name.of.somebody` is an address in social media, and nobody's name there has a capital.
        [b'@', b'A'..=b'Z', ..] if link.ends_with("%2F") => razor(text),
        [b'#', ..] if link.ends_with('=') => cold_fusion(text),
        _ => None,
    }
}

/// `@Model.Id` and `@Url.Encode(id)` of Razor. A name alone may be that of a person.
fn razor(text: &[u8]) -> Option<usize> {
    let first = 1 + name(text.get(1..)?);
    let mut end = first;
    while end > 1
        && let Some(length) = member(&text[end..])
    {
        end += length;
    }
    (end > first).then_some(end)
}

/// The length of the `.name`, the `(…)` or the `[…]` at the start of the text.
fn member(text: &[u8]) -> Option<usize> {
    match text {
        [b'.', text @ ..] => Some(name(text)).filter(|length| *length > 0).map(|length| 1 + length),
        [b'(', ..] => balanced(text, b'(', b')'),
        [b'[', ..] => balanced(text, b'[', b']'),
        _ => None,
    }
}

/// `#id#` and `#encode(user.id)#` of `ColdFusion`.
fn cold_fusion(text: &[u8]) -> Option<usize> {
    let inside = text.strip_prefix(b"#")?;
    let is_inside = |byte: &&u8| byte.is_ascii_alphanumeric() || b"_.,()[]'".contains(byte);
    let length = inside.iter().take_while(is_inside).count();
    (name(inside) > 0 && inside.get(length) == Some(&b'#')).then_some(length + 2)
}

/// The length of the name at the start of the text.
fn name(text: &[u8]) -> usize {
    if text.first().is_none_or(u8::is_ascii_digit) {
        return 0;
    }
    text.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count()
}
