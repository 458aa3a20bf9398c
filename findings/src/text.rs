//! Helpers over plain text, shared by the lints and the suggestions.

/// Checks whether decoding replaced bytes that are not UTF-8. The original characters are unknown then.
pub(crate) fn is_lossy(text: &str) -> bool {
    text.contains(char::REPLACEMENT_CHARACTER)
}

/// Returns the host of a URL, together with the user name, the password and the port if there are any.
pub(crate) fn host(text: &str) -> &str {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    rest.split(['/', '\\', '?', '#']).next().unwrap_or_default()
}

/// Maps a full-width character, which input methods for Chinese and Japanese write (`０` for `0`), to ASCII.
pub(crate) fn half_width(character: char) -> char {
    let code = u32::from(character);
    let ascii = code.checked_sub(0xFEE0).and_then(char::from_u32);
    ascii.filter(char::is_ascii_graphic).unwrap_or(character)
}

/// Checks whether the character looks like a hyphen, as word processors put them, and is another one.
pub(crate) fn is_look_alike_hyphen(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}

/// Returns the byte index of a Greek, Cyrillic or Armenian letter in a label that also has Latin ones. International domain
/// names do not mix these scripts in a label.
pub(crate) fn look_alike_letter(host: &str) -> Option<usize> {
    let is_other_script = |letter: char| matches!(letter, '\u{370}'..='\u{58f}');
    let mut start = 0;
    host.split('.').find_map(|label| {
        let index = label.find(is_other_script).filter(|_| label.contains(|letter: char| letter.is_ascii_alphabetic()));
        let index = index.map(|index| start + index);
        start += label.len() + 1;
        index
    })
}

/// Checks whether the character is white space or invisible.
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace() || is_invisible(character)
}

/// Checks whether the character is copied with a text but not seen: a zero-width character, a mark of direction or a byte
/// order mark.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Checks whether a text is a GUID, which Windows writes in braces: it is then no placeholder.
///
/// ```
/// use button_links_findings::is_guid;
///
/// assert!(is_guid("6F9619FF-8B86-D011-B42D-00CF4FC964FF"));
/// assert!(!is_guid("user-id"));
/// ```
#[must_use]
pub fn is_guid(text: &str) -> bool {
    let lengths = [8, 4, 4, 4, 12];
    let is_group =
        |(group, length): (&str, usize)| group.len() == length && group.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.split('-').count() == lengths.len() && text.split('-').zip(lengths).all(is_group)
}
