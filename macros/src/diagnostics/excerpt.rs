//! The text of a literal as an error shows it: one line, and a caret under the fault.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How many characters stand before and behind the fault in a long text.
const AROUND: usize = 48;

/// The lines, each indented and ended. `place` is a byte index in `text`.
pub(crate) fn excerpt(text: &str, place: Option<usize>) -> String {
    let (before, behind) = text.split_at(boundary(text, place.unwrap_or(0)));
    let (before, behind) = (shown(before), shown(behind));
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(start, _)| start);
    let end = behind.char_indices().nth(AROUND).map_or(behind.len(), |(end, _)| end);
    let mut line = String::from(if start > 0 { "…" } else { "" });
    line.push_str(before.split_at(start).1);
    let column = line.width();
    line.push_str(behind.split_at(end).0);
    line.push_str(if end < behind.len() { "…" } else { "" });
    match place {
        Some(_) => format!("  {line}\n  {:column$}^\n", ""),
        None => format!("  {line}\n"),
    }
}

/// The start of the character at or around the index, or the end.
fn boundary(text: &str, index: usize) -> usize {
    (0..=index.min(text.len())).rev().find(|index| text.is_char_boundary(*index)).unwrap_or(0)
}

/// The text with escapes for the characters that would not be seen as themselves.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if is_seen(character) => shown.push(character),
            _ if character.is_ascii() => shown.extend(character.escape_debug()),
            _ => shown.extend(character.escape_unicode()),
        }
    }
    shown
}

/// Whether a character takes columns of its own, and is not taken for another.
fn is_seen(character: char) -> bool {
    let is_itself = matches!(character, '"' | '\'' | '\\') || character.escape_debug().len() == 1;
    is_itself && character.width().is_some_and(|columns| columns > 0)
}
