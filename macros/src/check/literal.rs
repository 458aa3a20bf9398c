//! Checking a literal: by its rule, and by what only a literal is asked.

use button_links_findings::{corrected_value, habit_of, refused};
use button_links_rules::{ErrorKind, LinkError, Parameter, check, is_secret};
use quote::ToTokens;

use crate::mistake::Mistake;
use crate::report::Report;
use crate::standard::STANDARD;
use crate::value::Literal;

/// Checks the literal of one value.
pub(crate) fn check_value(parameter: Parameter, literal: &Literal, report: &mut Report) {
    check_suffix(literal, report);
    let text = &literal.text;
    if let Some(mistake) = mistake(parameter, text) {
        report.literal(literal, &mistake.with_correction(corrected_value(parameter, text, STANDARD)));
    }
}

/// What is wrong with the text of a literal.
pub(crate) fn mistake(parameter: Parameter, text: &str) -> Option<Mistake> {
    if is_secret(text) {
        return Some(Mistake::fault(&LinkError::new(Some(parameter), ErrorKind::SecretKey, 0)));
    }
    habit_of(parameter, text)
        .map(|habit| Mistake::habit(parameter, &habit, text))
        .or_else(|| check(parameter, text).err().map(|error| Mistake::fault(&error)))
        .or_else(|| refused(parameter, text, STANDARD).map(|(message, help)| Mistake::refusal(message, help)))
}

/// `"…"x` is no text of a known kind.
pub(crate) fn check_suffix(Literal { token, .. }: &Literal, report: &mut Report) {
    if !token.to_string().ends_with(['"', '#']) {
        report.value(&token.to_token_stream(), "the literal has a suffix", "write nothing behind the closing quote");
    }
}
