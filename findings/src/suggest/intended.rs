//! The value that was meant by a parameter of a link.

use std::ops::Range;

use button_links_rules::{Parameter, decode, find_parameter};

/// The characters that show that a destination is not encoded.
const QUERY: [char; 3] = ['?', '#', '='];

/// Returns the decoded value of a parameter and its range in the link. The range of a destination that was not encoded goes
/// on to the next of Button's parameters.
pub(super) fn intended_value(link: &str, parameter: Parameter) -> Option<(Range<usize>, String)> {
    let mut range = find_parameter(link, parameter)?.value();
    if parameter == Parameter::BtnUrl && link[range.clone()].contains(QUERY) {
        let rest = &link[range.start..];
        range.end = range.start + rest.find("&btn_").unwrap_or(rest.len());
    }
    let encoded = &link[range.clone()];
    let is_raw = parameter == Parameter::BtnUrl && encoded.contains("://") && encoded.contains(QUERY);
    let value = if is_raw { encoded.to_owned() } else { decode(encoded).into_owned() };
    Some((range, value))
}
