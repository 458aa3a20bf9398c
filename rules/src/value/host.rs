//! The rule of a host: a domain name of at least two labels that is not one of Button's own.
//!
//! Source: the lengths of RFC 1035, section 2.3.4; the URL standard's "ends in a number" for what is an IP address.

use crate::bytes::starts_with;
use crate::error::{ErrorKind, Violation};
use crate::value::punycode::is_punycode;

/// The length in characters of the longest domain name.
pub(super) const MAX_HOST: usize = 253;
/// The length in characters of the longest label of a domain name.
pub(super) const MAX_LABEL: usize = 63;

/// The domains of Button's own links. A link to a link is a mistake.
pub(super) const BUTTON_DOMAINS: [&[u8]; 2] = [b"bttn.io", b"amzlink.to"];

/// Checks a host in lower case. The index of a violation is that in the host.
pub(super) const fn check_host(host: &[u8]) -> Result<(), Violation> {
    let mut labels = 0;
    let mut start = 0;
    loop {
        let end = label_end(host, start);
        let (_, label) = host.split_at(start);
        let (label, _) = label.split_at(end - start);
        if label.is_empty() {
            return Err((ErrorKind::EmptyLabel, start));
        }
        if label.len() > MAX_LABEL {
            return Err((ErrorKind::LabelTooLong, start));
        }
        if starts_with(label, 0, b"xn--") && !is_punycode(label.split_at(4).1) {
            return Err((ErrorKind::Punycode, start));
        }
        labels += 1;
        if end < host.len() {
            start = end + 1;
            continue;
        }
        if is_number(label) {
            return Err((ErrorKind::IpAddress, 0));
        }
        if labels < 2 {
            return Err((ErrorKind::OneLabel, 0));
        }
        if is_button_host(host) {
            return Err((ErrorKind::ButtonHost, 0));
        }
        return Ok(());
    }
}

const fn label_end(host: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < host.len() && host[end] != b'.' {
        end += 1;
    }
    end
}

/// Checks whether the URL standard reads a host that ends in this label as an IPv4 address.
const fn is_number(label: &[u8]) -> bool {
    let hexadecimal = starts_with(label, 0, b"0x");
    let mut next = if hexadecimal { 2 } else { 0 };
    while next < label.len() {
        match label[next] {
            b'0'..=b'9' => {}
            b'a'..=b'f' if hexadecimal => {}
            _ => return false,
        }
        next += 1;
    }
    true
}

/// Checks whether the host is one of Button's domains, or below one.
const fn is_button_host(host: &[u8]) -> bool {
    let mut next = 0;
    while next < BUTTON_DOMAINS.len() {
        let domain = BUTTON_DOMAINS[next];
        if host.len() >= domain.len() {
            let start = host.len() - domain.len();
            if starts_with(host, start, domain) && (start == 0 || host[start - 1] == b'.') {
                return true;
            }
        }
        next += 1;
    }
    false
}
