//! A fast path for constants: accepts the values that most constants have. The rules check what it does not accept.
//!
//! The compiler interprets a constant, and takes about a thousand instructions for each step of a loop and several for each
//! call. So this reads each byte once, without a call. A destination of 32 characters takes 2.4 million
//! instructions with it, and 13.8 million by the rules.

use crate::byte_set::URL;
use crate::bytes::starts_with;
use crate::parameter::Parameter;
use crate::value::SCHEME;
use crate::value::fast_path::LABEL;
use crate::value::host::{BUTTON_DOMAINS, MAX_HOST, MAX_LABEL};
use crate::value::org_id::{DIGITS, PREFIX};
use crate::value::text::max_characters;

/// Checks whether a value is certainly valid. If not, it may be valid or not.
#[must_use]
pub const fn is_usual(parameter: Parameter, value: &str) -> bool {
    match parameter {
        Parameter::BtnRef => is_org_id(value.as_bytes()),
        Parameter::BtnUrl => is_destination(value.as_bytes()),
        Parameter::BtnPubUser | Parameter::BtnPubRef => is_text(value.as_bytes(), max_characters(parameter)),
    }
}

const fn is_org_id(value: &[u8]) -> bool {
    let Some((prefix, digits)) = value.split_first_chunk() else { return false };
    if u32::from_ne_bytes(*prefix) != u32::from_ne_bytes(*PREFIX) || digits.len() != DIGITS {
        return false;
    }
    let mut next = 0;
    while next < DIGITS {
        if !matches!(digits[next], b'0'..=b'9' | b'a'..=b'f') {
            return false;
        }
        next += 1;
    }
    true
}

const fn is_text(value: &[u8], max_characters: usize) -> bool {
    let length = value.len();
    let mut next = 0;
    while next < length {
        if !matches!(value[next], b' '..=b'~') {
            return false;
        }
        next += 1;
    }
    next > 0 && next <= max_characters
}

const fn is_destination(value: &[u8]) -> bool {
    let Some((scheme, rest)) = value.split_first_chunk() else { return false };
    if u64::from_ne_bytes(*scheme) != u64::from_ne_bytes(*SCHEME) {
        return false;
    }
    match domain_end(rest) {
        Some(end) => is_tail(rest, end),
        None => false,
    }
}

/// Returns the end of a domain that is followed by a path, a query or nothing. The labels are those of the other fast path.
const fn domain_end(text: &[u8]) -> Option<usize> {
    let (is_in_label, length) = (LABEL.table(), text.len());
    let (mut at, mut label, mut labels) = (0, 0, 1);
    loop {
        let byte = if at < length { text[at] } else { b'/' };
        match byte {
            _ if is_in_label[byte as usize] => {}
            // Two are Punycode perhaps.
            b'-' if at == 0 || text[at - 1] != b'-' => {}
            b'.' | b'/' | b'?' if at > label && at - label <= MAX_LABEL => {
                if byte != b'.' {
                    break;
                }
                label = at + 1;
                labels += 1;
            }
            _ => return None,
        }
        at += 1;
    }
    let is_domain =
        labels > 1 && at <= MAX_HOST && text[label].is_ascii_lowercase() && !ends_in_button_domain(text, at);
    if is_domain { Some(at) } else { None }
}

const fn ends_in_button_domain(text: &[u8], end: usize) -> bool {
    let mut next = 0;
    while next < BUTTON_DOMAINS.len() {
        let domain = BUTTON_DOMAINS[next];
        if end >= domain.len() && starts_with(text, end - domain.len(), domain) {
            return true;
        }
        next += 1;
    }
    false
}

/// Checks the path and the query, in which no name of Button's may stand: no `btn`.
const fn is_tail(text: &[u8], mut at: usize) -> bool {
    let (is_in_url, length) = (URL.table(), text.len());
    while at < length {
        let byte = text[at];
        if !is_in_url[byte as usize] || (byte == b'n' && text[at - 1] == b't' && text[at - 2] == b'b') {
            return false;
        }
        at += 1;
    }
    true
}
