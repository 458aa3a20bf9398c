//! Searches a text for needles: the hosts of links, and the openings of comments that suppress findings.
//!
//! One Aho-Corasick automaton searches for all needles at once. Its patterns are fragments of the needles: three letters,
//! from the rarest two of each needle on, in every mixture of upper and lower case. A hit is then compared with the whole
//! needle. Few short patterns let the automaton use its SIMD prefilter. With the whole needles and
//! `ascii_case_insensitive` it has no prefilter, and a scan takes three times as long (measured).

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};
use button_links_rules::HOSTS;

use crate::suppress::comment;

/// The indexes of the rarest two letters of each of Button's hosts: `tn` and `mz`.
const HOST_FRAGMENTS: [usize; HOSTS.len()] = [4, 3];

/// Button's hosts as Markdown may escape them.
const ESCAPED_HOSTS: [(&str, usize); 2] = [(r"r\.bttn\.io", 5), (r"r\.amzlink\.to", 4)];

/// The index of the fragment in the openings of a suppression: `nk`.
const SUPPRESSION_FRAGMENT: usize = 9;

/// The parameter with the organization ID, and the index of its fragment: `f=o`, which is rare in other texts.
const ORGANIZATION: (&str, usize) = ("btn_ref=org", 6);

/// The length of a fragment.
const FRAGMENT_LENGTH: usize = 3;

/// The longest domain name.
const MAX_HOST: usize = 253;

/// The most own hosts whose fragments are searched for in every mixture of cases. More would make more than 64 patterns,
/// which the prefilter does not take.
const MAX_MIXED_CASE_HOSTS: usize = 6;

/// The letters of the alphabet, the most frequent one first.
const BY_FREQUENCY: &str = "etaoinsrhldcumfpgwybvkxjqz";

/// A pattern of two bytes that occurs in no UTF-8 text. It makes the prefilter compare two bytes at once, which is the fastest.
const SHORTEST_PATTERN: &[u8] = b"\xFF\xFF";

/// The needles, and the automaton that finds them.
#[derive(Clone, Debug)]
pub(super) struct Needles {
    /// Finds the fragments of the needles.
    fragments: AhoCorasick,
    /// Sorted by length, the longest first.
    needles: Vec<Needle>,
}

/// A text to search for.
#[derive(Clone, Debug)]
struct Needle {
    text: String,
    /// The index of the fragment in `text`.
    fragment: usize,
    kind: NeedleKind,
}

/// The kind of a needle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NeedleKind {
    /// A host of Button's.
    ButtonHost,
    /// A host of the publisher's own.
    OwnHost,
    /// The parameter with the organization, before which the host may be misspelt.
    Organization,
    /// The opening of a suppression.
    Suppression,
}

impl Needles {
    pub(super) fn new(own_hosts: &[String]) -> Needles {
        let mut needles = hosts(own_hosts);
        let are_in_mixed_case = needles.len() <= HOSTS.len() + ESCAPED_HOSTS.len() + MAX_MIXED_CASE_HOSTS;
        needles.extend(comment::OPENINGS.map(|opening| Needle {
            text: opening.to_owned(),
            fragment: SUPPRESSION_FRAGMENT,
            kind: NeedleKind::Suppression,
        }));
        let (text, fragment) = ORGANIZATION;
        needles.push(Needle { text: text.to_owned(), fragment, kind: NeedleKind::Organization });
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.text.len()));
        let mut patterns: Vec<Vec<u8>> = needles.iter().flat_map(|needle| needle.patterns(are_in_mixed_case)).collect();
        patterns.push(SHORTEST_PATTERN.to_vec());
        patterns.sort_unstable();
        patterns.dedup();
        let fragments = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns);
        Needles { fragments: fragments.expect("the patterns are few and short"), needles }
    }

    /// Returns the length of the longest needle, in bytes.
    pub(super) fn max_length(&self) -> usize {
        self.needles.first().map_or(1, |needle| needle.text.len())
    }

    /// Returns the first needle that begins at `from` or later.
    pub(super) fn find(&self, text: &[u8], from: usize) -> Option<(Range<usize>, NeedleKind)> {
        let mut searched = from;
        while let Some(hit) = text.get(searched..).and_then(|rest| self.fragments.find(rest)) {
            let fragment = searched + hit.start();
            let needle = self.needles.iter().find_map(|needle| needle.around(text, fragment, from));
            if needle.is_some() {
                return needle;
            }
            searched = fragment + 1;
        }
        None
    }
}

/// Returns the needles for Button's hosts and for the publisher's own. An own host that cannot be a domain name is left out.
fn hosts(own_hosts: &[String]) -> Vec<Needle> {
    let button_host =
        |(text, fragment): (&str, usize)| Needle { text: text.to_owned(), fragment, kind: NeedleKind::ButtonHost };
    let spellings = HOSTS.into_iter().zip(HOST_FRAGMENTS).chain(ESCAPED_HOSTS);
    let mut hosts: Vec<Needle> = spellings.map(button_host).collect();
    for text in own_hosts.iter().map(|host| host.trim().to_ascii_lowercase()) {
        let is_host = (2..=MAX_HOST).contains(&text.len()) && text.is_ascii();
        if is_host && !hosts.iter().any(|known| known.text == text) {
            let fragment = rarest_letters(&text, &hosts);
            hosts.push(Needle { text, fragment, kind: NeedleKind::OwnHost });
        }
    }
    hosts
}

/// Returns the index of the rarest two letters of a host. A host that contains another one shares the fragment of that one,
/// so that one hit finds both.
fn rarest_letters(host: &str, others: &[Needle]) -> usize {
    if let Some(index) = others.iter().find_map(|other| host.find(&other.text).map(|start| start + other.fragment)) {
        return index;
    }
    let rarity = |byte: &u8| BY_FREQUENCY.bytes().position(|letter| letter == *byte).unwrap_or(0);
    let pairs = host.as_bytes().windows(2).map(|pair| pair.iter().map(rarity).sum::<usize>());
    pairs.enumerate().max_by_key(|(_, rarity)| *rarity).map_or(0, |(index, _)| index)
}

impl Needle {
    /// Returns the patterns that find the needle. Of many own hosts, these are only the usual mixtures of cases: `host`,
    /// `Host` and `HOST`.
    fn patterns(&self, are_in_mixed_case: bool) -> Vec<Vec<u8>> {
        let text = &self.text.as_bytes()[self.fragment..];
        match self.kind {
            NeedleKind::Suppression => vec![text.to_vec()],
            // With more patterns the automaton loses its prefilter, and a scan takes four times as long (measured).
            NeedleKind::Organization => vec![text[..FRAGMENT_LENGTH].to_vec()],
            NeedleKind::ButtonHost if self.text.contains('\\') => vec![text[..FRAGMENT_LENGTH].to_vec()],
            NeedleKind::OwnHost if !are_in_mixed_case => {
                let capitalized = self.text[..1].to_ascii_uppercase() + &self.text[1..];
                vec![text.to_vec(), capitalized.as_bytes()[self.fragment..].to_vec(), text.to_ascii_uppercase()]
            }
            NeedleKind::ButtonHost | NeedleKind::OwnHost => in_each_case(&text[..text.len().min(FRAGMENT_LENGTH)]),
        }
    }

    /// Returns the range of the needle if its fragment stands at `fragment`, and the needle does not begin before `from`.
    fn around(&self, text: &[u8], fragment: usize, from: usize) -> Option<(Range<usize>, NeedleKind)> {
        let start = fragment.checked_sub(self.fragment).filter(|start| *start >= from)?;
        self.is_at_start(&text[start..]).then_some((start..start + self.text.len(), self.kind))
    }

    fn is_at_start(&self, text: &[u8]) -> bool {
        let Some(text) = text.get(..self.text.len()) else { return false };
        match self.kind {
            NeedleKind::Suppression | NeedleKind::Organization => text == self.text.as_bytes(),
            NeedleKind::ButtonHost | NeedleKind::OwnHost => text.eq_ignore_ascii_case(self.text.as_bytes()),
        }
    }
}

/// Returns a text in every mixture of upper and lower case.
fn in_each_case(text: &[u8]) -> Vec<Vec<u8>> {
    text.iter().fold(vec![Vec::new()], |prefixes, byte| {
        let mut cases = vec![byte.to_ascii_lowercase(), byte.to_ascii_uppercase()];
        cases.dedup();
        let append = |case: &u8| prefixes.iter().map(|prefix| [&prefix[..], &[*case]].concat()).collect::<Vec<_>>();
        cases.iter().flat_map(append).collect()
    })
}
