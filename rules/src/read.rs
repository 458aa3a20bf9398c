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
use crate::written::{is_written, pairs};

const HOSTS: [&[u8]; 2] = [b"r.bttn.io", b"r.amzlink.to"];

/// The place of a parameter in a link that was checked.
#[must_use]
pub fn find(link: &str, parameter: Parameter) -> Option<Pair> {
    let query = if link.starts_with(STORE) { STORE.len() } else { query_start(link.as_bytes()).ok()? };
    let name = parameter.name();
    let mut start = query;
    for written in pairs(link.get(query..)?) {
        if written.starts_with(name) && written.as_bytes().get(name.len()) == Some(&b'=') {
            let name_end = start + name.len();
            return Some(Pair { start, name_end, value_start: name_end + 1, end: start + written.len() });
        }
        start += written.len() + 1;
    }
    find_escaped(link, query, parameter)
}

/// The same for a name that is written with escapes.
fn find_escaped(link: &str, query: usize, parameter: Parameter) -> Option<Pair> {
    let mut start = query;
    pairs(link.get(query..)?).find_map(|written| {
        let pair_start = start;
        start += written.len() + 1;
        let is_escaped = written.bytes().find(|byte| matches!(byte, b'=' | b'%')) == Some(b'%');
        is_escaped
            .then(|| pair_at(link.as_bytes(), pair_start))
            .filter(|pair| is_named(link.as_bytes(), pair, parameter))
    })
}

/// How nearly every link begins.
pub(crate) const STORE: &str = "https://r.bttn.io?";

/// The decoded value of a parameter of a link that was checked.
#[must_use]
pub fn decoded<'a>(link: &'a str, pair: &Pair) -> Cow<'a, str> {
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
