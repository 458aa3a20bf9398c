//! A parameter of a link that is read: its name, its value, and whose it is.

use core::ops::Range;

use crate::character::starts_with;
use crate::decode::decoded_byte;
use crate::parameter::Parameter;

/// Where a parameter stands in a link, as byte indices.
#[derive(Clone, Copy, Debug)]
pub struct QueryPair {
    /// Where the name begins.
    pub start: usize,
    /// Where the name ends.
    pub name_end: usize,
    /// Where the value begins: behind the `=`.
    pub value_start: usize,
    /// Where the value ends: at the `&` or the end of the link.
    pub end: usize,
}

impl QueryPair {
    /// Where the encoded value stands.
    #[must_use]
    pub const fn value(&self) -> Range<usize> {
        self.value_start..self.end
    }
}

/// The parameter that begins at `start`, whatever it is.
#[must_use]
pub const fn pair_at(link: &[u8], start: usize) -> QueryPair {
    let mut end = start;
    let mut equals = None;
    while end < link.len() && link[end] != b'&' {
        if link[end] == b'=' && equals.is_none() {
            equals = Some(end);
        }
        end += 1;
    }
    match equals {
        Some(equals) => QueryPair { start, name_end: equals, value_start: equals + 1, end },
        None => QueryPair { start, name_end: end, value_start: end, end },
    }
}

pub(crate) const fn position(link: &[u8], start: usize, end: usize, byte: u8) -> Option<usize> {
    let mut next = start;
    while next < end {
        if link[next] == byte {
            return Some(next);
        }
        next += 1;
    }
    None
}

/// Which of Button's parameters this is, if it is one.
#[must_use]
pub const fn parameter_of(link: &[u8], pair: &QueryPair) -> Option<Parameter> {
    let mut next = 0;
    while next < Parameter::ALL.len() {
        if is_named(link, pair, Parameter::ALL[next]) {
            return Some(Parameter::ALL[next]);
        }
        next += 1;
    }
    None
}

/// Whether the name decodes to that of the parameter: `btn%5Fref` is `btn_ref` to every server.
pub(crate) const fn is_named(link: &[u8], pair: &QueryPair, parameter: Parameter) -> bool {
    let name = parameter.name().as_bytes();
    let length = pair.name_end - pair.start;
    if length <= name.len() {
        // Too short to have an escape.
        return length == name.len() && starts_with(link, pair.start, name);
    }
    match decoded_prefix_end(link, pair, name) {
        Some(end) => end == pair.name_end,
        None => false,
    }
}

/// Whether this is a parameter that no part of Button put there; `&&` is none at all.
#[must_use]
pub const fn is_foreign(link: &[u8], pair: &QueryPair) -> bool {
    pair.start < pair.end && decoded_prefix_end(link, pair, b"btn_").is_none()
}

/// Where the name has decoded to `prefix`, if it begins so.
const fn decoded_prefix_end(link: &[u8], pair: &QueryPair, prefix: &[u8]) -> Option<usize> {
    let mut at = pair.start;
    let mut next = 0;
    while next < prefix.len() {
        if at >= pair.name_end {
            return None;
        }
        let (byte, width) = decoded_byte(link, at);
        if byte != prefix[next] {
            return None;
        }
        at += width;
        next += 1;
    }
    Some(at)
}
