//! Strings of a program that are joined: a link may be written in several literals.

use super::parameter::begins_url;

/// The greatest distance, in bytes, between two literals that are joined.
const MAX_DISTANCE: usize = 512;

/// The operators that join strings, the longer ones first.
const OPERATORS: [&[u8]; 10] = [b"..", b"<>", b"||", b"++", b"+", b".", b"~", b"&", b"^", b"*"];

/// Returns the length of the text from the closing quote at its start to the start of the next literal, if the two are joined.
/// Literals without an operator are joined if they stand in different lines.
pub(super) fn between_literals(text: &[u8], quote: u8) -> Option<usize> {
    let text = &text[..text.len().min(MAX_DISTANCE)];
    let after = text.strip_prefix(&[quote])?;
    let blank = without_blanks(after);
    let operator = OPERATORS.into_iter().find(|operator| blank.starts_with(operator));
    let next = without_blanks(&blank[operator.map_or(0, <[u8]>::len)..]);
    let prefix = next.iter().take_while(|byte| b"rRbBfFuUL@$".contains(byte)).count();
    let literal = next[prefix..].strip_prefix(&[quote]).filter(|_| prefix <= 2)?;
    let length = text.len() - literal.len();
    let is_joined = operator.is_some() || text[..length].contains(&b'\n');
    // An empty string is none, and three quotes are one.
    (is_joined && !after.starts_with(&[quote]) && !begins_url(literal)).then_some(length)
}

/// Checks whether another text is joined to a literal before its opening quote, where the text `before` ends.
pub(super) fn is_joined_before(before: &[u8]) -> bool {
    let near = &before[before.len().saturating_sub(MAX_DISTANCE)..];
    let code = near.trim_ascii_end();
    // A line that goes on, in Visual Basic and in a shell.
    let code = code.strip_suffix(b" _").or_else(|| code.strip_suffix(b"\\")).unwrap_or(code).trim_ascii_end();
    let ends_literal = |code: &[u8]| code.ends_with(b"\"") || code.ends_with(b"'");
    let ends_scheme = |code: &[u8]| ends_literal(code) && code[..code.len() - 1].ends_with(b"//");
    let has_break = near[code.len()..].contains(&b'\n');
    OPERATORS.iter().any(|operator| code.ends_with(operator))
        || ends_literal(code) && (has_break || ends_scheme(code))
        || code.strip_suffix(b",").is_some_and(|code| ends_scheme(code.trim_ascii_end()))
}

/// Returns the text after its blanks, line breaks, and signs that continue a line.
fn without_blanks(text: &[u8]) -> &[u8] {
    let text = text.trim_ascii_start();
    let continued =
        text.strip_prefix(b"\\\n").or_else(|| text.strip_prefix(b"_\n")).or_else(|| text.strip_prefix(b"_\r\n"));
    continued.map_or(text, <[u8]>::trim_ascii_start)
}
