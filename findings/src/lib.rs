//! All findings of a link: what is wrong with it, and what is probably wrong.
//!
//! A person wrote the link, or a template that a person wrote: it is also held against the habits of people, and an error
//! tells what was meant where that can be known.
//!
//! For the macros of `button-links` and its checker; nobody else is promised anything. A crate of its own, so that a program
//! that makes links is not built with it: what only macros depend on is compiled for the build, and is not optimised.
#![no_std]

extern crate alloc;

mod beginning;
mod correction;
mod finding;
mod habit;
mod international;
mod mistake;
mod name;
mod replacement;
mod standard;
mod warning;

use alloc::vec::Vec;

use button_links_rules::{Parameter, check, query_start};

pub use button_links_rules::{Code, Level, PLACEHOLDER, TEMPLATE_BLOCK};
pub use correction::{corrected_link, corrected_value};
pub use finding::{Finding, Replacement};
pub use habit::{Habit, habit_of};
pub use name::meant;
pub use standard::{Standard, refused};

use beginning::{Beginning, beginning};
use mistake::mistakes;
use warning::warnings;

/// What is asked about a link.
#[derive(Clone, Copy, Debug, Default)]
pub struct Question {
    /// Whether the link is a template: each [`PLACEHOLDER`] in it is a value that is put there later, and each [`TEMPLATE_BLOCK`] may put
    /// anything there. Nothing is said about what is not known.
    pub has_holes: bool,
    /// Whether a link without a user is worth a warning.
    pub wants_user: bool,
    /// What reads a destination by the URL standard, if anything does.
    pub standard: Option<Standard>,
}

/// What there is to say about a link, in the order of the link. Errors come as the rules find them: where there is none, the
/// link is valid. Warnings are only given of what has no error.
///
/// ```
/// use button_links_findings::{Code, Question, findings};
///
/// let link = "http://r.bttn.io?btn_ref=org-000000000000000A&btn_url=https://www.retailer.com";
/// let findings = findings(link, &Question::default());
/// let codes: Vec<Code> = findings.iter().map(|finding| finding.code).collect();
/// assert_eq!(codes, [Code::NotHttps, Code::OrganizationId, Code::RawDestination]);
/// let replacement = findings[1].replacement.as_ref().unwrap();
/// assert_eq!((&link[findings[1].range.clone()], &*replacement.text), ("org-000000000000000A", "org-000000000000000a"));
/// ```
#[must_use]
pub fn findings(link: &str, question: &Question) -> Vec<Finding> {
    let (beginning, meant) = beginning(link);
    let mut findings = mistakes(&meant, question);
    findings.extend(warnings(&meant, question, &findings));
    in_order(link, beginning.as_ref(), findings)
}

/// The errors among the [`findings`].
#[must_use]
pub fn errors(link: &str, question: &Question) -> Vec<Finding> {
    let (beginning, meant) = beginning(link);
    in_order(link, beginning.as_ref(), mistakes(&meant, question))
}

fn in_order(link: &str, beginning: Option<&Beginning>, mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| (finding.range.start, finding.range.end));
    match beginning {
        Some(beginning) => beginning.before(link, findings),
        None => findings,
    }
}

/// Whether a link is made of parts that are only known later and may be parameters of their own.
fn is_open(link: &str) -> bool {
    let query = query_start(link.as_bytes()).ok().and_then(|start| link.get(start..)).unwrap_or_default();
    link.contains(char::from(TEMPLATE_BLOCK)) || query.split('&').any(may_hold_parameters)
}

/// Whether a hole stands in a name, or behind an ID that is complete without it.
fn may_hold_parameters(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let known = value.split_once(char::from(PLACEHOLDER)).map(|(known, _)| known);
    let is_complete = |id| name == Parameter::BtnRef.name() && check(Parameter::BtnRef, id).is_ok();
    name.contains(char::from(PLACEHOLDER)) || known.is_some_and(is_complete)
}
