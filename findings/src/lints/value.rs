//! Lints of one decoded value that a person typed.
//!
//! A run-time value is never linted: the same text may be right there, as `{6F9619FF-…}` is for an ID.

use button_links_rules::{ByteSet, Parameter};

use super::{html_entity, look_alike, organization, template, white_space};
use crate::finding::Lint;

/// The bytes of the texts that have no white space at an end, no entity, and few notations of a template.
const NO_LINT_BYTES: ByteSet = ByteSet::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-./:=?_");

/// Returns the first lint that applies to the value of a parameter.
#[must_use]
pub fn lint_value(parameter: Parameter, value: &str) -> Option<Lint> {
    lint_text(value).or_else(|| match parameter {
        Parameter::BtnRef => look_alike::in_organization(value).or_else(|| organization::placeholder(value)),
        Parameter::BtnUrl => look_alike::in_destination(value),
        _ => None,
    })
}

/// Returns the first lint that applies to a text, whatever its parameter.
pub(crate) fn lint_text(text: &str) -> Option<Lint> {
    // Fast path: most literals are right, and a build has many of them.
    if NO_LINT_BYTES.run(text.as_bytes(), true) == text.len() {
        return template::lint_plain(text);
    }
    white_space::lint(text).or_else(|| html_entity::lint(text)).or_else(|| template::lint(text))
}
