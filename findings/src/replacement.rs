//! What to write in place of what is wrong, and whether it is certain.

use alloc::string::ToString;
use core::ops::Range;

use button_links_rules::{Parameter, QueryPair, check, encode, has_secret, is_placeholder};

use crate::Question;
use crate::correction::{corrected_value, decoded_to_host, is_lossy, meant_value};
use crate::finding::Replacement;
use crate::habit::{habit_of, last_ampersand, plain_ampersands};

/// Where a value is written that is wrong, with what belongs to it, and the value that was meant.
pub(crate) fn of_value(
    link: &str,
    pair: &QueryPair,
    parameter: Parameter,
    question: &Question,
) -> (Range<usize>, Option<Replacement>) {
    let unknown = if pair.value().is_empty() { pair.start..pair.end } else { pair.value() };
    let Some((range, value)) = meant_value(link, parameter) else { return (unknown, None) };
    let written = &link[range.clone()];
    if question.has_holes && written.bytes().any(is_placeholder) {
        // What the destination loses belongs to it, even if nobody knows all of it.
        return (range, None);
    }
    if is_lossy(&value) {
        return (unknown, None);
    }
    let corrected = corrected_value(parameter, &value, question.standard);
    let is_right = || check(parameter, &value).is_ok() && habit_of(parameter, &value).is_none();
    let Some(meant) = corrected.or_else(|| is_right().then(|| value.clone())) else {
        return (unknown, None);
    };
    let text = encode(&meant).to_string();
    if text == written || has_secret(&meant) {
        return (unknown, None);
    }
    (range, Some(Replacement { text, is_certain: is_certain(parameter, written, &value, &meant) }))
}

/// Whether nothing else can have been meant: an organization ID has one spelling, and a destination is certain where only
/// its encoding was wrong.
fn is_certain(parameter: Parameter, written: &str, value: &str, meant: &str) -> bool {
    match parameter {
        Parameter::BtnRef => true,
        Parameter::BtnUrl => [written, value.trim(), &decoded_to_host(value)].contains(&meant),
        // An ID, and whatever else there may be.
        _ => false,
    }
}

/// A name that is nearly that of a parameter; where only letters are of the wrong case or a hyphen stands for a `_`, it is
/// certain.
pub(crate) fn of_name(name: &str, meant: Parameter) -> Replacement {
    let is_certain = name.to_ascii_lowercase().replace('-', "_") == meant.name();
    Replacement { text: meant.name().to_string(), is_certain }
}

/// All from the first `&` that was escaped for HTML to the last. Whether the text is HTML nobody knows here.
pub(crate) fn ampersands(link: &str, start: usize) -> (Range<usize>, Option<Replacement>) {
    let range = start..last_ampersand(link);
    let text = plain_ampersands(&link[range.clone()]);
    (range, Some(Replacement { text, is_certain: false }))
}
