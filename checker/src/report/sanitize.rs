//! Makes text from a file safe to print on a terminal.

use std::borrow::Cow;

/// Replaces each control character and each character that changes the direction of text by a visible symbol.
///
/// ```
/// assert_eq!(button_links_check::report::sanitize("a\u{1b}[31m\nb"), "a␛[31m␊b");
/// ```
#[must_use]
pub fn sanitize(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| symbol(character).is_none()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|character| symbol(character).unwrap_or(character)).collect())
}

/// Returns the symbol that stands for a character which a terminal would obey, or `None` for any other character.
pub(super) fn symbol(character: char) -> Option<char> {
    match character {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)),
        '\u{7f}' => Some('\u{2421}'),
        // C1 controls, marks and overrides of the text direction, and separators of lines and paragraphs.
        '\u{80}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some('\u{fffd}')
        }
        _ => None,
    }
}
