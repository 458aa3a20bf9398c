//! Lints of one decoded value that a person typed.
//!
//! A run-time value is never linted: the same text may be right there, as `[7]` or `{7}` is for an ID.

use button_links_rules::{ByteSet, Parameter};

use super::{html_entity, id, look_alike, not_an_id, organization, scheme, unfilled_template, white_space};
use crate::finding::Lint;

/// The bytes of the texts that have no white space at an end, no entity, and few notations of a template.
const NO_LINT_BYTES: ByteSet = ByteSet::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-./:=?_");

/// Returns the first lint that applies to the value of a parameter.
#[must_use]
pub fn lint_value(parameter: Parameter, value: &str) -> Option<Lint> {
    match parameter {
        Parameter::BtnRef => {
            lint_text(value).or_else(|| look_alike::in_organization(value)).or_else(|| organization::placeholder(value))
        }
        Parameter::BtnUrl => {
            lint_text(value).or_else(|| scheme::lint(value)).or_else(|| look_alike::in_destination(value))
        }
        // `[object Object]` is no template.
        _ => not_an_id::lint(value)
            .or_else(|| lint_text(value))
            .or_else(|| id::lint(value))
            .or_else(|| look_alike::in_id(value)),
    }
}

/// Returns the first lint that applies to a text, whatever its parameter.
pub(crate) fn lint_text(text: &str) -> Option<Lint> {
    // Fast path: most literals are right, and a build has many of them.
    if text.bytes().all(|byte| NO_LINT_BYTES.contains(byte)) {
        return unfilled_template::lint_plain(text);
    }
    white_space::lint(text).or_else(|| html_entity::lint(text)).or_else(|| unfilled_template::lint(text))
}
