//! Merge fields of mailing tools: `%%NAME%%` and `%name%` anywhere, and others where they are all of a value.

use super::name::{begins_field, is_in_field};
use crate::format::Percent;

/// The delimiters of the merge fields that are recognized only as all of a value: of Campaign Monitor and `WordPress`, Keap,
/// Moosend, Zoho, `SendGrid`, and others.
const DELIMITERS: &[(&[u8], &[u8])] = &[
    (b"[%", b"]"),
    (b"[", b"]"),
    (b"~~", b"~~"),
    (b"~", b"~"),
    (b"###", b"###"),
    (b"##", b"##"),
    (b"#", b"#"),
    (b"$[", b"]$"),
    (b"$$", b"$$"),
    (b"$", b"$"),
    (b"-", b"-"),
    (b"__", b"__"),
    (b"@@", b"@@"),
    (b"@", b"@"),
    (b"|*", b"*|"),
    (b"||", b"||"),
    (b"<<", b">>"),
    ("«".as_bytes(), "»".as_bytes()),
    (b"((", b"))"),
    (b"%[", b"]"),
    (b"!", b"!"),
];

/// Returns the length of the `%%NAME%%` at the start of the text. Where a `%` may be doubled, `%%AF%%` is two of them.
pub(super) fn merge_field(text: &[u8], percent: Percent) -> Option<usize> {
    let name = text.strip_prefix(b"%%")?;
    let name = name.strip_prefix(b"!").unwrap_or(name);
    let length = name.iter().take_while(|byte| is_in_field(**byte) || matches!(byte, b':' | b' ')).count();
    let is_name = begins_field(name) && (length > 2 || percent == Percent::Plain);
    (is_name && name[length..].starts_with(b"%%")).then_some(text.len() - name.len() + length + 2)
}

/// Returns the length of the `%name%` at the start of the text, if neither `%` can begin a percent-encoded byte.
pub(super) fn variable(text: &[u8]) -> Option<usize> {
    let name = text.strip_prefix(b"%")?;
    let length = name.iter().take_while(|byte| is_in_field(**byte)).count();
    let rest = name[length..].strip_prefix(b"%")?;
    let is_escape = |text: &[u8]| text.len() > 1 && text[..2].iter().all(u8::is_ascii_hexdigit);
    (length > 1 && begins_field(name) && !is_escape(name) && !is_escape(rest)).then_some(length + 2)
}

/// Returns the length of the merge field at the start of the text, if it is all of a value: the link before it ends where a
/// value begins.
pub(super) fn whole_value(text: &[u8], link: &str) -> Option<usize> {
    let begins_value = link.ends_with('=') && link.contains("btn_");
    let (open, close) = DELIMITERS.iter().find(|(open, _)| begins_value && text.starts_with(open))?;
    let inside = &text[open.len()..];
    // A field in brackets may have a fallback: `[Name,fallback=none]`.
    let others: &[u8] = if *open == b"[" { b": ,=|" } else { b": " };
    let mut length = inside.iter().take_while(|byte| is_in_field(**byte) || others.contains(byte)).count();
    // The closing delimiter may be a character that names have as well.
    if inside[..length].ends_with(close) {
        length -= close.len();
    }
    let end = open.len() + length + close.len();
    let goes_on = text.get(end).is_some_and(|next| next.is_ascii_alphanumeric() || b"._~%-".contains(next));
    let is_field = begins_field(inside) && length > 0 && inside[length..].starts_with(close) && !goes_on;
    is_field.then_some(end)
}
