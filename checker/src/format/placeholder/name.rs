//! Names inside placeholders.

/// Returns the length of the word at the start of the text: letters, digits and `_`. It may be 0.
pub(super) fn word(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count()
}

/// Returns the length of the identifier at the start of the text: a word that does not begin with a digit. It may be 0.
pub(super) fn identifier(text: &[u8]) -> usize {
    if text.first().is_some_and(u8::is_ascii_digit) { 0 } else { word(text) }
}

/// Checks whether the name of a field begins here: with a letter or `_`.
pub(super) fn begins_field(text: &[u8]) -> bool {
    text.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'_')
}

/// Checks whether the byte may stand in the name of a field, such as `user.first-name`.
pub(super) fn is_in_field(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-')
}
