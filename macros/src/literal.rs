//! Checking a literal: by its rule, and by what only a literal is asked.

use button_links_rules::{Fault, LinkError, Parameter, check, is_secret};
use quote::ToTokens;

use crate::correction;
use crate::habit::{Habit, destination_habit, habit, organization_habit};
use crate::mistake::Mistake;
use crate::report::Report;
use crate::standard;
use crate::value::Literal;

/// Checks the literal of one value.
pub(crate) fn check_value(parameter: Parameter, literal: &Literal, report: &mut Report) {
    check_suffix(literal, report);
    let text = &literal.text;
    if let Some(mistake) = mistake(parameter, text) {
        report.literal(literal, &mistake.with_correction(correction::of_value(parameter, text)));
    }
}

/// What is wrong with the text of a literal.
pub(crate) fn mistake(parameter: Parameter, text: &str) -> Option<Mistake> {
    mistake_of_habit(parameter, text)
        .or_else(|| check(parameter, text).err().map(|error| Mistake::fault(&error)))
        .or_else(|| mistake_of_standard(parameter, text))
}

/// What a person does and the rule does not know; or an API key, whatever its place.
pub(crate) fn mistake_of_habit(parameter: Parameter, text: &str) -> Option<Mistake> {
    if is_secret(text) {
        return Some(Mistake::fault(&LinkError::new(Some(parameter), Fault::SecretKey, 0)));
    }
    Some(Mistake::habit(Some(parameter), &habit_of(parameter, text)?))
}

fn habit_of(parameter: Parameter, text: &str) -> Option<Habit> {
    habit(text).or_else(|| match parameter {
        Parameter::BtnRef => organization_habit(text),
        Parameter::BtnUrl => destination_habit(text),
        _ => None,
    })
}

/// What a browser refuses in a destination that the rule takes.
pub(crate) fn mistake_of_standard(parameter: Parameter, text: &str) -> Option<Mistake> {
    let refusal = (parameter == Parameter::BtnUrl).then(|| standard::refusal(text)).flatten();
    refusal.map(|reason| Mistake::refusal(parameter, &reason))
}

/// `"…"x` is no text of a known kind.
pub(crate) fn check_suffix(Literal { token, .. }: &Literal, report: &mut Report) {
    if !token.suffix().is_empty() {
        report.value(&token.to_token_stream(), "the literal has a suffix", "write nothing behind the closing quote");
    }
}
