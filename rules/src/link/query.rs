//! The query of a link: its pairs, one after the other, and the parameter that each of them is.

use alloc::borrow::Cow;
use core::iter::from_fn;
use core::ops::Range;

use crate::bytes::{find_byte, starts_with};
use crate::link::syntax::{CANONICAL_PREFIXES, query_start};
use crate::parameter::Parameter;
use crate::percent::{decode, decoded_byte};

/// A pair `name=value` of a query, as byte indices in the link.
#[derive(Clone, Copy, Debug)]
pub struct QueryPair {
    /// The parameter of Button's, if the name decodes to that of one: `btn%5Fref` is `btn_ref` to every server.
    pub parameter: Option<Parameter>,
    /// The start of the name.
    pub start: usize,
    /// The end of the name.
    pub name_end: usize,
    /// The start of the value, after the `=`.
    pub value_start: usize,
    /// The end of the value, at the `&` or at the end of the link.
    pub end: usize,
}

impl QueryPair {
    /// Returns the range of the name.
    #[must_use]
    pub const fn name(&self) -> Range<usize> {
        self.start..self.name_end
    }

    /// Returns the range of the encoded value.
    #[must_use]
    pub const fn value(&self) -> Range<usize> {
        self.value_start..self.end
    }
}

/// Iterates over the pairs of a query that begins at `start`.
#[inline]
pub fn query_pairs(link: &str, start: usize) -> impl Iterator<Item = QueryPair> {
    let link = link.as_bytes();
    let mut next = start;
    from_fn(move || {
        let rest = link.get(next..).filter(|rest| !rest.is_empty())?;
        let pair = match literal_name(rest) {
            Some((parameter, value)) => {
                let value_start = link.len() - value.len();
                let end = find_byte(value, b'&').map_or(link.len(), |length| value_start + length);
                QueryPair { parameter: Some(parameter), start: next, name_end: value_start - 1, value_start, end }
            }
            None => pair_at(link, next),
        };
        next = pair.end + 1;
        Some(pair)
    })
}

/// Returns the parameter whose name stands here without escapes, and the text after its `=`. Compares one name after the
/// other, so that the compiler knows the length of each.
#[inline]
fn literal_name(text: &[u8]) -> Option<(Parameter, &[u8])> {
    let value = |parameter: Parameter| Some((parameter, text.strip_prefix(parameter.name_and_equals())?));
    value(Parameter::BtnRef)
        .or_else(|| value(Parameter::BtnUrl))
        .or_else(|| value(Parameter::BtnPubUser))
        .or_else(|| value(Parameter::BtnPubRef))
}

/// Returns the pair that begins at `start`, in a constant too.
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
    let (name_end, value_start) = match equals {
        Some(equals) => (equals, equals + 1),
        None => (end, end),
    };
    QueryPair { parameter: parameter_named(link, start, name_end), start, name_end, value_start, end }
}

/// Returns the parameter that the name from `start` to `end` decodes to.
const fn parameter_named(link: &[u8], start: usize, end: usize) -> Option<Parameter> {
    let mut next = 0;
    while next < Parameter::ALL.len() {
        let parameter = Parameter::ALL[next];
        let name = parameter.name().as_bytes();
        // A name as long as the parameter's has no escape.
        let is_named = if end - start == name.len() {
            starts_with(link, start, name)
        } else {
            matches!(decoded_prefix_end(link, start, end, name), Some(prefix_end) if prefix_end == end)
        };
        if is_named {
            return Some(parameter);
        }
        next += 1;
    }
    None
}

/// Returns the end of `prefix` in the name from `start` to `end`, with its escapes decoded. Returns `None` if the name does not
/// begin with it.
const fn decoded_prefix_end(link: &[u8], start: usize, end: usize, prefix: &[u8]) -> Option<usize> {
    let mut at = start;
    let mut next = 0;
    while next < prefix.len() {
        if at >= end {
            return None;
        }
        let (byte, length) = decoded_byte(link, at);
        if byte != prefix[next] {
            return None;
        }
        at += length;
        next += 1;
    }
    Some(at)
}

/// Checks whether the name of a pair does not begin with `btn_`. An empty pair, as in `&&`, is not foreign.
#[must_use]
pub const fn is_foreign(link: &[u8], pair: &QueryPair) -> bool {
    pair.start < pair.end && decoded_prefix_end(link, pair.start, pair.name_end, b"btn_").is_none()
}

/// Iterates over the pairs of a link that was checked.
#[inline]
pub fn link_pairs(link: &str) -> impl Iterator<Item = QueryPair> {
    let [canonical, _] = CANONICAL_PREFIXES;
    let start =
        if link.starts_with(canonical) { canonical.len() } else { query_start(link.as_bytes()).unwrap_or(link.len()) };
    query_pairs(link, start)
}

/// Returns the pair of a parameter in a link that was checked.
#[must_use]
pub fn find_parameter(link: &str, parameter: Parameter) -> Option<QueryPair> {
    link_pairs(link).find(|pair| pair.parameter == Some(parameter))
}

/// Returns the decoded value of a pair.
#[must_use]
pub fn decoded_value<'a>(link: &'a str, pair: &QueryPair) -> Cow<'a, str> {
    decode(link.get(pair.value()).unwrap_or_default())
}

/// Returns the byte index in the link of a byte of the decoded value.
#[must_use]
pub const fn index_in_link(link: &[u8], pair: &QueryPair, index: usize) -> usize {
    let mut at = pair.value_start;
    let mut decoded = 0;
    while decoded < index && at < pair.end {
        at += decoded_byte(link, at).1;
        decoded += 1;
    }
    at
}
