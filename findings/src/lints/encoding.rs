//! Lints of the encoding of a value.

use button_links_rules::{
    ErrorKind, LinkError, PLACEHOLDER, Parameter, QueryPair, decode, encode, find_parameter, query_pairs,
};

use super::names::intended_parameter;
use super::validator;
use super::warning::ValidPair;
use crate::code::Code;
use crate::finding::{Finding, Fix};
use crate::options::LintOptions;

/// Finds a destination that was encoded in part, and has lost the text after its first `&`: it has a raw `=`, and a
/// parameter follows that is not one of Button's.
pub(super) fn half_encoded(link: &str, options: LintOptions) -> Option<Finding> {
    let destination = find_parameter(link, Parameter::BtnUrl)?;
    let equals = link[destination.value()].find('=')?;
    let next = query_pairs(link, destination.end + 1).next()?;
    is_lost_tail(link, &next).then(|| {
        let index = destination.value_start + equals;
        let error = LinkError::new(Some(Parameter::BtnUrl), ErrorKind::NotEncoded, index);
        validator::finding(link, &error, options)
    })
}

/// Checks whether a pair was cut from the destination: it has a value, and its name is neither Button's nor a placeholder.
fn is_lost_tail(link: &str, pair: &QueryPair) -> bool {
    let (name, has_value) = (&link[pair.name()], pair.value_start > pair.name_end);
    has_value
        && !name.starts_with("btn")
        && !name.contains(char::from(PLACEHOLDER))
        && intended_parameter(&decode(name)).is_none()
}

/// Warns about an unusual encoding, with at most one finding: encoding the value again corrects all of it. A raw `/` is not
/// reported, because Button's own examples have it.
pub(super) fn warn(pair: &ValidPair<'_>) -> Option<Finding> {
    raw_destination(pair).or_else(|| plus(pair)).or_else(|| lower_case_escape(pair))
}

fn raw_destination(pair: &ValidPair<'_>) -> Option<Finding> {
    let is_raw = pair.parameter == Parameter::BtnUrl && pair.encoded.contains([':', '?', '=', '@', ',', ';']);
    is_raw.then(|| {
        let message = "is not encoded, or only in part";
        let help = "encode the destination: `:` is `%3A`, `/` is `%2F`, `?` is `%3F`";
        let fix = (!pair.has_placeholder()).then(|| Fix::safe(encode(&pair.value).to_string()));
        Finding { fix, ..pair.warning(Code::RawDestination, message, help) }
    })
}

fn plus(pair: &ValidPair<'_>) -> Option<Finding> {
    let start = pair.start + pair.encoded.find('+')?;
    let message = "a `+` is a plus to some readers and a space to others";
    let help = "write `%2B` for a plus, and `%20` for a space";
    Some(Finding { range: start..start + 1, index: Some(start), ..pair.warning(Code::Plus, message, help) })
}

fn lower_case_escape(pair: &ValidPair<'_>) -> Option<Finding> {
    let upper = upper_case_escapes(pair.encoded);
    (upper != pair.encoded).then(|| Finding {
        fix: Some(Fix::safe(upper)),
        ..pair.warning(Code::LowerCaseEscape, "an escape is in lower case", "write escapes in upper case")
    })
}

/// Converts the digits of every escape to upper case.
fn upper_case_escapes(text: &str) -> String {
    let mut parts = text.split('%');
    let mut upper = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2).unwrap_or((part, ""));
        upper.push('%');
        upper.push_str(&digits.to_ascii_uppercase());
        upper.push_str(rest);
    }
    upper
}
