//! The text that was meant by a value. A suggestion is always a text that the rule of the parameter accepts.

use button_links_rules::{Parameter, check, decode};

use super::destination::destination;
use super::id::id;
use crate::ampersand::unescape_ampersands;
use crate::lints::value::lint_text;
use crate::text::{half_width, is_invisible, is_look_alike_hyphen};

/// Returns the valid value that was meant by an invalid one.
#[must_use]
pub fn corrected_value(parameter: Parameter, text: &str) -> Option<String> {
    let plain = without_typing_errors(text)?;
    // The name of the parameter was copied with the value.
    let plain = plain.strip_prefix(&format!("{parameter}=")).unwrap_or(&plain);
    let corrected = match parameter {
        Parameter::BtnRef => organization(plain),
        Parameter::BtnUrl => destination(plain)?,
        _ => id(plain),
    };
    (corrected != text && check(parameter, &corrected).is_ok()).then_some(corrected)
}

/// Removes the errors of typing and copying: line breaks with their indentation, invisible characters, white space and quotes
/// around the text, and HTML entities. Returns `None` for a template, whose value is unknown.
pub(super) fn without_typing_errors(text: &str) -> Option<String> {
    let text: String = text.lines().map(str::trim).collect();
    let text = unescape_ampersands(&text.replace(is_invisible, ""));
    let text = text.trim().trim_matches(['"', '\'', '`']);
    lint_text(text).is_none().then(|| text.to_owned())
}

fn organization(text: &str) -> String {
    let is_hyphen = |character| character == '_' || is_look_alike_hyphen(character);
    let text = decode(text).replace(is_hyphen, "-").to_ascii_lowercase();
    text.chars().map(half_width).collect()
}
