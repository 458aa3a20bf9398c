//! Recognizes what no message may repeat: a secret API key, `sk-…`, and a password in a URL.
//!
//! A text may come from any place: a value, a link, a line of a file. So a character is recognized through any number of
//! percent-encodings, and as the escape of HTML and JSON for it. A text that is taken for a secret by mistake is only not shown.
//! The language tag `sk-SK` is no key.

use crate::value::escape::read;

/// Checks whether a text is a secret API key, in either case, perhaps after white space.
#[must_use]
pub const fn is_secret(text: &str) -> bool {
    let bytes = text.trim_ascii_start().as_bytes();
    bytes.len() >= 3
        && bytes[0].eq_ignore_ascii_case(&b's')
        && bytes[1].eq_ignore_ascii_case(&b'k')
        && bytes[2] == b'-'
        && !is_region_at(bytes, 3)
}

/// Checks whether a text may hold a key anywhere, or a user name or a password. Takes every `sk-` but that of `sk-SK` for a key,
/// to be on the safe side.
#[must_use]
pub const fn has_secret(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut next = 0;
    let mut is_word_before = false;
    let mut credentials = Credentials::new();
    while next < bytes.len() {
        let read = read(bytes, next);
        if !is_word_before && is_key_at(bytes, next) {
            return true;
        }
        if credentials.push(read.byte, read.depth) {
            return true;
        }
        // In `%D1sk-` the escape may be read as a letter, and as no escape at all.
        is_word_before = read.depth == 0 && read.byte.is_ascii_alphanumeric();
        next = read.end;
    }
    false
}

/// Checks whether `sk-` begins at `start`, with any hyphen that a word processor writes, or with the `_` of other services.
const fn is_key_at(bytes: &[u8], start: usize) -> bool {
    let s = read(bytes, start);
    if !s.byte.eq_ignore_ascii_case(&b's') || s.end >= bytes.len() {
        return false;
    }
    let k = read(bytes, s.end);
    if !k.byte.eq_ignore_ascii_case(&b'k') || k.end >= bytes.len() {
        return false;
    }
    let hyphen = read(bytes, k.end);
    match hyphen.byte {
        b'-' | b'_' => !is_region_at(bytes, hyphen.end),
        // The first bytes of a soft hyphen, of general punctuation and of full-width forms, in UTF-8.
        0xC2 | 0xE2 | 0xEF => true,
        _ => false,
    }
}

/// Checks whether the region of the language tag `sk-SK`, which is Slovak, stands at `start` and ends there. No key is so short,
/// and a key goes on with a letter, a digit or one of `-_+`.
const fn is_region_at(bytes: &[u8], start: usize) -> bool {
    if start >= bytes.len() {
        return false;
    }
    let s = read(bytes, start);
    if !s.byte.eq_ignore_ascii_case(&b's') || s.end >= bytes.len() {
        return false;
    }
    let k = read(bytes, s.end);
    if !k.byte.eq_ignore_ascii_case(&b'k') {
        return false;
    }
    if k.end >= bytes.len() {
        return true;
    }
    let next = read(bytes, k.end).byte;
    next.is_ascii() && !next.is_ascii_alphanumeric() && !matches!(next, b'-' | b'_' | b'+')
}

/// Searches for an `@` after a user name or a password.
struct Credentials {
    /// The character before.
    last: u8,
    /// The number of encodings of the slashes before the authority of a URL, if one has begun.
    authority: Option<u8>,
    /// The number of encodings of the `:` before the password, if there was one.
    colon: Option<u8>,
    /// A password has begun that is no port. It may hold the delimiters of a URL, raw.
    is_open: bool,
    /// The number of characters of `mailto` that were just read. No password follows a `mailto:`.
    mailto: usize,
}

const MAILTO: &[u8; 6] = b"mailto";

impl Credentials {
    const fn new() -> Credentials {
        Credentials { last: b' ', authority: None, colon: None, is_open: false, mailto: 0 }
    }

    /// Reads a character that is encoded so many times. Returns `true` at the `@` that ends a user name or a password.
    const fn push(&mut self, byte: u8, depth: u8) -> bool {
        let last = core::mem::replace(&mut self.last, byte);
        match byte {
            b'@' => return self.authority.is_some() || (self.colon.is_some() && last != b':'),
            b'"' | b'\'' | b'`' | b'<' | b'>' | 0..=b' ' => *self = Credentials::new(),
            b'/' | b'\\' if matches!(last, b'/' | b'\\' | b':') => {
                *self = Credentials { last: byte, authority: Some(depth), ..Credentials::new() };
            }
            b'/' | b'\\' | b'?' | b'#' | b'&' => self.end(byte, depth),
            b':' if self.colon.is_none() && self.mailto < MAILTO.len() => self.colon = Some(depth),
            b'0'..=b'9' | b':' => {}
            // A password after `//user:`. Elsewhere the text before a `:` may be a scheme or a name.
            _ if self.authority.is_some() && self.colon.is_some() => self.is_open = true,
            _ => {}
        }
        let is_next = self.mailto < MAILTO.len() && byte.eq_ignore_ascii_case(&MAILTO[self.mailto]);
        self.mailto = if is_next { self.mailto + 1 } else { 0 };
        false
    }

    /// Ends the authority, or the text before an `@`, at a delimiter. One that is encoded once more belongs to the password.
    const fn end(&mut self, byte: u8, depth: u8) {
        let begun = match (self.authority, self.colon) {
            (Some(begun), _) | (None, Some(begun)) => begun,
            (None, None) => depth,
        };
        if depth <= begun && !self.is_open {
            *self = Credentials { last: byte, ..Credentials::new() };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{has_secret, is_secret};

    #[track_caller]
    fn assert_secret(texts: &[&str]) {
        for text in texts {
            assert!(has_secret(text), "{text}");
        }
    }

    #[test]
    fn a_key_is_found_at_the_start_of_a_word_however_it_is_written() {
        assert!(is_secret(" \tSK-1") && !is_secret("sk") && !is_secret("xsk-1"));
        assert_secret(&[
            "sk-",
            "SK-1",
            "a sk-1",
            "key=sk-1",
            "(sk-1)",
            "sk_live_1",
            "sk\u{2011}1",
            "sk\u{ad}1",
            "sk\u{ff0d}1",
        ]);
        assert_secret(&["%3Dsk-1", "%D1sk-1", "sk%2Dabc", "sk%2dabc", "sk%252Dabc", "%73%6B%2D1", "s%25256b-1"]);
        assert_secret(&["sk&#45;1", "sk&#x2D;1", "sk&#0045;1", "sk&#45-1", "sk\\u002d1", "\\u0073k-1"]);
    }

    #[test]
    fn a_word_that_only_ends_like_a_key_is_none() {
        for text in [
            "", "s", "sk", "s-k", "task-1", "disk_1", "skate", "sköna", "%", "%4", "%zz", "&#", "\\u0", "\\u004", "&#",
            "&#;", "&#0;", "\\", "\\u00",
        ] {
            assert!(!has_secret(text), "{text}");
        }
    }

    #[test]
    fn a_language_tag_is_no_key_and_a_longer_word_is_one() {
        for text in ["sk-SK", "sk-sk/p", "lang=\"sk-SK\"", "sk_SK.UTF-8", "sk%2DSK%26a", "hreflang=&quot;sk-SK&quot;"] {
            assert!(!has_secret(text), "{text}");
        }
        assert!(!is_secret("sk-SK") && is_secret("sk-SKa"));
        assert_secret(&[
            "sk-S",
            "sk-SKa",
            "sk-SK1",
            "sk-SK-1",
            "sk_SK_1",
            "sk-SK%41",
            "sk-SK%2D1",
            "sk-SK&#45;1",
            "sk-SK+1",
        ]);
        assert_secret(&["sk-SK\u{2011}1", "sk-SKé", "sk-SK sk-1", "sk-CS", "sk\u{2011}SK"]);
    }

    #[test]
    fn a_user_or_a_password_before_a_host_is_found_however_it_is_encoded() {
        assert_secret(&[
            "https://bob@a.com",
            "//bob@a.com",
            "https://@a.com",
            "https://bob:pw@a.com/p",
            "ftp://bob:pw@a.com",
        ]);
        assert_secret(&[
            "https%3A%2F%2Fbob%40a.com",
            "https%3a%2f%2fbob%3apw%40a.com",
            "https%253A%252F%252Fbob%253Apw%2540a.com",
        ]);
        assert_secret(&["https%3A//bob%3Apw@a.com", "https:%2F%2Fbob%40a.com", "https://bob%40a.com"]);
        assert_secret(&["https:/bob@a.com", "https:\\\\bob@a.com", "https:\\/\\/bob@a.com", "https:bob@a.com"]);
        assert_secret(&[
            "bob:pw@a.com",
            "btn_url=bob:pw@a.com",
            "bob%3Apw%40a.com",
            "https//bob:pw@a.com",
            "htps:bob:pw@a.com",
        ]);
        assert_secret(&[
            "https://bob&#58;pw&#64;a.com",
            "https:&#47;&#47;bob@a.com",
            "//bob%40",
            "//bob&#64",
            "https://bob\\u0040a.com",
        ]);
    }

    #[test]
    fn a_password_may_hold_delimiters() {
        assert_secret(&[
            "https://bob:p%2Fw@a.com",
            "https%3A%2F%2Fbob%3Ap%252Fw%40a.com",
            "bob:p%2Fw@a.com",
            "https://bob%23x@a.com",
        ]);
        assert_secret(&[
            "https://bob:p/w@a.com",
            "https://bob:p&w@a.com",
            "https://bob:p#w?@a.com",
            "https%3A%2F%2Fbob%3Ap%2Fw%40a.com",
        ]);
    }

    #[test]
    fn another_at_sign_is_no_secret() {
        for text in [
            "a@b.c",
            "a:b&#192;c",
            "a:b\\u0140c",
            "@a",
            "mailto:a@b.c",
            "MAILTO:a@b.c",
            "e-mail: a@b.c",
            "\"user\":\"a@b.c\"",
            "https://a.com/@shop",
            "https://a.com/p?e=a@b.c",
            "https://a.com#a@b.c",
            "https://a.com:443/@shop",
            "https://a.com&e=a@b.c",
            "https://a.com/p:@",
            "https%3A%2F%2Fa.com%2F%40shop",
            "https%3A%2F%2Fa.com&btn_pub_user=a%40b.c",
            "https://a.com 'a@b.c'",
            "https://r.bttn.io?btn_ref=org-0&btn_url=https%3A%2F%2Fa.com%3Fa%3D1&btn_pub_user=a%40b.c",
        ] {
            assert!(!has_secret(text), "{text}");
        }
    }
}
