//! A case: an input and the expected result. It does not depend on the piece of code that is tested.

use button_links_rules::{ErrorKind, Parameter};

use super::message::REJECTED_BY_BROWSERS;

/// The values of a link, in the order of `Parameter::ALL`.
pub type Values = [Option<String>; 4];

pub enum Case {
    /// Values that make this link. Reading the link returns the values.
    Valid { values: Values, link: String },
    /// Values that are valid at run time and in a constant. A lint rejects the literal with this message.
    ValidUnlessLiteral { values: Values, link: String, message: &'static str },
    /// Values of which one is invalid. A lint may reject the literal first, with this message.
    Invalid { values: Values, parameter: Parameter, kind: ErrorKind, index: usize, message: Option<&'static str> },
    /// A link that is read as these values.
    ValidLink { link: String, values: Values },
    /// A link that is read as these values at run time and in a constant. A lint rejects the literal with this message.
    ValidLinkUnlessLiteral { link: String, values: Values, message: &'static str },
    /// A link that is invalid. A lint may reject the literal first, with this message.
    InvalidLink {
        link: String,
        parameter: Option<Parameter>,
        kind: ErrorKind,
        index: usize,
        message: Option<&'static str>,
    },
}

pub const ORG: &str = "org-0000000000000000";
pub const URL: &str = "https://www.retailer.com";
/// The link of `ORG` and `URL`.
pub(super) const STORE: &str = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com";
/// The link of `ORG` without the destination.
pub(super) const LINK_TO: &str = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=";

/// Returns valid values, but for this one.
pub(super) fn values(parameter: Parameter, value: &str) -> Values {
    let mut values = [Some(ORG.to_owned()), Some(URL.to_owned()), None, None];
    values[parameter as usize] = Some(value.to_owned());
    values
}

pub(super) fn valid(parameter: Parameter, value: &str, link: String) -> Case {
    Case::Valid { values: values(parameter, value), link }
}

pub(super) fn invalid(parameter: Parameter, value: &str, kind: ErrorKind, index: usize) -> Case {
    Case::Invalid { values: values(parameter, value), parameter, kind, index, message: None }
}

/// Adds the message of the lint that rejects the literal.
pub(super) fn linted(case: Case, message: &'static str) -> Case {
    match case {
        Case::Invalid { values, parameter, kind, index, .. } => {
            Case::Invalid { values, parameter, kind, index, message: Some(message) }
        }
        Case::InvalidLink { link, parameter, kind, index, .. } => {
            Case::InvalidLink { link, parameter, kind, index, message: Some(message) }
        }
        Case::Valid { values, link } => Case::ValidUnlessLiteral { values, link, message },
        Case::ValidLink { link, values } => Case::ValidLinkUnlessLiteral { link, values, message },
        other => other,
    }
}

/// Expects an error for the literal if the macro asks the URL standard.
pub(super) fn unless_url_standard(case: Case) -> Case {
    if cfg!(feature = "url-standard") { linted(case, REJECTED_BY_BROWSERS) } else { case }
}

pub(super) const BTN_REF: &str = "btn_ref=org-0000000000000000";
pub(super) const BTN_URL: &str = "btn_url=https%3A%2F%2Fwww.retailer.com";
