//! Strings of source code: whether a link goes on behind the closing quote, and whether it stands in a string at all.

use super::FileKind;
use super::end::Ending;
use super::unit::{Dialect, Unit};

/// How far behind the quote the operator or the next string may stand.
const NEAR: usize = 512;

/// What a string ends with that the program fills up, with an operator or by other means.
const UNFINISHED: &[&str] = &["?", "&", "=", "%2F%2F"];

/// Whether a string of source code breaks off where something has to follow.
pub(super) fn breaks_off(link: &str, ending: Ending, kind: FileKind) -> bool {
    ending == Ending::Closed && kind == FileKind::Source && UNFINISHED.iter().any(|end| link.ends_with(end))
}

/// What a regular expression has in place of a value, and no value begins with.
const PATTERNS: &[&str] = &["(", ")", "[^", "[\\", "[0-9", "[a-", "[A-", ".*", ".+", "\\"];

/// Encoders of PHP that may stand behind its operator without a space, and the method that joins strings.
const JOINED_CALLS: &[&[u8]] = &[b"urlencode(", b"rawurlencode(", b"http_build_query(", b"concat("];

/// Whether the link that ends at `end` goes on behind its string, in what the program computes. `opener_at` is where the
/// link's opening quote stands.
pub(super) fn goes_on(text: &[u8], opener_at: usize, end: usize, dialect: Dialect) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let Some((unit, length)) = dialect.unit(rest) else { return false };
    let is_continued_line = rest.starts_with(b"\\\n") || rest.starts_with(b"\\\r\n");
    if !matches!(unit.character(), Some('"' | '\'' | '`')) {
        return dialect.kind == FileKind::Source && is_continued_line;
    }
    if rest.starts_with(b"&") {
        return false;
    }
    let behind_quote = &rest[length..];
    let behind_quote = &behind_quote[..behind_quote.len().min(NEAR)];
    let behind = behind_quote.trim_ascii_start();
    match dialect.kind {
        FileKind::Data => false,
        FileKind::Markup => unit != Unit::Written('`') && is_operator_in_markup(behind_quote, behind),
        FileKind::Source => {
            // In a string, what stands behind an escaped quote is not a string but the end of one.
            let is_written = matches!(unit, Unit::Written(_));
            // A shell joins what stands side by side.
            let is_joined = behind_quote.starts_with(b"$") || is_operator(behind) || is_written && is_string(behind);
            is_joined || behind.starts_with(b",") && (in_concat(text, opener_at) || is_parameter(&behind[1..]))
        }
    }
}

/// The same in the script of a page or the code of a template. None of these stands behind the value of an attribute; a
/// full stop has no space before it.
fn is_operator_in_markup(behind_quote: &[u8], behind: &[u8]) -> bool {
    match behind {
        [b'+' | b'~', ..] => true,
        [b'.', ..] => behind.len() < behind_quote.len() && is_operator(behind),
        [b'|', filter @ ..] => filter.trim_ascii_start().starts_with(b"append"),
        _ => false,
    }
}

/// Whether an operator that joins strings stands here.
fn is_operator(text: &[u8]) -> bool {
    match text {
        [b'+' | b'~', ..] | [b'<', b'>', ..] | [b'|', b'|', ..] | [b'.', b'.', ..] => true,
        [b'&', next, ..] => *next != b'&',
        [b'.', next, ..] => {
            matches!(next, b'$' | b'"' | b'\'' | b'(' | b'\\' | b'_')
                || next.is_ascii_whitespace()
                || next.is_ascii_uppercase()
                || JOINED_CALLS.iter().any(|call| text[1..].starts_with(call))
        }
        _ => false,
    }
}

/// Whether a string begins here, with the letters in front of it that languages have; one line may end with a backslash.
fn is_string(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"\\").map_or(text, <[u8]>::trim_ascii_start);
    let letters = text.iter().take_while(|byte| b"rRbBfFuUL@$".contains(byte)).count();
    letters <= 2 && matches!(text.get(letters), Some(b'"' | b'\''))
}

/// Whether a string with the next parameter begins here: `["https://…", "&btn_url=", url].join("")`.
fn is_parameter(text: &[u8]) -> bool {
    let [b'"' | b'\'' | b'`', inside @ ..] = text.trim_ascii_start() else { return false };
    let pair = inside.strip_prefix(b"&").unwrap_or(inside);
    let name = pair.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
    let is_named = name > 0 && (pair.len() < inside.len() || pair.starts_with(b"btn_"));
    is_named && pair.get(name) == Some(&b'=')
}

/// Whether this is no link but a regular expression for links, by how a value of Button's begins.
pub(super) fn is_pattern(link: &str) -> bool {
    let values = link.split(['?', '&']).filter(|pair| pair.starts_with("btn_")).filter_map(|pair| pair.split_once('='));
    let begins_pattern = |value: &str| PATTERNS.iter().any(|pattern| value.starts_with(pattern));
    values.map(|(_, value)| value.strip_prefix("org-").unwrap_or(value)).any(begins_pattern)
}

/// Whether the quote opens the first string of `concat!(…)` or of a function of that name.
fn in_concat(text: &[u8], opener_at: usize) -> bool {
    let before = text.get(..opener_at).unwrap_or_default().trim_ascii_end();
    let name = before.strip_suffix(b"(").map(|name| name.strip_suffix(b"!").unwrap_or(name));
    let start = |name: &[u8]| name.len().checked_sub(6).map(|start| name[start..].to_ascii_lowercase());
    name.and_then(start).is_some_and(|name| name == b"concat")
}

/// Whether the end of this part of a line is inside of a string in apostrophes.
pub(super) fn is_in_apostrophes(line: &[u8]) -> bool {
    let mut string = None;
    let mut bytes = line.iter();
    while let Some(byte) = bytes.next() {
        match (byte, string) {
            (b'\\', _) => drop(bytes.next()),
            (b'"' | b'\'' | b'`', None) => string = Some(*byte),
            (byte, Some(quote)) if *byte == quote => string = None,
            _ => {}
        }
    }
    string == Some(b'\'')
}
