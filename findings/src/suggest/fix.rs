//! The fix of a value in a link.

use std::ops::Range;

use button_links_rules::{Parameter, QueryPair, check, encode, is_placeholder};

use super::destination::decoded_to_host;
use super::intended::intended_value;
use super::separate::separated;
use super::value::corrected_value;
use crate::finding::Fix;
use crate::lints::value::lint_value;
use crate::options::LintOptions;
use crate::text::is_lossy;

/// Returns the range of an invalid value, together with the text that belongs to it, and the fix if the intended value is
/// known.
pub(crate) fn value_fix(
    link: &str,
    pair: &QueryPair,
    parameter: Parameter,
    options: LintOptions,
) -> (Range<usize>, Option<Fix>) {
    let without_fix = if pair.value().is_empty() { pair.start..pair.end } else { pair.value() };
    if let Some((range, text, is_safe)) = separated(link, parameter) {
        let is_known = !(options.is_template && link[range.clone()].bytes().any(is_placeholder));
        return (range, is_known.then(|| Fix::new(text, is_safe)));
    }
    let Some((range, value)) = intended_value(link, parameter) else { return (without_fix, None) };
    let written = &link[range.clone()];
    if options.is_template && written.bytes().any(is_placeholder) {
        // The range covers all that a raw destination loses, even if a part of it is unknown.
        return (range, None);
    }
    match intended_text(parameter, &value) {
        Some(intended) if encode(&intended).to_string() != written => {
            let is_safe = is_safe(parameter, written, &value, &intended);
            (range, Some(Fix::new(encode(&intended).to_string(), is_safe)))
        }
        _ => (without_fix, None),
    }
}

/// Returns the corrected value, or the value itself if only its encoding is wrong.
fn intended_text(parameter: Parameter, value: &str) -> Option<String> {
    if is_lossy(value) {
        return None;
    }
    let is_right = || check(parameter, value).is_ok() && lint_value(parameter, value).is_none();
    corrected_value(parameter, value).or_else(|| is_right().then(|| value.to_owned()))
}

/// Checks whether nothing else can have been meant: an organization ID has one spelling, and a destination is known if only
/// its encoding was wrong. A user ID or a reference may be any text.
fn is_safe(parameter: Parameter, written: &str, value: &str, intended: &str) -> bool {
    match parameter {
        Parameter::BtnRef => true,
        Parameter::BtnUrl => [written, value.trim(), &decoded_to_host(value)].contains(&intended),
        _ => false,
    }
}
