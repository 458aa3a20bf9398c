//! Text from a file, made fit for a terminal.

use std::borrow::Cow;

/// The text with a visible sign for each character that a terminal would obey.
///
/// ```
/// assert_eq!(button_links_check::visible::visible("a\u{1b}[31m\nb"), "a␛[31m␊b");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| sign(character).is_none()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|character| sign(character).unwrap_or(character)).collect())
}

/// What to show for a character that is obeyed rather than shown.
pub(crate) fn sign(character: char) -> Option<char> {
    match character {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)),
        '\u{7f}' => Some('\u{2421}'),
        // C1, and what turns the direction of a line or breaks it.
        '\u{80}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some('\u{fffd}')
        }
        _ => None,
    }
}
