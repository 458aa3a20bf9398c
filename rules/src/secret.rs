//! Recognizing a secret API key, `sk-…`, which no message may repeat.

/// Whether a text is a key, behind white space perhaps, in either case.
#[must_use]
pub const fn is_secret(text: &str) -> bool {
    is_key_at(text.trim_ascii_start().as_bytes(), 0)
}

/// Whether a key stands in a text: at its start, or as the value of a parameter.
#[must_use]
pub const fn has_secret(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut next = 0;
    while next < bytes.len() {
        if bytes[next] == b'=' && is_key_at(bytes, next + 1) {
            return true;
        }
        next += 1;
    }
    is_secret(text)
}

const fn is_key_at(bytes: &[u8], start: usize) -> bool {
    start + 3 <= bytes.len()
        && bytes[start].eq_ignore_ascii_case(&b's')
        && bytes[start + 1].eq_ignore_ascii_case(&b'k')
        && bytes[start + 2] == b'-'
}
