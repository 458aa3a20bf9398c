//! Linting a link: the order in which the lints run, and which of them silence others.

pub(crate) mod browser;
mod encoding;
mod html_entity;
pub(crate) mod id;
mod in_link;
mod look_alike;
pub(crate) mod names;
mod not_an_id;
mod open_template;
mod organization;
mod scheme;
mod unfilled_template;
mod user;
mod validator;
pub(crate) mod value;
mod warning;
mod white_space;

use button_links_rules::{ErrorKind, LinkError, Parameter, QueryPair, has_secret, is_secret, query_pairs, query_start};

use crate::finding::Finding;
use crate::options::LintOptions;
use crate::prefix::RepairedPrefix;
use warning::ValidPair;

/// The most findings of a link of this length in bytes: errors come before warnings, and the others are left out. A link may have
/// thousands of parameters, and a person who has corrected these sees the next ones.
#[must_use]
pub const fn max_findings(length: usize) -> usize {
    let count = 4 + length / 32;
    if count < 32 { count } else { 32 }
}

/// Returns the findings about a link, in the order of the link, but [`max_findings`] at most. There is an error exactly if the link is
/// not valid, or if a lint takes it for a mistake. A parameter with an error has no warnings.
///
/// ```
/// use button_links_findings::{Code, LintOptions, findings};
///
/// let link = "http://r.bttn.io?btn_ref=org-000000000000000A&btn_url=https://www.retailer.com";
/// let findings = findings(link, LintOptions::default());
/// let codes: Vec<Code> = findings.iter().map(|finding| finding.code).collect();
/// assert_eq!(codes, [Code::NotHttps, Code::OrganizationId, Code::RawDestination]);
/// let fix = findings[1].fix.as_ref().unwrap();
/// assert_eq!((&link[findings[1].range.clone()], fix.to_write()), ("org-000000000000000A", "org-000000000000000a"));
/// ```
#[must_use]
pub fn findings(link: &str, options: LintOptions) -> Vec<Finding> {
    with_repaired_prefix(link, |link| {
        let mut findings = link_errors(link, options);
        findings.truncate(max_findings(link.len()));
        findings.extend(link_warnings(link, options, &findings));
        findings
    })
}

/// Returns the errors among the [`findings`].
#[must_use]
pub fn errors(link: &str, options: LintOptions) -> Vec<Finding> {
    with_repaired_prefix(link, |link| link_errors(link, options))
}

/// Lints the link with its prefix repaired, and moves the findings to their positions in the original link.
fn with_repaired_prefix(link: &str, check: impl FnOnce(&str) -> Vec<Finding>) -> Vec<Finding> {
    let prefix = RepairedPrefix::of(link);
    let mut findings = check(prefix.as_ref().map_or(link, RepairedPrefix::link));
    findings.sort_by_key(|finding| (finding.range.start, finding.range.end));
    let findings = match prefix {
        Some(prefix) => prefix.findings(link, findings),
        None => findings,
    };
    let is_secret_link = !findings.is_empty() && has_secret(link);
    findings.into_iter().map(|finding| finding.without_secrets(is_secret_link)).collect()
}

fn link_errors(link: &str, options: LintOptions) -> Vec<Finding> {
    if is_secret(link) {
        return vec![validator::finding(link, &LinkError::new(None, ErrorKind::SecretKey, 0), options)];
    }
    // With one of these, the boundaries of the parameters are unknown.
    if let Some(lint) = white_space::lint(link).or_else(|| html_entity::lint_link(link)) {
        return vec![in_link::whole(link, lint)];
    }
    let values = in_link::values(link, options);
    // The errors of the rules need room too.
    let misspelt = names::misspelt(link).take(max_findings(link.len()) / 2);
    let mut findings: Vec<Finding> = values.chain(misspelt).chain(encoding::half_encoded(link, options)).collect();
    if findings.is_empty()
        && let Some(lint) = unfilled_template::lint_link(link)
    {
        return vec![in_link::whole(link, lint)];
    }
    findings.extend(validator::errors(link, options, &findings));
    if findings.is_empty() { browser::refused_destination(link, options).into_iter().collect() } else { findings }
}

fn link_warnings(link: &str, options: LintOptions, errors: &[Finding]) -> Vec<Finding> {
    let Ok(start) = query_start(link.as_bytes()) else { return Vec::new() };
    let has_error = |pair: &QueryPair| {
        errors.iter().any(|error| {
            error.range.start <= pair.end && pair.start < error.range.end && error.range.len() < link.len()
        })
    };
    let pairs = query_pairs(link, start).filter(|pair| !has_error(pair));
    let warnings = pairs.flat_map(|pair| pair_warnings(link, &pair));
    let warnings = user::missing(link, start, options).into_iter().chain(warnings);
    warnings.take(max_findings(link.len()).saturating_sub(errors.len())).collect()
}

fn pair_warnings(link: &str, pair: &QueryPair) -> Vec<Finding> {
    let Some(parameter) = pair.parameter else {
        return names::undocumented(link, pair).into_iter().collect();
    };
    let pair = ValidPair::new(link, pair, parameter);
    let of_value = match parameter {
        _ if pair.has_placeholder() => None,
        Parameter::BtnRef => organization::warn(&pair),
        Parameter::BtnPubUser => user::warn(&pair),
        _ => None,
    };
    of_value.into_iter().chain(encoding::warn(&pair)).collect()
}
