//! Strings in source code: whether the program joins more text to a link, and whether the string is a link at all.

use super::joint;
use crate::format::Layout;
use crate::scan::lex::{Lexer, Token};

/// The greatest distance, in bytes, from the closing quote to an operator or the next string.
const MAX_LOOKAHEAD: usize = 512;

/// The ends of a string that is completed elsewhere, with an operator or by other means.
const UNFINISHED: &[&str] = &["?", "&", "=", "%2F%2F", "btn_ref=org-"];

/// Checks whether a link ends where more text has to follow.
pub(super) fn is_unfinished(link: &str) -> bool {
    UNFINISHED.iter().any(|end| link.ends_with(end))
}

/// Checks whether a link lacks one of the two parameters that it needs.
pub(super) fn is_incomplete(link: &str) -> bool {
    link.contains("btn_ref=") != link.contains("btn_url=")
}

/// Checks whether a formula of a spreadsheet or a program joins more text to a link without an end: `"…&btn_url="&ENCODEURL(A2)`.
pub(super) fn is_joined_by_ampersand(link: &str, rest: &[u8]) -> bool {
    let quotes = rest.iter().take_while(|byte| matches!(byte, b'"' | b'\'')).count();
    let after = rest[quotes..].trim_ascii_start();
    is_unfinished(link) && quotes > 0 && after.starts_with(b"&")
}

/// Checks whether the text is a closing quote and the name of a macro of C that stands for a string.
pub(super) fn is_followed_by_name(rest: &[u8]) -> bool {
    let after = rest.strip_prefix(b"\"").unwrap_or_default().trim_ascii_start();
    after.first().is_some_and(u8::is_ascii_uppercase)
}

/// Checks whether the program joins more text to the link before `rest`. Its opening quote stands at `opening` in the text before it.
pub(super) fn is_joined(before: &[u8], opening: usize, rest: &[u8], lexer: Lexer) -> bool {
    let Some((quote, length)) = lexer.token(rest) else { return false };
    if !matches!(quote.character(), Some('"' | '\'' | '`')) {
        let is_continued_line = rest.starts_with(b"\\\n") || rest.starts_with(b"\\\r\n");
        return lexer.format.layout == Layout::Strings && is_continued_line;
    }
    if rest.starts_with(b"&") {
        return false;
    }
    let after = &rest[length..];
    let after = &after[..after.len().min(MAX_LOOKAHEAD)];
    match lexer.format.layout {
        Layout::Values | Layout::Fields => false,
        Layout::Prose => quote != Token::Plain('`') && is_joined_in_markup(after),
        Layout::Strings => is_joined_in_source(after, quote) || is_joined_in_list(before, opening, after),
    }
}

/// Checks whether an operator of source code, or a string, follows the closing quote.
fn is_joined_in_source(after: &[u8], quote: Token) -> bool {
    let next = after.trim_ascii_start();
    // A shell joins words that are not separated. After an escaped quote, a quote ends the outer string.
    after.starts_with(b"$")
        || joint::operator(next).is_some()
        || !quote.is_escaped() && joint::literal(next).is_some_and(|literal| literal[0] != b'`')
}

/// Checks whether a list of strings that are joined continues after the closing quote.
fn is_joined_in_list(before: &[u8], opening: usize, after: &[u8]) -> bool {
    let next = after.trim_ascii_start().strip_prefix(b",");
    next.is_some_and(|next| is_first_of_concat(before, opening) || begins_parameter_string(next))
}

/// Checks whether an operator follows the closing quote in the script of a page or the code of a template. None of them can
/// follow the value of an attribute: a full stop counts only after a space.
fn is_joined_in_markup(after: &[u8]) -> bool {
    let next = after.trim_ascii_start();
    match next {
        [b'+' | b'~', ..] => true,
        [b'.', ..] => next.len() < after.len() && joint::operator(next).is_some(),
        [b'|', filter @ ..] => filter.trim_ascii_start().starts_with(b"append"),
        _ => false,
    }
}

/// Checks whether the text begins with a string that holds the next parameter: `["https://…", "&btn_url=", url].join("")`.
fn begins_parameter_string(text: &[u8]) -> bool {
    let [b'"' | b'\'' | b'`', inside @ ..] = text.trim_ascii_start() else { return false };
    let pair = inside.strip_prefix(b"&").unwrap_or(inside);
    let name = pair.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
    let is_parameter = name > 0 && (pair.len() < inside.len() || pair.starts_with(b"btn_"));
    is_parameter && pair.get(name) == Some(&b'=')
}

/// Checks whether the quote at `opening` begins the first argument of `concat!(…)`, or of a function of that name.
fn is_first_of_concat(before: &[u8], opening: usize) -> bool {
    let before = before.get(..opening).unwrap_or_default().trim_ascii_end();
    let name = before.strip_suffix(b"(").map(|name| name.strip_suffix(b"!").unwrap_or(name));
    let end = |name: &[u8]| name[name.len().saturating_sub(6)..].eq_ignore_ascii_case(b"concat");
    name.is_some_and(end)
}

/// Returns the index after the quote of the string that this part of a line ends in.
pub(super) fn string_start(line: &[u8]) -> Option<usize> {
    let mut string = None;
    let mut bytes = line.iter().enumerate();
    while let Some((index, byte)) = bytes.next() {
        match (byte, string) {
            (b'\\', _) => drop(bytes.next()),
            (b'"' | b'\'' | b'`', None) => string = Some((*byte, index + 1)),
            (byte, Some((quote, _))) if *byte == quote => string = None,
            _ => {}
        }
    }
    string.map(|(_, start)| start)
}

/// Checks whether this part of a line ends inside a string in `'…'`.
pub(super) fn ends_in_apostrophes(line: &[u8]) -> bool {
    string_start(line).is_some_and(|start| line[start - 1] == b'\'')
}
