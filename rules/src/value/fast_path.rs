//! A fast path that accepts the values which most links have, by wide comparisons. The rules check what it does not accept.
//!
//! A link with a user ID takes 526 instructions with it and about 1,100 without. It is not for constants. The comparisons are
//! arithmetic and not a table, and joined by `|` and not by `||`, so that the compiler makes vector instructions of them.
#![expect(clippy::needless_bitwise_bool, reason = "see above")]

use crate::byte_set::{ByteSet, UNRESERVED, URL};
use crate::parameter::Parameter;
use crate::percent::hexadecimal;
use crate::value::SCHEME;
use crate::value::host::{BUTTON_DOMAINS, MAX_HOST, MAX_LABEL};
use crate::value::text::max_characters;

/// The result of the fast path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FastCheck {
    /// The value is valid, and nothing of it is to be encoded.
    Unreserved,
    /// The value is valid.
    Valid,
    /// The value may be valid or not.
    Unknown,
}

/// Checks a whole value.
#[inline]
#[must_use]
pub fn fast_check(parameter: Parameter, value: &str) -> FastCheck {
    if parameter == Parameter::BtnRef || parameter == Parameter::BtnUrl {
        return check_destination(parameter, value);
    }
    if is_unreserved_text(parameter, value.as_bytes()) {
        return FastCheck::Unreserved;
    }
    if is_text(value, max_characters(parameter)) { FastCheck::Valid } else { FastCheck::Unknown }
}

fn check_destination(parameter: Parameter, value: &str) -> FastCheck {
    let is_valid = parameter == Parameter::BtnUrl && is_destination(value);
    if is_valid { FastCheck::Valid } else { FastCheck::Unknown }
}

/// Checks whether this is a valid user ID or reference of which nothing is to be encoded.
#[inline]
pub(crate) fn is_unreserved_text(parameter: Parameter, value: &[u8]) -> bool {
    (1..=max_characters(parameter)).contains(&value.len()) && is_unreserved(value)
}

#[inline]
fn is_unreserved(bytes: &[u8]) -> bool {
    if let Some(last) = bytes.last_chunk::<16>() {
        // The last chunk overlaps the one before it.
        return all(last, unreserved) && bytes.as_chunks::<16>().0.iter().all(|chunk| all(chunk, unreserved));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        return all(first, unreserved) & all(last, unreserved);
    }
    // Checks every byte without an early exit, which the compiler unrolls.
    bytes.iter().fold(true, |found, byte| found & UNRESERVED.contains(*byte))
}

#[cold]
fn is_text(value: &str, max_characters: usize) -> bool {
    // A control character is one byte, or 0xC2 and another. Some other characters begin with 0xC2 too.
    let may_be_control = |byte: u8| (byte < b' ') | (byte == 0x7F) | (byte == 0xC2);
    // A character has four bytes at most, so a value of more bytes in all need not be read.
    (1..=max_characters * 4).contains(&value.len())
        && !value.bytes().fold(false, |found, byte| found | may_be_control(byte))
        && (value.len() <= max_characters || value.chars().count() <= max_characters)
}

fn is_destination(value: &str) -> bool {
    let rest = value.as_bytes().strip_prefix(SCHEME);
    let tail = rest.and_then(after_domain);
    tail.is_some_and(|tail| matches!(tail, [] | [b'/' | b'?', ..]) && is_tail(tail) && !may_have_own_parameter(tail))
}

/// Checks whether a name of Button's may stand in the tail of a destination, encoded or not: whether a `btn` does.
pub(crate) fn may_have_own_parameter(tail: &[u8]) -> bool {
    let triples = tail.iter().zip(tail.iter().skip(1)).zip(tail.iter().skip(2));
    triples.fold(false, |found, ((b, t), n)| found | ((*b == b'b') & (*t == b't') & (*n == b'n')))
}

/// The bytes of a label as people write one.
pub(super) const LABEL: ByteSet = ByteSet::of(b"abcdefghijklmnopqrstuvwxyz0123456789");

/// Returns the text after a domain of lower-case labels without `--`, and so without Punycode. The last label begins with a
/// letter, so it is no number.
pub(crate) fn after_domain(text: &[u8]) -> Option<&[u8]> {
    let (mut labels, mut label, mut end) = (1, 0, text.len());
    for (place, byte) in text.iter().enumerate() {
        if LABEL.contains(*byte) {
            continue;
        }
        match byte {
            b'-' if text.get(place.wrapping_sub(1)) != Some(&b'-') => {}
            b'.' if (1..=MAX_LABEL).contains(&(place - label)) => (labels, label) = (labels + 1, place + 1),
            _ => {
                end = place;
                break;
            }
        }
    }
    let (host, tail) = text.split_at_checked(end)?;
    let is_domain = labels > 1
        && (1..=MAX_LABEL).contains(&(end - label))
        && end <= MAX_HOST
        && host.get(label).is_some_and(u8::is_ascii_lowercase)
        && !BUTTON_DOMAINS.iter().any(|domain| host.ends_with(domain));
    is_domain.then_some(tail)
}

/// Checks the path and the query. A fragment is left to the rules.
fn is_tail(tail: &[u8]) -> bool {
    let is_plain = match tail.last_chunk::<16>() {
        None => tail.iter().all(|byte| URL.contains(*byte)),
        Some(last) => all(last, in_url) && tail.as_chunks::<16>().0.iter().all(|chunk| all(chunk, in_url)),
    };
    is_plain || is_tail_with_escapes(tail)
}

#[cold]
fn is_tail_with_escapes(tail: &[u8]) -> bool {
    let mut bytes = tail.iter();
    let is_digit =
        |bytes: &mut core::slice::Iter<'_, u8>| bytes.next().is_some_and(|byte| hexadecimal(*byte).is_some());
    while let Some(byte) = bytes.next() {
        let is_right = match byte {
            b'%' => is_digit(&mut bytes) && is_digit(&mut bytes),
            byte => in_url(*byte),
        };
        if !is_right {
            return false;
        }
    }
    true
}

/// Checks every byte without an early exit, so that the compiler can vectorize the loop.
#[inline(always)]
#[expect(clippy::inline_always, reason = "the call takes half as long as the comparisons")]
pub(crate) fn all<const N: usize>(chunk: &[u8; N], is_in: impl Fn(u8) -> bool) -> bool {
    !chunk.iter().fold(false, |found, byte| found | !is_in(*byte))
}

/// Checks membership in [`UNRESERVED`] without a table.
const fn unreserved(byte: u8) -> bool {
    let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let is_digit = byte.wrapping_sub(b'0') < 10;
    is_letter | is_digit | (byte == b'-') | (byte == b'.') | (byte == b'_') | (byte == b'~')
}

/// Checks membership in [`URL`] without a table.
const fn in_url(byte: u8) -> bool {
    let is_visible = byte.wrapping_sub(b'!') <= b'~' - b'!';
    // `[`, `\`, `]`, and `{`, `|`, `}`.
    let is_bracket = (byte | 0x20).wrapping_sub(b'{') < 3;
    let is_quote_or_hash = byte | 1 == b'#';
    let is_less_or_greater = byte | 2 == b'>';
    is_visible
        & !(is_bracket | is_quote_or_hash | is_less_or_greater | (byte == b'%') | (byte == b'^') | (byte == b'`'))
}

#[cfg(test)]
mod tests {
    use super::{in_url, unreserved};
    use crate::byte_set::{UNRESERVED, URL};

    #[test]
    fn the_arithmetic_is_that_of_the_tables() {
        for byte in 0..=u8::MAX {
            assert_eq!(unreserved(byte), UNRESERVED.contains(byte), "{byte}");
            assert_eq!(in_url(byte), URL.contains(byte), "{byte}");
        }
    }
}
