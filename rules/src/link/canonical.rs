//! A link as the writer writes it, seen without decoding it: how nearly every link is that is read.

use crate::character::{UNRESERVED, URL, find_byte, hexadecimal};
use crate::glance::{all, behind_domain, is_unreserved_text};
use crate::pair::QueryPair;
use crate::parameter::Parameter;
use crate::read::STORE;

/// Whether a link is seen to be one as the writer writes it: its four parameters, each once and encoded.
pub(crate) fn is_written(link: &str) -> bool {
    let root = "https://r.bttn.io/?";
    let Some(prefix) = [STORE, root].into_iter().find(|prefix| link.starts_with(prefix)) else { return false };
    let mut seen = [false; Parameter::ALL.len()];
    for (parameter, pair) in pairs(link.as_bytes(), prefix.len()) {
        let (Some(parameter), Some(value)) = (parameter, link.as_bytes().get(pair.value())) else { return false };
        let is_valid = match parameter {
            Parameter::BtnRef => is_organization(value),
            Parameter::BtnUrl => is_encoded_destination(value),
            Parameter::BtnPubUser | Parameter::BtnPubRef => is_unreserved_text(parameter, value),
        };
        if !is_valid || core::mem::replace(&mut seen[parameter as usize], true) {
            return false;
        }
    }
    seen[Parameter::BtnRef as usize] && seen[Parameter::BtnUrl as usize]
}

/// What stands between the `&`s from `start` on, and whose it is if its name stands there as it is. Another has no name here.
#[inline]
pub(crate) fn pairs(link: &[u8], start: usize) -> impl Iterator<Item = (Option<Parameter>, QueryPair)> {
    let mut next = start;
    core::iter::from_fn(move || {
        let start = next;
        let rest = link.get(start..)?;
        let (parameter, value) = named(rest).map_or((None, rest), |(parameter, value)| (Some(parameter), value));
        let value_start = link.len() - value.len();
        let end = find_byte(value, b'&').map_or(link.len(), |length| value_start + length);
        next = end + 1;
        let name_end = if parameter.is_some() { value_start - 1 } else { start };
        Some((parameter, QueryPair { start, name_end, value_start, end }))
    })
}

/// The parameter whose name stands here as it is, and what follows its `=`. Each name in a place of its own, where the
/// compiler knows it.
#[inline]
fn named(text: &[u8]) -> Option<(Parameter, &[u8])> {
    let value = |parameter: Parameter| Some((parameter, text.strip_prefix(parameter.name_and_equals())?));
    value(Parameter::BtnRef)
        .or_else(|| value(Parameter::BtnUrl))
        .or_else(|| value(Parameter::BtnPubUser))
        .or_else(|| value(Parameter::BtnPubRef))
}

fn is_organization(value: &[u8]) -> bool {
    let digits = value.strip_prefix(b"org-").and_then(|digits| <&[u8; 16]>::try_from(digits).ok());
    digits.is_some_and(|digits| all(digits, |digit| (digit.wrapping_sub(b'0') < 10) | (digit.wrapping_sub(b'a') < 6)))
}

fn is_encoded_destination(value: &[u8]) -> bool {
    let rest = value.strip_prefix(b"https%3A%2F%2F");
    rest.and_then(behind_domain).is_some_and(is_encoded_tail)
}

/// Escapes of what may stand raw in a URL, and what is never encoded; at first a `/`, or the `?` of a query.
fn is_encoded_tail(tail: &[u8]) -> bool {
    let mut rest = tail;
    let is_begun = tail.is_empty() || tail.starts_with(b"%2F") || tail.starts_with(b"%3F");
    loop {
        rest = match rest {
            [] => return is_begun,
            [b'%', high, low, behind @ ..] => match (hexadecimal(*high), hexadecimal(*low)) {
                (Some(high), Some(low)) if URL.contains(high << 4 | low) => behind,
                _ => return false,
            },
            [byte, behind @ ..] if UNRESERVED.contains(*byte) => behind,
            _ => return false,
        };
    }
}
