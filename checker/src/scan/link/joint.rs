//! Strings of a program that are joined: a link may be written in several literals.

use super::parameter::begins_url;

/// The greatest distance, in bytes, between two literals that are joined.
const MAX_DISTANCE: usize = 512;

/// The operators that join strings, the longer ones first. A full stop is one under a condition: see [`operator`].
const OPERATORS: [&[u8]; 9] = [b"..", b"<>", b"||", b"++", b"+", b"~", b"&", b"^", b"*"];

/// The calls that may follow the `.` of PHP without a space, and the method that joins strings.
const JOINED_CALLS: &[&[u8]] = &[b"urlencode(", b"rawurlencode(", b"http_build_query(", b"concat("];

/// Returns the length of the operator that joins strings at the start of the text.
pub(super) fn operator(text: &[u8]) -> Option<usize> {
    if let Some(operator) = OPERATORS.into_iter().find(|operator| text.starts_with(operator)) {
        // `&&` and a fence of `~~~` join nothing.
        let is_repeated = matches!(operator, b"&" | b"~") && text.get(1) == text.first();
        return (!is_repeated).then_some(operator.len());
    }
    // Before a name in lower case, a full stop begins a call.
    let after = text.strip_prefix(b".")?;
    let begins_operand =
        |next: &u8| b"$\"'(\\_".contains(next) || next.is_ascii_whitespace() || next.is_ascii_uppercase();
    let is_operator =
        after.first().is_some_and(begins_operand) || JOINED_CALLS.iter().any(|call| after.starts_with(call));
    is_operator.then_some(1)
}

/// Returns the text from the quote of the literal on that the text begins with, after the prefix letters of its language. A
/// backslash may end the line before it.
pub(super) fn literal(text: &[u8]) -> Option<&[u8]> {
    let text = without_blanks(text);
    let prefix = text.iter().take_while(|byte| b"rRbBfFuUL@$".contains(byte)).count();
    text.get(prefix..).filter(|literal| prefix <= 2 && matches!(literal.first(), Some(b'"' | b'\'' | b'`')))
}

/// Returns the length of the text from the closing quote at its start to the start of the next literal, if the two are joined.
/// Literals without an operator are joined if they stand in different lines.
pub(super) fn between_literals(text: &[u8], quote: u8) -> Option<usize> {
    let text = &text[..text.len().min(MAX_DISTANCE)];
    let after = text.strip_prefix(&[quote])?;
    let next = without_blanks(after);
    let operator = operator(next);
    let literal = literal(&next[operator.unwrap_or(0)..])?.strip_prefix(&[quote])?;
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
    OPERATORS.iter().chain([&&b"."[..]]).any(|operator| code.ends_with(operator))
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
