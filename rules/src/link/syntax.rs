//! The syntax of a link before its parameters: scheme, host, path and `?`.

use crate::bytes::starts_with;
use crate::error::{ErrorKind, LinkError};
use crate::value::SCHEME;

/// The hosts of Button Links. The first is the documented one.
pub const HOSTS: [&str; 2] = ["r.bttn.io", "r.amzlink.to"];

/// The text that a link in canonical form begins with, and the same with the path `/`.
pub(super) const CANONICAL_PREFIXES: [&str; 2] = ["https://r.bttn.io?", "https://r.bttn.io/?"];

/// Returns the byte index of the first parameter.
///
/// # Errors
/// Returns the error of the scheme, the host or the path, with its byte index in the link.
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
