//! Checking a literal that is a whole link: every mistake in it, each at its own place.

use button_links_rules::{Fault, Faults, LinkError, Parameter, decode, decoded, encode, find, is_secret};

use crate::correction;
use crate::habit::habit;
use crate::literal::{check_suffix, mistake_of_habit, mistake_of_standard};
use crate::mistake::Mistake;
use crate::names;
use crate::report::Report;
use crate::value::Literal;

pub(crate) fn check_link(literal: &Literal, report: &mut Report) {
    check_suffix(literal, report);
    let text = &literal.text;
    for (place, mistake) in mistakes(text).into_iter().enumerate() {
        // The corrected link mends all of them; it is shown once.
        let correction = (place == 0).then(|| correction::of_link(text)).flatten();
        report.literal(literal, &mistake.with_correction(correction));
    }
}

fn mistakes(text: &str) -> Vec<Mistake> {
    if is_secret(text) {
        return vec![Mistake::fault(&LinkError::new(None, Fault::SecretKey, 0))];
    }
    if let Some(habit) = habit(text) {
        return vec![Mistake::habit(None, &habit)];
    }
    let of_habit: Vec<(Parameter, Mistake)> = habits(text).chain(misspelt(text)).chain(not_encoded(text)).collect();
    let is_reported = |parameter| of_habit.iter().any(|(reported, _)| Some(*reported) == parameter);
    let faults = Faults::of(text).filter(|fault| !is_reported(fault.parameter()));
    let of_rules: Vec<Mistake> = faults.map(|fault| Mistake::fault(&fault).with_value(value(text, &fault))).collect();
    let mistakes: Vec<Mistake> = of_habit.into_iter().map(|(_, mistake)| mistake).chain(of_rules).collect();
    if mistakes.is_empty() { refusal(text).into_iter().collect() } else { mistakes }
}

/// The parameter at fault with its corrected value.
fn value(text: &str, fault: &LinkError) -> Option<String> {
    let parameter = fault.parameter()?;
    let value = correction::of_value(parameter, &decoded(text, &find(text, parameter)?))?;
    Some(format!("{parameter}={}", encode(&value)))
}

/// What only a literal is asked, of each value.
fn habits(text: &str) -> impl Iterator<Item = (Parameter, Mistake)> {
    Parameter::ALL.into_iter().filter_map(move |parameter| {
        let pair = find(text, parameter)?;
        Some((parameter, mistake_of_habit(parameter, &decoded(text, &pair))?.at(pair.value_start)))
    })
}

/// A parameter whose name is nearly that of Button's: to Button it is not there.
fn misspelt(text: &str) -> impl Iterator<Item = (Parameter, Mistake)> {
    let query = text.split_once('?').map_or("", |(_, query)| query);
    let pairs = query.split('&').map(|pair| pair.split('=').next().unwrap_or_default());
    pairs.filter_map(move |name| {
        let decoded = decode(name);
        let meant = names::meant_in_link(&decoded).filter(|meant| find(text, *meant).is_none())?;
        let place = name.as_ptr().addr() - text.as_ptr().addr();
        Some((meant, Mistake::name(&decoded, meant, place)))
    })
}

/// A destination that was encoded in part, and has lost what follows its first `&`: its `=` stands raw, and a parameter
/// follows that is none of Button's.
fn not_encoded(text: &str) -> Option<(Parameter, Mistake)> {
    let pair = find(text, Parameter::BtnUrl)?;
    let equals = text.get(pair.value())?.find('=')?;
    let foreign =
        text.get(pair.end..)?.strip_prefix('&').filter(|next| !next.is_empty() && !next.starts_with("btn"))?;
    let index = pair.value_start + equals;
    let fault = LinkError::new(Some(Parameter::BtnUrl), Fault::NotEncoded, index);
    foreign.contains('=').then(|| (Parameter::BtnUrl, Mistake::fault(&fault)))
}

/// The rules took the link; a browser may not take its destination.
fn refusal(text: &str) -> Option<Mistake> {
    let pair = find(text, Parameter::BtnUrl)?;
    Some(mistake_of_standard(Parameter::BtnUrl, &decoded(text, &pair))?.at(pair.value_start))
}
