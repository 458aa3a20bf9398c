//! What to look for: the hosts of links, and the comment that suppresses a finding.
//!
//! All words are looked for in one search, each by its rarest two letters and the one behind them: two the search compares
//! at once, and a search that compares more of them is slower than reading the file. Few enough letters are there in each
//! mixture of cases, so that hosts are found as people type them.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};
use button_links_rules::HOSTS;

/// Where the rarest two letters of each of Button's hosts are: `tn` and `mz`.
const TAILS: [usize; HOSTS.len()] = [4, 3];

/// A domain name is no longer.
const LONGEST_HOST: usize = 253;

/// How a suppression begins, with the spaces that people leave out or put in.
const SUPPRESSIONS: [(&str, &str); 3] =
    [("button-li", "nks: allow("), ("button-li", "nks:allow("), ("button-li", "nks: allow (")];

/// So many letters of a host are looked for, in each mixture of cases.
const TAIL: usize = 3;

/// Of more own hosts than these there would be more than 64 words, which the search does not compare at once.
const FEW: usize = 6;

/// Letters, from those that are everywhere to those that are rare.
const BY_RARITY: &str = "etaoinsrhldcumfpgwybvkxjqz";

/// In no text of UTF-8. The search compares as many letters at once as its shortest word has.
const SHORTEST: &[u8] = b"\xFF\xFF";

/// All that is looked for, in one search.
#[derive(Clone, Debug)]
pub(super) struct Anchors {
    /// Finds the tails of the words.
    search: AhoCorasick,
    words: Vec<Word>,
    longest: usize,
}

/// A word to look for.
#[derive(Clone, Debug)]
struct Word {
    text: String,
    /// Where its tail begins.
    tail: usize,
    kind: Kind,
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
        let hosts = HOSTS.into_iter().zip(TAILS).map(|(host, tail)| host.split_at(tail));
        let mut hosts: Vec<Word> = hosts.map(|(head, tail)| Word::new(head, tail, Kind::Host)).collect();
        for host in own_hosts.iter().map(|host| host.trim().to_ascii_lowercase()) {
            if (2..=LONGEST_HOST).contains(&host.len())
                && host.is_ascii()
                && !hosts.iter().any(|known| known.text == host)
            {
                let (head, tail) = host.split_at(tail_of(&host, &hosts));
                hosts.push(Word::new(head, tail, Kind::OwnHost));
            }
        }
        let are_many = hosts.len() > HOSTS.len() + FEW;
        let mut words = hosts;
        words.extend(SUPPRESSIONS.map(|(head, tail)| Word::new(head, tail, Kind::Suppression)));
        words.sort_by_key(|word| std::cmp::Reverse(word.text.len()));
        let longest = words.first().map_or(1, |word| word.text.len());
        let mut tails: Vec<Vec<u8>> = words.iter().flat_map(|word| word.tails(are_many)).collect();
        tails.push(SHORTEST.to_vec());
        tails.sort_unstable();
        tails.dedup();
        let search = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(tails);
        Anchors { search: search.expect("few and short words"), words, longest }
    }

    /// The length of the longest word.
    pub(super) fn longest(&self) -> usize {
        self.longest
    }

    /// The first word that begins at or behind a place.
    pub(super) fn find(&self, text: &[u8], from: usize) -> Option<(Range<usize>, Kind)> {
        let mut searched = from;
        while let Some(found) = text.get(searched..).and_then(|rest| self.search.find(rest)) {
            let tail = searched + found.start();
            if let Some(word) = self.words.iter().find_map(|word| word.around(text, from, tail)) {
                return Some(word);
            }
            searched = tail + 1;
        }
        None
    }
}

impl Word {
    fn new(head: &str, tail: &str, kind: Kind) -> Word {
        Word { text: head.to_owned() + tail, tail: head.len(), kind }
    }

    /// What is looked for. Of many hosts that is not each mixture of cases.
    fn tails(&self, are_many: bool) -> Vec<Vec<u8>> {
        let tail = &self.text.as_bytes()[self.tail..];
        match self.kind {
            Kind::Suppression => vec![tail.to_vec()],
            Kind::OwnHost if are_many => {
                let capitalised = self.text[..1].to_ascii_uppercase() + &self.text[1..];
                vec![tail.to_vec(), capitalised.as_bytes()[self.tail..].to_vec(), tail.to_ascii_uppercase()]
            }
            Kind::Host | Kind::OwnHost => in_each_case(&tail[..tail.len().min(TAIL)]),
        }
    }

    fn is_at(&self, text: &[u8]) -> bool {
        let Some(text) = text.get(..self.text.len()) else { return false };
        match self.kind {
            Kind::Suppression => text == self.text.as_bytes(),
            Kind::Host | Kind::OwnHost => text.eq_ignore_ascii_case(self.text.as_bytes()),
        }
    }

    /// Where the word is, if its tail begins at this place and the word not before `from`.
    fn around(&self, text: &[u8], from: usize, tail: usize) -> Option<(Range<usize>, Kind)> {
        let start = tail.checked_sub(self.tail).filter(|start| *start >= from)?;
        self.is_at(&text[start..]).then_some((start..start + self.text.len(), self.kind))
    }
}

/// A text in each mixture of cases.
fn in_each_case(text: &[u8]) -> Vec<Vec<u8>> {
    text.iter().fold(vec![Vec::new()], |begun, byte| {
        let mut cases = vec![byte.to_ascii_lowercase(), byte.to_ascii_uppercase()];
        cases.dedup();
        let with = |case: &u8| begun.iter().map(|begun| [&begun[..], &[*case]].concat()).collect::<Vec<_>>();
        cases.iter().flat_map(with).collect()
    })
}

/// Where the rarest two letters of a host are; in one that holds another, those of that, so that both are found at once.
fn tail_of(host: &str, others: &[Word]) -> usize {
    if let Some(tail) = others.iter().find_map(|other| host.find(&other.text).map(|start| start + other.tail)) {
        return tail;
    }
    let rarity = |byte: &u8| BY_RARITY.bytes().position(|letter| letter == *byte).unwrap_or(0);
    let pairs = host.as_bytes().windows(2).map(|pair| pair.iter().map(rarity).sum::<usize>());
    pairs.enumerate().max_by_key(|(_, rarity)| *rarity).map_or(0, |(index, _)| index)
}
