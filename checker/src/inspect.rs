//! One link, taken apart.

use std::path::Path;

use button_links_rules::{HOSTS, Parameter, decode, has_secret};

use crate::check::Checker;
use crate::finding::Finding;
use crate::scan::Site;

/// What a link says, decoded, and what is wrong with it. A value that may hold a secret is not repeated.
#[derive(Clone, Debug)]
pub struct Inspection {
    /// The values of Button's parameters, in the order of [`Parameter::ALL`].
    pub values: [Option<String>; 4],
    /// The other parameters, with their values.
    pub others: Vec<(String, String)>,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
}

impl Checker {
    /// Takes a link apart, whether it is right or not. The name stands where the path of a file would.
    #[must_use]
    pub fn inspect(&self, link: &str, name: &Path) -> Inspection {
        let (mut values, mut others) = ([const { None }; 4], Vec::new());
        for (name, value) in parameters(link) {
            let known = Parameter::ALL.iter().position(|parameter| parameter.name() == name);
            match known.and_then(|place| values.get_mut(place)) {
                Some(first @ None) => *first = Some(value),
                _ => others.push((name, value)),
            }
        }
        let site = site(link, self.config().hosts());
        let findings = self.of_site(name, &site).filter_map(|finding| self.configured(finding));
        Inspection { values, others, findings: findings.collect() }
    }
}

/// The parameters as they are written, decoded.
fn parameters(link: &str) -> impl Iterator<Item = (String, String)> {
    let query = link.split_once('?').map_or("", |(_, query)| query);
    let query = query.split_once('#').map_or(query, |(query, _)| query);
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (shown(decode(name).into_owned()), shown(decode(value).into_owned()))
    })
}

const HIDDEN: &str = "(not shown: it may hold a secret)";

fn shown(text: String) -> String {
    if has_secret(&text) { HIDDEN.to_owned() } else { text }
}

const SCHEME: &str = "https://";
const BUTTON_HOST: &str = HOSTS[0];

/// The link as one in a file that has nothing else, with Button's host for one of the publisher's own.
fn site(link: &str, own_hosts: &[String]) -> Site {
    let host = link.strip_prefix(SCHEME).and_then(|rest| rest.split(['/', '?', '#']).next());
    let own = host.filter(|host| own_hosts.iter().any(|own| own.eq_ignore_ascii_case(host)));
    let (meant, places) = match own {
        Some(own) => {
            let end = SCHEME.len() + own.len();
            let meant = [SCHEME, BUTTON_HOST, link.get(end..).unwrap_or_default()].concat();
            let of_host = (0..SCHEME.len() + BUTTON_HOST.len()).map(|place| place.min(end));
            (meant, of_host.chain(end..=link.len()).collect())
        }
        None => (link.to_owned(), (0..=link.len()).collect()),
    };
    Site {
        link: meant,
        places,
        window: link.as_bytes().to_vec(),
        start: 0,
        line: 1,
        column: 1,
        has_entities: false,
        has_holes: false,
    }
}
