//! A link as the writer writes it, seen without decoding it: how nearly every link is that is read.

use crate::character::{UNRESERVED, URL, hexadecimal};
use crate::glance::{Glance, all, glance, is_domain};
use crate::parameter::Parameter;
use crate::read::STORE;

/// Whether a link is seen to be one as the writer writes it: its four parameters, each once and encoded.
pub(crate) fn is_written(link: &str) -> bool {
    let Some(query) = link.strip_prefix(STORE).or_else(|| link.strip_prefix("https://r.bttn.io/?")) else {
        return false;
    };
    let mut seen = [false; Parameter::ALL.len()];
    for pair in pairs(query) {
        let named = |parameter: &Parameter| pair.strip_prefix(parameter.name())?.strip_prefix('=');
        let Some((parameter, value)) =
            Parameter::ALL.into_iter().find_map(|parameter| Some((parameter, named(&parameter)?)))
        else {
            return false;
        };
        let is_valid = match parameter {
            Parameter::BtnRef => is_organization(value),
            Parameter::BtnUrl => is_encoded_destination(value),
            Parameter::BtnPubUser | Parameter::BtnPubRef => glance(parameter, value) == Glance::Unreserved,
        };
        if !is_valid || core::mem::replace(&mut seen[parameter as usize], true) {
            return false;
        }
    }
    seen[Parameter::BtnRef as usize] && seen[Parameter::BtnUrl as usize]
}

/// What stands between the `&`s.
pub(crate) fn pairs(query: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(query);
    core::iter::from_fn(move || {
        let query = rest?;
        let bytes = query.as_bytes();
        let chunks = bytes.as_chunks::<16>().0.iter().take_while(|chunk| all(chunk, |byte| byte != b'&'));
        let start = chunks.count() * 16;
        let end = start + bytes.iter().skip(start).position(|byte| *byte == b'&').unwrap_or(bytes.len() - start);
        rest = query.get(end + 1..);
        query.get(..end)
    })
}

fn is_organization(value: &str) -> bool {
    let digits = value.strip_prefix("org-").filter(|digits| digits.len() == 16);
    let digits = digits.and_then(|digits| digits.as_bytes().first_chunk::<16>());
    digits.is_some_and(|digits| all(digits, |digit| (digit.wrapping_sub(b'0') < 10) | (digit.wrapping_sub(b'a') < 6)))
}

fn is_encoded_destination(value: &str) -> bool {
    let Some(rest) = value.strip_prefix("https%3A%2F%2F") else { return false };
    let (host, tail) = rest.split_at(rest.find('%').unwrap_or(rest.len()));
    is_domain(host.as_bytes()) && is_encoded_tail(tail.as_bytes())
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
