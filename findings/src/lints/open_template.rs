//! Templates that may add parameters of their own.

use button_links_rules::{PLACEHOLDER, Parameter, QueryPair, TEMPLATE_BLOCK, check, query_pairs, query_start};

/// Checks whether the unknown parts of a template may hold parameters, so that none can be called missing.
pub(super) fn may_hold_parameters(link: &str) -> bool {
    let start = query_start(link.as_bytes()).unwrap_or(link.len());
    link.contains(char::from(TEMPLATE_BLOCK)) || query_pairs(link, start).any(|pair| is_open(link, &pair))
}

/// Checks whether a placeholder stands in the name, or after an organization ID that is complete without it.
fn is_open(link: &str, pair: &QueryPair) -> bool {
    let (name, value) = (&link[pair.name()], &link[pair.value()]);
    let known = value.split_once(char::from(PLACEHOLDER)).map(|(known, _)| known);
    let is_complete = |id| name == Parameter::BtnRef.name() && check(Parameter::BtnRef, id).is_ok();
    name.contains(char::from(PLACEHOLDER)) || known.is_some_and(is_complete)
}
