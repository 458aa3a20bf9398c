//! Patterns of links: regular expressions, and globs.

use crate::format::Layout;

/// Prefixes that show that a value is a pattern. No real value begins with one of them.
const PATTERNS: &[&str] = &["[^", "[\\", "[0-9", "[a-", "[A-", "(.", "([", "(?", "(\\", ".*", ".+", "\\w", "\\d"];

/// The same for source code.
const PATTERNS_IN_CODE: &[&str] = &["(", ")", "\\"];

/// Checks whether the text is a pattern for links, by the beginnings of the values of Button's parameters.
pub(super) fn is_pattern(link: &str, layout: Layout) -> bool {
    let values = link.split(['?', '&']).filter(|pair| pair.starts_with("btn_")).filter_map(|pair| pair.split_once('='));
    let in_code = if layout == Layout::Strings { PATTERNS_IN_CODE } else { &[] };
    let begins_pattern = |value: &str| PATTERNS.iter().chain(in_code).any(|pattern| value.starts_with(pattern));
    let is_glob = |value: &str| ["*", "**", "%"].contains(&value);
    values
        .map(|(_, value)| value.strip_prefix("org-").unwrap_or(value))
        .any(|value| is_glob(value) || begins_pattern(value))
}
