//! How a link is read: its shape, and where its parameters stand.

use alloc::borrow::Cow;

use crate::character::starts_with;
use crate::decode::decode;
use crate::destination::SCHEME;
use crate::error::LinkError;
use crate::fault::Fault;
use crate::faults::Faults;
use crate::pair::{Pair, is_named, pair_at};
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
    match Faults::of(link).next_fault() {
        Some(fault) => Err(fault),
        None => Ok(()),
    }
}

/// Where the parameters begin, if everything before them is that of a Button Link.
pub(crate) const fn query_start(link: &[u8]) -> Result<usize, LinkError> {
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
