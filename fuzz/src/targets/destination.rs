//! Destinations, against the URL standard.

use std::cell::RefCell;

use button_links_rules::{Parameter, check, check_start};
use url::{Position, Url};

use super::Target;
use crate::seeds;

pub(crate) const TARGET: Target = Target {
    name: "destination",
    laws: "a destination that is accepted is a URL without a syntax violation, of the same host and tail",
    seeds: || seeds::values(&[Parameter::BtnUrl]),
    tokens: TOKENS,
    check: check_destination,
};

#[rustfmt::skip]
const TOKENS: &[&str] = &[
    "https://", "HTTPS:", "//", "www.", ".com", ".", "..", "/", "?", "#", "&", "=", "@", ":", ":443", ":65536", "%2F",
    "%", "%25", "xn--", "-", "_", "0x1", "127.0.0.1", "[::1]", "bttn.io", "amzlink.to", "btn_pub_user=",
    "btn_ref=org-", "btn%5Fpub%5Fref%3D", "%26", "\t", "\\", "'", "/./", "/%2e%2E/", "é", "\u{3002}", "\u{ad}",
];

fn check_destination(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let result = check(Parameter::BtnUrl, &text);
    if let Err(error) = result {
        assert!(text.is_char_boundary(error.index()), "the index of {error:?} is no boundary");
    }
    for (index, _) in text.char_indices() {
        if let Err(error) = check_start(Parameter::BtnUrl, &text[..index]) {
            assert!(result.is_err(), "the start {index} has the error {error:?}, the whole has none");
        }
    }
    // The rules do not check the characters of an international label, which would take the tables of Unicode.
    if result.is_ok() && !text.to_ascii_lowercase().contains("xn--") {
        check_accepted(&text);
    }
}

fn check_accepted(text: &str) {
    let violations = RefCell::new(Vec::new());
    let callback = |violation| violations.borrow_mut().push(violation);
    let url = Url::options().syntax_violation_callback(Some(&callback)).parse(text).expect("a URL");
    assert!(violations.borrow().is_empty(), "{violations:?}");
    let after_scheme = &text["https://".len()..];
    let (authority, tail) = after_scheme.split_at(after_scheme.find(['/', '?', '#']).unwrap_or(after_scheme.len()));
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    assert_eq!(url.host_str(), Some(host.to_ascii_lowercase().as_str()));
    assert_eq!(url.port_or_known_default(), port.parse().ok());
    assert_eq!((url.username(), url.password()), ("", None));
    let (path, query_and_fragment) = tail.split_at(tail.find(['?', '#']).unwrap_or(tail.len()));
    if !has_dot_segment(path) {
        assert_eq!(url.path(), if path.is_empty() { "/" } else { path });
    }
    let (query, fragment) =
        query_and_fragment.split_at(query_and_fragment.find('#').unwrap_or(query_and_fragment.len()));
    assert_eq!(url[Position::AfterPath..Position::AfterQuery], query.replace('\'', "%27"));
    assert_eq!(&url[Position::AfterQuery..], fragment);
}

/// Checks whether the path has a segment that the URL standard resolves.
fn has_dot_segment(path: &str) -> bool {
    path.to_ascii_lowercase().replace("%2e", ".").split('/').any(|segment| matches!(segment, "." | ".."))
}
