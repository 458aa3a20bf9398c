//! The text that was meant by a whole link.

use button_links_rules::{Parameter, check_link, encode};

use super::intended::intended_value;
use super::separate::separated;
use super::value::{corrected_value, without_typing_errors};
use crate::prefix::RepairedPrefix;
use crate::text::is_lossy;

/// Returns the valid link that was meant by an invalid one, with each value corrected and encoded once.
#[must_use]
pub fn corrected_link(text: &str) -> Option<String> {
    let written = without_typing_errors(text)?;
    let repaired = RepairedPrefix::of(&written);
    let mut corrected = repaired.map_or(written, |repaired| repaired.link().to_owned());
    if let Some((start, query)) = corrected.split_once('?') {
        corrected = format!("{start}?{}", query.trim_start_matches('?'));
    }
    for parameter in Parameter::ALL {
        if let Some((range, text, _)) = separated(&corrected, parameter) {
            corrected.replace_range(range, &text);
            continue;
        }
        let Some((range, value)) = intended_value(&corrected, parameter) else { continue };
        if is_lossy(&value) {
            return None;
        }
        let value = corrected_value(parameter, &value).unwrap_or(value);
        corrected.replace_range(range, &encode(&value).to_string());
    }
    (corrected != text && check_link(&corrected).is_ok()).then_some(corrected)
}
