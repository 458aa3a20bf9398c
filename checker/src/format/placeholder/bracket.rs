//! Matching brackets.

use memchr::memchr;

/// The greatest depth of nested brackets. Deeper ones are no expression, and matching them would take long.
const MAX_DEPTH: usize = 16;

/// Returns the length of the text from the bracket `open` at its start to the matching bracket `close`. Brackets inside
/// strings are skipped, unless one of the strings has no end.
pub(super) fn balanced(text: &[u8], open: u8, close: u8) -> Option<usize> {
    memchr(close, text)?;
    matching(text, open, close, true).or_else(|| matching(text, open, close, false))
}

fn matching(text: &[u8], open: u8, close: u8, skips_strings: bool) -> Option<usize> {
    let mut depth = 0_usize;
    let mut string = None;
    for (index, byte) in text.iter().enumerate() {
        match string {
            Some(quote) if *byte == quote => string = None,
            None if skips_strings && matches!(byte, b'"' | b'\'' | b'`') => string = Some(*byte),
            None if depth == MAX_DEPTH && *byte == open => return None,
            None if *byte == open => depth += 1,
            None if *byte == close => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(index + 1);
                }
            }
            _ => {}
        }
    }
    None
}
