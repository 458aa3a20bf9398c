//! One link, taken apart.

use std::path::{Path, PathBuf};

use button_links_rules::findings::{Finding as LinkFinding, Question, findings};
use button_links_rules::{Parameter, decode, has_secret};

use crate::config::Config;
use crate::finding::{Excerpt, FileCode, Finding};
use crate::standard::STANDARD;

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

/// Takes a link apart, whether it is right or not. The name stands where the path of a file would.
#[must_use]
pub fn inspect(link: &str, name: &Path, config: &Config) -> Inspection {
    let (mut values, mut others) = ([const { None }; 4], Vec::new());
    for (name, value) in parameters(link) {
        let known = Parameter::ALL.iter().position(|parameter| parameter.name() == name);
        match known.and_then(|place| values.get_mut(place)) {
            Some(first @ None) => *first = Some(value),
            _ => others.push((name, value)),
        }
    }
    Inspection { values, others, findings: found(link, name, config) }
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

fn found(link: &str, name: &Path, config: &Config) -> Vec<Finding> {
    let question = Question { wants_user: config.wants_user(), standard: STANDARD, ..Question::default() };
    let (asked, host) = with_button_host(link, config);
    let found = findings(&asked, &question).into_iter();
    found.filter_map(|finding| in_link(link, &host.of(finding), name, config)).collect()
}

/// A finding as one of a file that has nothing but the link.
fn in_link(link: &str, finding: &LinkFinding, name: &Path, config: &Config) -> Option<Finding> {
    let code = FileCode::Link(finding.code);
    let start = finding.range.start;
    let before = link.get(..start).unwrap_or(link);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Some(Finding {
        path: PathBuf::from(name),
        line: before.matches('\n').count() as u64 + 1,
        column: before.get(line_start..)?.chars().count() as u64 + 1,
        bytes: start as u64..finding.range.end as u64,
        code,
        level: config.level(code, name)?,
        message: finding.message.clone(),
        help: finding.help.clone(),
        replacement: finding.replacement.clone(),
        excerpt: if has_secret(link) {
            Excerpt { text: HIDDEN.to_owned(), line: 1, range: 0..HIDDEN.len() }
        } else {
            Excerpt { text: link.to_owned(), line: 1, range: finding.range.clone() }
        },
    })
}

const SCHEME: &str = "https://";
const BUTTON_HOST: &str = "r.bttn.io";

/// The link with Button's host for one of the publisher's own.
fn with_button_host(link: &str, config: &Config) -> (String, Host) {
    let rest = link.strip_prefix(SCHEME).unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() || !config.hosts().iter().any(|own| own.eq_ignore_ascii_case(host)) {
        return (link.to_owned(), Host { own: 0, asked: 0 });
    }
    let asked = [SCHEME, BUTTON_HOST, rest.get(host.len()..).unwrap_or_default()].concat();
    (asked, Host { own: SCHEME.len() + host.len(), asked: SCHEME.len() + BUTTON_HOST.len() })
}

/// Where the host ends: in the link, and in the one that the rules were asked about.
struct Host {
    own: usize,
    asked: usize,
}

impl Host {
    fn of(&self, mut finding: LinkFinding) -> LinkFinding {
        let place = |place: usize| if place < self.asked { place.min(self.own) } else { place - self.asked + self.own };
        finding.range = place(finding.range.start)..place(finding.range.end);
        finding.place = finding.place.map(place);
        finding
    }
}
