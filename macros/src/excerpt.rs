//! The text of a literal as an error shows it: one line, and a caret under the fault.

/// How many characters stand before and behind the fault in a long text.
const AROUND: usize = 48;

/// The lines, each indented and ended. `place` is a byte index in `text`.
pub(crate) fn excerpt(text: &str, place: Option<usize>) -> String {
    let split = place.map(|place| text.floor(place));
    let (before, behind) = text.split_at(split.unwrap_or(0));
    let before: Vec<char> = before.chars().flat_map(shown).collect();
    let behind: Vec<char> = behind.chars().flat_map(shown).collect();
    let mut line = String::new();
    let hidden = before.len().saturating_sub(AROUND);
    line.extend((hidden > 0).then_some('…'));
    line.extend(&before[hidden..]);
    let column: usize = line.chars().map(columns).sum();
    line.extend(behind.iter().take(AROUND));
    line.extend((behind.len() > AROUND).then_some('…'));
    match place {
        Some(_) => format!("  {line}\n  {:column$}^\n", ""),
        None => format!("  {line}\n"),
    }
}

/// A character that would not be seen as itself is shown as its escape.
fn shown(character: char) -> impl Iterator<Item = char> {
    let is_quote = matches!(character, '"' | '\'' | '\\');
    let mut as_itself = is_quote.then_some(character).into_iter();
    let mut escaped = character.escape_debug();
    std::iter::from_fn(move || if is_quote { as_itself.next() } else { escaped.next() })
}

/// How many columns a character takes that `shown` lets through: the wide blocks of Unicode's annex 11 take two.
fn columns(character: char) -> usize {
    let is_wide = matches!(
        character,
        '\u{1100}'..='\u{115F}'
            | '\u{2E80}'..='\u{A4CF}'
            | '\u{AC00}'..='\u{D7A3}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FE30}'..='\u{FE6F}'
            | '\u{FF00}'..='\u{FF60}'
            | '\u{FFE0}'..='\u{FFE6}'
            | '\u{1F300}'..='\u{1FAFF}'
            | '\u{20000}'..='\u{3FFFD}'
    );
    if is_wide { 2 } else { 1 }
}

trait Floor {
    /// The start of the character at or around the index, or the end.
    fn floor(&self, index: usize) -> usize;
}

impl Floor for str {
    fn floor(&self, index: usize) -> usize {
        (0..=index.min(self.len())).rev().find(|index| self.is_char_boundary(*index)).unwrap_or(0)
    }
}
