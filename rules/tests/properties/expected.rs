//! Computes what is expected by other means than the rules: as `url` and `percent-encoding` read a text.

use button_links_rules::{FastCheck, Parameter, check, encode, fast_check, is_usual};
use percent_encoding::percent_decode_str;
use proptest::prelude::*;

/// Returns the text as `url` normalizes it if there is nothing to repair: the case of scheme and host, the default port, the
/// root path, and the `'` of a query.
pub(crate) fn normal_form(text: &str) -> String {
    let (authority, tail) = text["https://".len()..]
        .split_at(text["https://".len()..].find(['/', '?', '#']).unwrap_or(text.len() - "https://".len()));
    let (host, port) = authority.split_once(':').map_or((authority, 443), |(host, port)| (host, port.parse().unwrap()));
    let (before, fragment) = tail.split_at(tail.find('#').unwrap_or(tail.len()));
    let (path, query) = before.split_at(before.find('?').unwrap_or(before.len()));
    let port = if port == 443 { String::new() } else { format!(":{port}") };
    let path = if path.is_empty() { "/" } else { path };
    format!("https://{}{port}{path}{}{fragment}", host.to_ascii_lowercase(), query.replace('\'', "%27"))
}

/// Checks whether the path has a segment that the URL standard resolves.
pub(crate) fn has_dot_segment(text: &str) -> bool {
    let path = text["https://".len()..].split(['?', '#']).next().unwrap_or_default();
    path.to_ascii_lowercase().replace("%2e", ".").split('/').any(|segment| segment == "." || segment == "..")
}

/// Returns the parameters of a link and their positions, with the names decoded by `percent-encoding`.
pub(crate) fn expected_pairs(link: &str) -> Vec<(Parameter, [usize; 4])> {
    let (_, query) = link.split_once('?').unwrap_or((link, ""));
    let pairs = query.split('&').map(|pair| {
        let start = pair.as_ptr() as usize - link.as_ptr() as usize;
        (start, pair.split_once('=').unwrap_or((pair, "")))
    });
    let places = pairs.filter_map(|(start, (name, value))| {
        let decoded = percent_decode_str(name).decode_utf8_lossy();
        let parameter = Parameter::ALL.into_iter().find(|parameter| decoded == parameter.name())?;
        let name_end = start + name.len();
        Some((parameter, [start, name_end, name_end + 1, name_end + 1 + value.len()]))
    });
    places.collect()
}

/// Asserts that the fast path accepts only what the rule accepts.
pub(crate) fn assert_fast_check(parameter: Parameter, text: &str) -> Result<(), TestCaseError> {
    let seen = fast_check(parameter, text);
    prop_assert!(seen == FastCheck::Unknown || check(parameter, text).is_ok(), "{parameter} {text}");
    prop_assert!(seen != FastCheck::Unreserved || encode(text).to_string() == text);
    prop_assert!(!is_usual(parameter, text) || check(parameter, text).is_ok(), "{parameter} {text}");
    Ok(())
}
