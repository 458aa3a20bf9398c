//! The errors of the rules, as findings.

use std::ops::Range;

use button_links_rules::{
    ErrorKind, LinkError, LinkErrors, Parameter, QueryPair, WithoutPosition, find_parameter, pair_at,
};

use super::open_template::may_hold_parameters;
use crate::code::Code;
use crate::finding::Finding;
use crate::options::LintOptions;
use crate::suggest::fix::value_fix;

/// Returns the errors of the rules, except for parameters about which a lint has said something more specific.
pub(super) fn errors(link: &str, options: LintOptions, lints: &[Finding]) -> Vec<Finding> {
    let errors = if options.is_template {
        LinkErrors::of_template(link, may_hold_parameters(link))
    } else {
        LinkErrors::of(link)
    };
    let has_misspelt_name = lints.iter().any(|lint| lint.code == Code::MisspeltParameter);
    let is_new = |error: &LinkError| {
        let is_reported = lints.iter().any(|lint| lint.parameter == error.parameter());
        // The rules see a foreign parameter after the destination, but it is one of Button's under a wrong name.
        let is_by_name = error.kind() == ErrorKind::NotEncoded && has_misspelt_name;
        error.parameter().is_none() || !(is_reported || is_by_name)
    };
    errors.filter(is_new).map(|error| finding(link, &error, options)).collect()
}

/// Returns the finding for an error of the rules.
pub(super) fn finding(link: &str, error: &LinkError, options: LintOptions) -> Finding {
    let message = WithoutPosition(*error);
    let (range, fix) = match pair_with_error(link, error) {
        Some((pair, parameter)) => value_fix(link, &pair, parameter, options),
        None => (range(link, error), None),
    };
    Finding {
        code: Code::of_kind(error.kind()),
        parameter: error.parameter(),
        range,
        index: message.has_position().then(|| error.index()).filter(|index| *index < link.len()),
        message: message.to_string(),
        help: error.help().into(),
        fix,
    }
}

/// Returns the parameter whose value has the error.
fn pair_with_error(link: &str, error: &LinkError) -> Option<(QueryPair, Parameter)> {
    let parameter = error.parameter().filter(|_| !matches!(error.kind(), ErrorKind::Missing | ErrorKind::Repeated))?;
    let pair = find_parameter(link, parameter).filter(|pair| (pair.start..=pair.end).contains(&error.index()))?;
    Some((pair, parameter))
}

/// Returns the range of an error that is not one of a value.
fn range(link: &str, error: &LinkError) -> Range<usize> {
    let start = error.index().min(link.len());
    let rest = &link[start..];
    match error.kind() {
        ErrorKind::Missing | ErrorKind::NotHttps | ErrorKind::SecretKey => 0..link.len(),
        ErrorKind::Repeated => start..pair_at(link.as_bytes(), start).end,
        ErrorKind::NotButtonHost => start..start + rest.find(['/', '?', '#']).unwrap_or(rest.len()),
        ErrorKind::Path => start..start + rest.find(['?', '#']).unwrap_or(rest.len()),
        ErrorKind::Fragment => start..link.len(),
        _ => start..start + rest.chars().next().map_or(0, char::len_utf8),
    }
}
