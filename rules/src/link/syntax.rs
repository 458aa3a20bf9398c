//! How a link is read: its shape, and where its parameters stand.

use alloc::borrow::Cow;

use crate::character::starts_with;
use crate::decode::decode;
use crate::destination::SCHEME;
use crate::error::LinkError;
use crate::kind::ErrorKind;
use crate::link_errors::LinkErrors;
use crate::pair::{QueryPair, pair_at, parameter_of};
use crate::parameter::Parameter;
use crate::written::{is_written, pairs};

/// The hosts of Button's links; the first is the one that is documented.
pub const HOSTS: [&str; 2] = ["r.bttn.io", "r.amzlink.to"];

/// The place of a parameter in a link that was checked.
#[must_use]
pub fn find(link: &str, parameter: Parameter) -> Option<QueryPair> {
    places(link).find_map(|(found, pair)| (found == parameter).then_some(pair))
}

/// The places of the parameters in a link that was checked.
#[inline]
pub fn places(link: &str) -> impl Iterator<Item = (Parameter, QueryPair)> {
    let link = link.as_bytes();
    let query = if link.starts_with(STORE.as_bytes()) { STORE.len() } else { query_start(link).unwrap_or(link.len()) };
    pairs(link, query).filter_map(move |(parameter, pair)| match parameter {
        Some(parameter) => Some((parameter, pair)),
        None => escaped(link, pair.start),
    })
}

/// The place of a parameter whose name is written with escapes.
#[cold]
fn escaped(link: &[u8], start: usize) -> Option<(Parameter, QueryPair)> {
    let pair = pair_at(link, start);
    Some((parameter_of(link, &pair)?, pair))
}

/// How nearly every link begins.
pub(crate) const STORE: &str = "https://r.bttn.io?";

/// The decoded value of a parameter of a link that was checked.
#[must_use]
pub fn decoded<'a>(link: &'a str, pair: &QueryPair) -> Cow<'a, str> {
    decode(link.get(pair.value()).unwrap_or_default())
}

/// Checks a whole link: what [`check_link`] says, sooner where the link is as the writer writes it.
///
/// # Errors
/// The first fault, with its byte index in the link.
pub fn read_link(link: &str) -> Result<(), LinkError> {
    if is_written(link) { Ok(()) } else { check_link(link) }
}

/// Checks a whole link, in a constant too.
///
/// # Errors
/// The first fault, with its byte index in the link.
pub const fn check_link(link: &str) -> Result<(), LinkError> {
    match LinkErrors::of(link).next_error() {
        Some(fault) => Err(fault),
        None => Ok(()),
    }
}

/// Where the parameters begin, if everything before them is that of a Button Link.
///
/// # Errors
/// What is wrong with the scheme, the host or the path, with its byte index in the link.
pub const fn query_start(link: &[u8]) -> Result<usize, LinkError> {
    if !starts_with(link, 0, SCHEME) {
        return Err(LinkError::new(None, ErrorKind::NotHttps, 0));
    }
    let host = SCHEME.len();
    let mut end = host;
    while end < link.len() && !matches!(link[end], b'/' | b'?' | b'#') {
        end += 1;
    }
    if !is_host(link, host, end) {
        return Err(LinkError::new(None, ErrorKind::NotButtonHost, host));
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
        b'#' => Err(LinkError::new(None, ErrorKind::Fragment, end)),
        _ => Err(LinkError::new(None, ErrorKind::Path, path)),
    }
}

const fn is_host(link: &[u8], start: usize, end: usize) -> bool {
    let mut next = 0;
    while next < HOSTS.len() {
        if end - start == HOSTS[next].len() && starts_with(link, start, HOSTS[next].as_bytes()) {
            return true;
        }
        next += 1;
    }
    false
}
