//! Parameters and URLs, recognized by how they begin.

const PREFIX: &[u8] = b"btn_";

/// Checks whether a parameter of Button's begins here.
pub(super) fn begins_parameter(text: &[u8]) -> bool {
    text.get(..PREFIX.len()).is_some_and(|prefix| prefix.eq_ignore_ascii_case(PREFIX))
}

/// Checks whether the text contains the name of a parameter of Button's.
pub(super) fn contains_parameter(text: &[u8]) -> bool {
    text.windows(PREFIX.len()).any(begins_parameter)
}

/// Checks whether the text begins with `http:` or `https:` and its slashes, which JSON writes as `\/`.
pub(super) fn begins_url(text: &[u8]) -> bool {
    let scheme = [&b"https:"[..], b"http:"]
        .into_iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|prefix| prefix.eq_ignore_ascii_case(scheme)));
    scheme.is_some_and(|scheme| text[scheme.len()..].starts_with(b"//") || text[scheme.len()..].starts_with(b"\\/"))
}
