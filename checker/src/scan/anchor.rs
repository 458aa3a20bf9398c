//! What to look for: the hosts of links, and the comment that suppresses a finding.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

/// Button's own hosts.
const HOSTS: [&str; 2] = ["r.bttn.io", "r.amzlink.to"];

/// A domain name is no longer.
const LONGEST_HOST: usize = 253;

/// How a suppression begins.
const SUPPRESSION: &str = "button-links: allow(";

/// All that is looked for, in one search.
#[derive(Clone, Debug)]
pub(super) struct Anchors {
    search: AhoCorasick,
    longest: usize,
    kinds: Vec<Kind>,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A host of Button's.
    Host,
    /// A host of the publisher's own.
    OwnHost,
    /// The beginning of a suppression.
    Suppression,
}

impl Anchors {
    pub(super) fn new(own_hosts: &[String]) -> Anchors {
        let hosts = HOSTS.iter().map(|host| (*host, Kind::Host));
        let own = own_hosts.iter().map(|host| (host.trim(), Kind::OwnHost));
        let mut words = vec![(SUPPRESSION.to_owned(), Kind::Suppression)];
        for (host, kind) in
            hosts.chain(own).filter(|(host, _)| (1..=LONGEST_HOST).contains(&host.len()) && host.is_ascii())
        {
            let lower = host.to_ascii_lowercase();
            let capitalised = lower[..1].to_ascii_uppercase() + &lower[1..];
            for word in [lower.to_ascii_uppercase(), capitalised, lower] {
                if !words.iter().any(|(known, _)| *known == word) {
                    words.push((word, kind));
                }
            }
        }
        let longest = words.iter().map(|(word, _)| word.len()).max().unwrap_or(1);
        let search =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words.iter().map(|word| &word.0));
        let kinds = words.iter().map(|(_, kind)| *kind).collect();
        Anchors { search: search.expect("few and short words"), longest, kinds }
    }

    /// The length of the longest word.
    pub(super) fn longest(&self) -> usize {
        self.longest
    }

    /// The first word at or behind a place.
    pub(super) fn find(&self, text: &[u8], from: usize) -> Option<(Range<usize>, Kind)> {
        let text = text.get(from..)?;
        let found = self.search.find(text)?;
        Some((found.start() + from..found.end() + from, *self.kinds.get(found.pattern().as_usize())?))
    }
}
