//! How a link is read: its shape, its parameters, and the rule of each value as it decodes.

use alloc::borrow::Cow;

use crate::character::{URL, character_at, starts_with};
use crate::check::Check;
use crate::decode::{decode, decoded_byte, decoded_character};
use crate::destination::SCHEME;
use crate::error::LinkError;
use crate::fault::Fault;
use crate::pair::{Pair, is_foreign, is_named, pair_at, parameter_of, position};
use crate::parameter::Parameter;

const HOSTS: [&[u8]; 2] = [b"r.bttn.io", b"r.amzlink.to"];

/// The place of a parameter in a link that was checked.
#[must_use]
pub const fn find(link: &str, parameter: Parameter) -> Option<Pair> {
    let link = link.as_bytes();
    let Ok(mut start) = query_start(link) else { return None };
    while start < link.len() {
        let pair = pair_at(link, start);
        if is_named(link, &pair, parameter) {
            return Some(pair);
        }
        start = pair.end + 1;
    }
    None
}

/// The decoded value of a parameter of a link that was checked.
#[must_use]
pub fn decoded<'a>(link: &'a str, pair: &Pair) -> Cow<'a, str> {
    decode(link.get(pair.value()).unwrap_or_default())
}

/// Checks a whole link.
///
/// # Errors
/// The first fault, with its byte index in the link.
pub const fn check_link(link: &str) -> Result<(), LinkError> {
    let link = link.as_bytes();
    let mut start = match query_start(link) {
        Ok(start) => start,
        Err(error) => return Err(error),
    };
    let mut seen = [false; Parameter::ALL.len()];
    // Where a raw `?` stands in the destination: a sign that it was not encoded.
    let mut question = None;
    while start < link.len() {
        let pair = pair_at(link, start);
        let parameter = parameter_of(link, &pair);
        if let Err(error) = check_characters(link, &pair, parameter) {
            return Err(error);
        }
        match parameter {
            Some(parameter) => {
                if seen[parameter as usize] {
                    return Err(LinkError::new(Some(parameter), Fault::Repeated, start));
                }
                seen[parameter as usize] = true;
                if let Err(error) = check_value(link, &pair, parameter) {
                    return Err(error);
                }
                if matches!(parameter, Parameter::BtnUrl) {
                    question = position(link, pair.value_start, pair.end, b'?');
                }
            }
            None if is_foreign(link, &pair) => {
                if let Some(index) = question {
                    return Err(LinkError::new(Some(Parameter::BtnUrl), Fault::NotEncoded, index));
                }
            }
            None => {}
        }
        start = pair.end + 1;
    }
    let mut next = 0;
    while next < Parameter::ALL.len() {
        if !seen[next] && Parameter::ALL[next].is_required() {
            return Err(LinkError::new(Some(Parameter::ALL[next]), Fault::Missing, link.len()));
        }
        next += 1;
    }
    Ok(())
}

/// Where the parameters begin, if everything before them is that of a Button Link.
const fn query_start(link: &[u8]) -> Result<usize, LinkError> {
    if !starts_with(link, 0, SCHEME) {
        return Err(LinkError::new(None, Fault::NotHttps, 0));
    }
    let host = SCHEME.len();
    let mut end = host;
    while end < link.len() && !matches!(link[end], b'/' | b'?' | b'#') {
        end += 1;
    }
    if !is_host(link, host, end) {
        return Err(LinkError::new(None, Fault::NotButtonHost, host));
    }
    let path = end;
    if end < link.len() && link[end] == b'/' {
        end += 1;
    }
    if end == link.len() {
        return Ok(end);
    }
    match link[end] {
        b'?' => Ok(end + 1),
        b'#' => Err(LinkError::new(None, Fault::Fragment, end)),
        _ => Err(LinkError::new(None, Fault::Path, path)),
    }
}

const fn is_host(link: &[u8], start: usize, end: usize) -> bool {
    let mut next = 0;
    while next < HOSTS.len() {
        if end - start == HOSTS[next].len() && starts_with(link, start, HOSTS[next]) {
            return true;
        }
        next += 1;
    }
    false
}

/// Whether every raw character may stand in a query, and every `%` begins an escape.
const fn check_characters(link: &[u8], pair: &Pair, parameter: Option<Parameter>) -> Result<(), LinkError> {
    let mut next = pair.start;
    while next < pair.end {
        let fault = match link[next] {
            b'%' if decoded_byte(link, next).1 == 1 => Fault::Escape,
            b'#' => Fault::Fragment,
            byte if byte == b'%' || URL.contains(byte) => {
                next += 1;
                continue;
            }
            _ => Fault::Character(character_at(link, next)),
        };
        return Err(LinkError::new(parameter, fault, next));
    }
    Ok(())
}

/// Checks the value as it decodes; the index of an error is that in the link.
const fn check_value(link: &[u8], pair: &Pair, parameter: Parameter) -> Result<(), LinkError> {
    let mut check = Check::new(parameter);
    let mut at = pair.value_start;
    while at < pair.end {
        let Some((character, next)) = decoded_character(link, at, pair.end) else {
            return Err(LinkError::new(Some(parameter), Fault::NotUtf8, at));
        };
        if let Err(error) = check.push(character.encode_utf8(&mut [0; 4])) {
            return Err(in_link(link, pair, &error));
        }
        at = next;
    }
    match check.finish() {
        Ok(()) => Ok(()),
        Err(error) => Err(in_link(link, pair, &error)),
    }
}

/// The error with its index in the link, not in the decoded value.
const fn in_link(link: &[u8], pair: &Pair, error: &LinkError) -> LinkError {
    let mut at = pair.value_start;
    let mut decoded = 0;
    while decoded < error.index() && at < pair.end {
        at += decoded_byte(link, at).1;
        decoded += 1;
    }
    LinkError::new(error.parameter(), error.fault(), at)
}
