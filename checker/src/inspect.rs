//! Takes one link apart.

use std::path::Path;

use button_links_findings::{NOT_SHOWN, shown};
use button_links_rules::{HOSTS, Parameter, decode, has_secret};

use crate::checker::Checker;
use crate::finding::Finding;
use crate::scan::LinkOccurrence;

/// The decoded parameters of a link, and its findings. A value that may hold a secret is not repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Inspection {
    /// The values of Button's parameters, in the order of [`Parameter::ALL`].
    pub values: [Option<String>; 4],
    /// The names and values of the other parameters, and of repeated ones.
    pub others: Vec<(String, String)>,
    /// The findings.
    pub findings: Vec<Finding>,
}

impl Checker {
    /// Takes a link apart, whether or not it is valid. The findings have `name` as their path.
    #[must_use]
    pub fn inspect(&self, link: &str, name: &Path) -> Inspection {
        let (mut values, mut others) = ([const { None }; 4], Vec::new());
        let parameters: Vec<_> = parameters(link).collect();
        let is_secret = |(name, value): &(String, String)| has_secret(name) || has_secret(value);
        // A secret that no part holds alone goes from one part into the next, and any part may be one of its pieces.
        let is_split = has_secret(link) && !parameters.iter().any(is_secret);
        let shown = |text: &str| if is_split { NOT_SHOWN } else { shown(text) }.to_owned();
        for (name, value) in parameters {
            let (name, value) = (shown(&name), shown(&value));
            let index = Parameter::ALL.iter().position(|parameter| parameter.name() == name);
            match index.and_then(|index| values.get_mut(index)) {
                Some(first @ None) => *first = Some(value),
                _ => others.push((name, value)),
            }
        }
        let occurrence = occurrence(link, self.config().hosts());
        let findings = self.findings(name, &occurrence).filter_map(|finding| self.configured(finding));
        Inspection { values, others, findings: findings.collect() }
    }
}

/// Returns the decoded names and values of the parameters, in their order.
fn parameters(link: &str) -> impl Iterator<Item = (String, String)> {
    let query = link.split_once('?').map_or("", |(_, query)| query);
    let query = query.split_once('#').map_or(query, |(query, _)| query);
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(name).into_owned(), decode(value).into_owned())
    })
}

const SCHEME: &str = "https://";
const BUTTON_HOST: &str = HOSTS[0];

/// Returns the link as the only text of a file, with Button's host in place of one of the publisher's own.
fn occurrence(link: &str, own_hosts: &[String]) -> LinkOccurrence {
    let host = link.strip_prefix(SCHEME).and_then(|rest| rest.split(['/', '?', '#']).next());
    let own_host = host.filter(|host| own_hosts.iter().any(|own| own.eq_ignore_ascii_case(host)));
    let (button_link, source_map) = match own_host {
        Some(own_host) => {
            let end = SCHEME.len() + own_host.len();
            let button_link = [SCHEME, BUTTON_HOST, link.get(end..).unwrap_or_default()].concat();
            let of_host = (0..SCHEME.len() + BUTTON_HOST.len()).map(|index| index.min(end));
            (button_link, of_host.chain(end..=link.len()).collect())
        }
        None => (link.to_owned(), (0..=link.len()).collect()),
    };
    LinkOccurrence {
        link: button_link,
        source_map,
        source: link.as_bytes().to_vec(),
        offset: 0,
        line: 1,
        column: 1,
        is_template: false,
        context: None,
    }
}
