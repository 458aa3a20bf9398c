//! The text of a literal as an error shows it: one line, and a caret under the fault.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How many characters stand before and behind the fault in a long text.
const AROUND: usize = 48;

/// The lines, each indented and ended. `place` is a byte index in `text`.
pub(crate) fn excerpt(text: &str, place: Option<usize>) -> String {
    let (before, behind) = text.split_at(boundary(text, place.unwrap_or(0)));
    let before: Vec<char> = before.chars().flat_map(shown).collect();
    let behind: Vec<char> = behind.chars().flat_map(shown).collect();
    let mut line = String::new();
    let hidden = before.len().saturating_sub(AROUND);
    line.extend((hidden > 0).then_some('…'));
    line.extend(&before[hidden..]);
    let column = line.width();
    line.extend(behind.iter().take(AROUND));
    line.extend((behind.len() > AROUND).then_some('…'));
    match place {
        Some(_) => format!("  {line}\n  {:column$}^\n", ""),
        None => format!("  {line}\n"),
    }
}

/// The start of the character at or around the index, or the end.
fn boundary(text: &str, index: usize) -> usize {
    (0..=index.min(text.len())).rev().find(|index| text.is_char_boundary(*index)).unwrap_or(0)
}

/// A character that would not be seen as itself is shown as its escape.
fn shown(character: char) -> Vec<char> {
    let is_itself = matches!(character, '"' | '\'' | '\\') || character.escape_debug().len() == 1;
    match character {
        _ if is_itself && is_seen(character) => vec![character],
        character if character.is_ascii() => character.escape_debug().collect(),
        character => character.escape_unicode().collect(),
    }
}

/// Whether a character takes columns of its own.
fn is_seen(character: char) -> bool {
    character.width().is_some_and(|columns| columns > 0)
}
