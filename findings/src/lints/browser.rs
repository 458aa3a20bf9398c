//! Destinations that the rules accept and browsers refuse.

use button_links_rules::{Parameter, decoded_value, find_parameter, is_placeholder};

use crate::code::Code;
use crate::finding::Finding;
use crate::options::LintOptions;
use crate::url_standard;

/// Returns the message and the help for a valid destination that browsers refuse. Without the feature `url` there are none.
#[must_use]
pub fn browser_refusal(parameter: Parameter, value: &str) -> Option<(String, &'static str)> {
    // The only reason is an `xn--` label that decodes to characters that no domain name has.
    if parameter != Parameter::BtnUrl || !value.to_ascii_lowercase().contains("xn--") {
        return None;
    }
    let reason = url_standard::refusal(value)?;
    let message = format!("`{parameter}`: a browser refuses this URL: {reason}");
    Some((message, "take the address from the address bar of a browser"))
}

/// Finds the destination of a valid link that browsers refuse.
pub(super) fn refused_destination(link: &str, options: LintOptions) -> Option<Finding> {
    let pair = find_parameter(link, Parameter::BtnUrl)?;
    if options.is_template && link[pair.value()].bytes().any(is_placeholder) {
        return None;
    }
    let (message, help) = browser_refusal(Parameter::BtnUrl, &decoded_value(link, &pair))?;
    Some(Finding {
        code: Code::DestinationHost,
        parameter: Some(Parameter::BtnUrl),
        range: pair.value(),
        index: Some(pair.value_start),
        message,
        help: help.into(),
        fix: None,
    })
}
