//! What most values are, seen by wide comparisons: the plain rules judge what is not seen to be valid.
//!
//! Not for constants. The comparisons are arithmetic and not a table, and joined by `|` and not `||`, so that the compiler
//! makes vector instructions of them.
#![expect(clippy::needless_bitwise_bool, reason = "see above")]

use crate::character::{LABEL, UNRESERVED, URL, hexadecimal};
use crate::parameter::Parameter;
use crate::text;

/// What is seen of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glance {
    /// It is valid, and stands in a link as it is.
    Unreserved,
    /// It is valid.
    Valid,
    /// It may be valid or not.
    Unknown,
}

/// Looks at a whole value.
#[inline]
#[must_use]
pub fn glance(parameter: Parameter, value: &str) -> Glance {
    let limit = match parameter {
        Parameter::BtnPubUser | Parameter::BtnPubRef => text::limit(parameter),
        _ => return glance_at_destination(parameter, value),
    };
    if is_unreserved_text(parameter, value.as_bytes()) {
        return Glance::Unreserved;
    }
    if is_text(value, limit) { Glance::Valid } else { Glance::Unknown }
}

fn glance_at_destination(parameter: Parameter, value: &str) -> Glance {
    let is_valid = parameter == Parameter::BtnUrl && is_destination(value);
    if is_valid { Glance::Valid } else { Glance::Unknown }
}

/// Whether this is a user ID or a reference that stands in a link as it is.
#[inline]
pub(crate) fn is_unreserved_text(parameter: Parameter, value: &[u8]) -> bool {
    (1..=text::limit(parameter)).contains(&value.len()) && is_unreserved(value)
}

/// Whether nothing is to be encoded.
#[inline]
fn is_unreserved(bytes: &[u8]) -> bool {
    if let Some(last) = bytes.last_chunk::<16>() {
        // The last chunk overlaps the one before it.
        return all(last, unreserved) && bytes.as_chunks::<16>().0.iter().all(|chunk| all(chunk, unreserved));
    }
    // All of them, though one would do: a loop without a way out is made of longer steps.
    bytes.iter().fold(true, |found, byte| found & UNRESERVED.contains(*byte))
}

/// How many bytes of the text are to be encoded.
#[must_use]
pub fn reserved_count(text: &str) -> usize {
    // Each lane counts in one byte, so not more than 255 times.
    let count = |bytes: &[u8]| {
        let (chunks, rest) = bytes.as_chunks::<16>();
        let mut lanes = [0_u8; 16];
        for chunk in chunks {
            lanes.iter_mut().zip(chunk).for_each(|(lane, byte)| *lane += u8::from(!unreserved(*byte)));
        }
        let rest = rest.iter().filter(|byte| !UNRESERVED.contains(**byte)).count();
        rest + lanes.iter().map(|lane| usize::from(*lane)).sum::<usize>()
    };
    text.as_bytes().chunks(255 * 16).map(count).sum()
}

#[cold]
fn is_text(value: &str, limit: usize) -> bool {
    // A control character is one byte, or 0xC2 and another: as many other characters begin.
    let is_suspect = |byte: u8| (byte < b' ') | (byte == 0x7F) | (byte == 0xC2);
    // A character has four bytes at most: what has more in all need not be read.
    (1..=limit * 4).contains(&value.len())
        && !value.bytes().fold(false, |found, byte| found | is_suspect(byte))
        && (value.len() <= limit || value.chars().count() <= limit)
}

fn is_destination(value: &str) -> bool {
    let rest = value.as_bytes().strip_prefix(b"https://");
    let tail = rest.and_then(behind_domain);
    tail.is_some_and(|tail| matches!(tail, [] | [b'/' | b'?', ..]) && is_tail(tail))
}

/// What stands behind a domain of lower-case labels without `--`, so without Punycode; the last begins with a letter, so it
/// is no number.
pub(crate) fn behind_domain(text: &[u8]) -> Option<&[u8]> {
    let (mut labels, mut label, mut end) = (1, 0, text.len());
    for (place, byte) in text.iter().enumerate() {
        if LABEL.contains(*byte) {
            continue;
        }
        match byte {
            b'-' if text.get(place.wrapping_sub(1)) != Some(&b'-') => {}
            b'.' if (1..=63).contains(&(place - label)) => (labels, label) = (labels + 1, place + 1),
            _ => {
                end = place;
                break;
            }
        }
    }
    let (host, tail) = text.split_at_checked(end)?;
    let is_domain = labels > 1
        && (1..=63).contains(&(end - label))
        && end <= 253
        && host.get(label).is_some_and(u8::is_ascii_lowercase)
        && !host.ends_with(b"bttn.io")
        && !host.ends_with(b"amzlink.to");
    is_domain.then_some(tail)
}

/// What may stand behind the host, but for a fragment.
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

#[inline(always)]
#[expect(clippy::inline_always, reason = "the call takes half as long as the comparisons")]
pub(crate) fn all<const N: usize>(chunk: &[u8; N], is_in: impl Fn(u8) -> bool) -> bool {
    !chunk.iter().fold(false, |found, byte| found | !is_in(*byte))
}

/// [`UNRESERVED`] as arithmetic.
const fn unreserved(byte: u8) -> bool {
    let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let is_digit = byte.wrapping_sub(b'0') < 10;
    is_letter | is_digit | (byte == b'-') | (byte == b'.') | (byte == b'_') | (byte == b'~')
}

/// [`URL`] as arithmetic.
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
    use crate::character::{UNRESERVED, URL};

    #[test]
    fn the_arithmetic_is_that_of_the_tables() {
        for byte in 0..=u8::MAX {
            assert_eq!(unreserved(byte), UNRESERVED.contains(byte), "{byte}");
            assert_eq!(in_url(byte), URL.contains(byte), "{byte}");
        }
    }
}
