//! Parameters, URLs and links, recognized by how they begin.

use button_links_rules::HOSTS;

const PREFIX: &[u8] = b"btn_";

/// The longest start of a link that is looked at, in bytes: its scheme and its host.
const MAX_START: usize = 64;

/// Checks whether a parameter of Button's begins here.
pub(super) fn begins_parameter(text: &[u8]) -> bool {
    text.get(..PREFIX.len()).is_some_and(|prefix| prefix.eq_ignore_ascii_case(PREFIX))
}

/// Checks whether the text contains the name of a parameter of Button's.
pub(super) fn contains_parameter(text: &[u8]) -> bool {
    text.windows(PREFIX.len()).any(begins_parameter)
}

/// Checks whether a URL or a link of Button's begins here, also one whose scheme is missing or broken. A fix may only complete it, so
/// the text before it ends in the same place.
pub(super) fn begins_link(text: &[u8]) -> bool {
    let start = &text[..text.len().min(MAX_START)];
    let start = start.iter().position(|byte| b"?&=".contains(byte)).map_or(&b""[..], |query| &start[..query]);
    let start = start.strip_suffix(b"/").unwrap_or(start);
    let host = |host: &str| start.len().checked_sub(host.len()).map(|index| &start[index..]);
    begins_url(text)
        || text.starts_with(b"//")
        || HOSTS.iter().any(|name| host(name).is_some_and(|host| host.eq_ignore_ascii_case(name.as_bytes())))
}

/// Checks whether the text begins with `http:` or `https:` and its slashes, which JSON writes as `\/`.
pub(super) fn begins_url(text: &[u8]) -> bool {
    let scheme = [&b"https:"[..], b"http:"]
        .into_iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|prefix| prefix.eq_ignore_ascii_case(scheme)));
    scheme.is_some_and(|scheme| text[scheme.len()..].starts_with(b"//") || text[scheme.len()..].starts_with(b"\\/"))
}
