//! The spellings of an `&` in HTML: `&amp;`, `&#38;`, `&#x26;`, with leading zeros, in upper case, escaped several times, and
//! without the `;` where a name follows.

use std::ops::Range;

/// The beginnings of English words after `amp`, such as `amplitude`. A parameter of such a name is no escaped `&`.
const WORD_LETTERS: &str = "ehilmosu";

/// Returns the range of each `&` that is escaped for HTML.
pub(crate) fn escaped_ampersands(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut free_from = 0;
    text.match_indices(['&', '#']).filter_map(move |(start, sign)| {
        let rest = text.get(start..).filter(|_| start >= free_from)?;
        let length = if sign == "&" { escaped_length(rest) } else { remainder_length(rest) }?;
        free_from = start + length;
        Some(start..free_from)
    })
}

/// Replaces each `&` that is escaped for HTML by a plain one.
pub(crate) fn unescape_ampersands(text: &str) -> String {
    let (plain, end) = unescape_through_last(text);
    plain + &text[end..]
}

/// Replaces each `&` that is escaped for HTML by a plain one. Returns the text up to the last one, and the index after it.
pub(crate) fn unescape_through_last(text: &str) -> (String, usize) {
    let (mut plain, mut end) = (String::with_capacity(text.len()), 0);
    for range in escaped_ampersands(text) {
        plain.push_str(&text[end..range.start]);
        plain.push('&');
        end = range.end;
    }
    (plain, end)
}

/// Returns the length of the escaped `&` at the start of the text.
fn escaped_length(text: &str) -> Option<usize> {
    let first = reference_length(text.strip_prefix('&')?)?;
    let mut end = 1 + first;
    if !text[end..].starts_with(';') {
        let is_number = text[1..].starts_with('#');
        return begins_name(&text[end..], is_number).then_some(end);
    }
    end += 1;
    // `&amp;amp;` was escaped twice.
    while let Some(next) = reference_length(&text[end..]).filter(|length| text[end + length..].starts_with(';')) {
        end += next + 1;
    }
    Some(end)
}

/// Returns the length of the `#038;` at the start of the text, if a parameter follows. Some editors leave it of `&#038;`.
fn remainder_length(text: &str) -> Option<usize> {
    let end = reference_length(text).filter(|end| text[*end..].starts_with(';'))? + 1;
    begins_name(&text[end..], true).then_some(end)
}

/// Returns the length of `amp`, `#38` or `#x26` at the start of the text.
fn reference_length(text: &str) -> Option<usize> {
    if text.get(..3).is_some_and(|name| name.eq_ignore_ascii_case("amp")) {
        return Some(3);
    }
    let number = text.strip_prefix('#')?;
    let (digits, code) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, "26"),
        None => (number, "38"),
    };
    let significant = digits.trim_start_matches('0');
    let rest = significant.strip_prefix(code)?;
    let is_longer = rest.starts_with(|next: char| next.is_ascii_digit() || (code == "26" && next.is_ascii_hexdigit()));
    (!is_longer).then_some(text.len() - rest.len())
}

/// Checks whether the name of a parameter begins here, after an `&` that lacks its `;`.
fn begins_name(text: &str, is_number: bool) -> bool {
    let name = &text[..text.find(|next: char| !next.is_ascii_alphanumeric() && next != '_').unwrap_or(text.len())];
    let is_word = name.starts_with(|first: char| WORD_LETTERS.contains(first.to_ascii_lowercase()));
    let is_parameter =
        name.starts_with(|first: char| first.is_ascii_alphabetic()) && text[name.len()..].starts_with('=');
    is_parameter && (is_number || !is_word || name.starts_with("utm_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_an_ampersand() {
        for escaped in [
            "&amp;",
            "&AMP;",
            "&Amp;",
            "&#38;",
            "&#038;",
            "&#0038;",
            "&#x26;",
            "&#X26;",
            "&#x026;",
            "&amp;amp;",
            "&amp;#38;",
            "&#38;amp;amp;",
            "&#38",
            "&#x26",
            "&amp",
            "&AMP",
        ] {
            assert_eq!(unescape_ampersands(&format!("a=1{escaped}z=2")), "a=1&z=2", "{escaped}");
        }
        assert_eq!(unescape_ampersands("a=1#038;b=2#x26;c=3"), "a=1&b=2&c=3");
        assert_eq!(unescape_ampersands("&amp;&ampbtn_url=&amputm_id=&amp;"), "&&btn_url=&utm_id=&");
    }

    #[test]
    fn another_parameter_is_not() {
        for text in [
            "&",
            "&amp",
            "&amp=1",
            "&amplitude=1",
            "&amp_id=1",
            "&amp-id=1",
            "&ampbc",
            "&#39;",
            "&#380;",
            "&#x261;",
            "&#x26a=1",
            "&#38",
            "&#",
            "a;b",
            "#38;",
            "a#38;",
            "a#b=1",
            "a#38b=1",
        ] {
            assert_eq!(escaped_ampersands(text).next(), None, "{text}");
        }
    }
}
