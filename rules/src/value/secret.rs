//! Recognizes what no message may repeat: a secret API key, `sk-…`, and a password in a URL.

use crate::bytes::starts_with;

/// Checks whether a text is a secret API key, in either case, perhaps behind white space.
#[must_use]
pub const fn is_secret(text: &str) -> bool {
    is_key_at(text.trim_ascii_start().as_bytes(), 0)
}

/// Checks whether a text may hold a key anywhere, or a user name or a password. Takes every `sk-` for a key, to be on the safe
/// side.
#[must_use]
pub const fn has_secret(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut next = 0;
    while next < bytes.len() {
        let is_escaped = next >= 3 && bytes[next - 3] == b'%';
        let is_boundary = next == 0 || is_escaped || !bytes[next - 1].is_ascii_alphanumeric();
        if (is_boundary && is_key_at(bytes, next)) || has_credentials_at(bytes, next) {
            return true;
        }
        next += 1;
    }
    false
}

const fn is_key_at(bytes: &[u8], start: usize) -> bool {
    start + 3 <= bytes.len()
        && bytes[start].eq_ignore_ascii_case(&b's')
        && bytes[start + 1].eq_ignore_ascii_case(&b'k')
        && bytes[start + 2] == b'-'
}

/// Checks whether the authority of a URL begins at `start` and has an `@`, both raw or encoded.
const fn has_credentials_at(bytes: &[u8], start: usize) -> bool {
    let (mut next, slash) = match bytes[start] {
        b'/' if starts_with(bytes, start, b"//") => (start + 2, b"/".as_slice()),
        b'%' if starts_with(bytes, start, b"%2F%2F") => (start + 6, b"%2F".as_slice()),
        _ => return false,
    };
    while next < bytes.len() && !matches!(bytes[next], b'/' | b'?' | b'#' | b'&') && !starts_with(bytes, next, slash) {
        if bytes[next] == b'@' || starts_with(bytes, next, b"%40") {
            return true;
        }
        next += 1;
    }
    false
}
