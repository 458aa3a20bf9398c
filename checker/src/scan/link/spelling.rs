//! Finds out how the text around a link spells what a fix writes into it: the `%` of a format string, and texts whose length is
//! written before them.

use memchr::{memchr, memchr_iter, memmem};

use super::Parser;
use super::occurrence::Spelling;
use super::string::string_start;
use crate::format::placeholder::directive;
use crate::format::{Layout, Percent};

/// The longest call, with its first arguments, before a string that it formats, in bytes.
const MAX_CALL: usize = 60;

/// The length of the text after a link, in bytes, in which a directive is searched for. Without it, each of many links in one
/// line would read all of the others.
const CONTEXT: usize = 4 * 1024;

impl Parser<'_> {
    /// Returns how the text spells what a fix writes. `line` is the line before the link.
    pub(super) fn spelling(&self, line: &[u8]) -> Spelling {
        let after = self.text.get(self.builder.end..).unwrap_or_default();
        let has_directive = self.builder.has_directive || has_directive_beside(line, after);
        let is_format_string = self.builder.has_numbered_directive
            || self.lexer.format.layout != Layout::Strings
            || is_formatted(line, after);
        let percent = match self.lexer.format.percent {
            Percent::Plain => Some("%"),
            Percent::Doubled => Some("%%"),
            Percent::Escaped => Some("\\%"),
            Percent::FormatString if !has_directive => Some("%"),
            Percent::FormatString if is_format_string => Some("%%"),
            Percent::FormatString | Percent::Unknown => None,
        };
        Spelling { percent, has_fixed_length: has_length_before(line) }
    }
}

/// Checks whether the string that the line ends in is formatted: a call that formats it stands before it, or it is formatted
/// after its end.
fn is_formatted(line: &[u8], after: &[u8]) -> bool {
    let calls = [&b"rintf"[..], b"ormat(", b"ormat:", b"format ", b"NSLog("];
    let before = &line[..string_start(line).unwrap_or(line.len())];
    let before = &before[before.len().saturating_sub(MAX_CALL)..];
    let after = &after[..after.len().min(CONTEXT)];
    let end = after.iter().position(|byte| matches!(byte, b'"' | b'\'')).map_or(after.len(), |quote| quote + 1);
    let next = after[end..].trim_ascii_start();
    next.starts_with(b"%")
        || next.starts_with(b".format(")
        || next.starts_with(b".formatted(")
        || calls.iter().any(|call| memmem::find(before, call).is_some())
}

/// Checks whether the string that the line ends in has a directive of `printf` before the link, or after it.
fn has_directive_beside(line: &[u8], after: &[u8]) -> bool {
    let after = &after[..after.len().min(CONTEXT)];
    let end = after.iter().position(|byte| matches!(byte, b'"' | b'\'' | b'\n')).unwrap_or(after.len());
    // Fast path: most lines have no `%`.
    if memchr(b'%', line).is_none() && memchr(b'%', &after[..end]).is_none() {
        return false;
    }
    let before = &line[string_start(line).unwrap_or(0)..];
    let has_directive = |text: &[u8]| memchr_iter(b'%', text).any(|index| directive::printf(&text[index..]).is_some());
    has_directive(before) || has_directive(&after[..end])
}

/// Checks whether the length of the string after this part of a line stands before it, as PHP serializes one:
/// `s:81:"https://…`.
fn has_length_before(line: &[u8]) -> bool {
    let Some(before) = line.strip_suffix(b"\"") else { return false };
    let before = &before[..before.len() - before.iter().rev().take_while(|byte| **byte == b'\\').count()];
    let digits = |text: &[u8]| text.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    before.strip_suffix(b":").is_some_and(|before| {
        let length = digits(before);
        length > 0 && before[..before.len() - length].ends_with(b"s:")
    })
}
