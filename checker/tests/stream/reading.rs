//! Reading a text with the scanner, at once or in pieces.

use std::io::{self, Read};

use button_links_check::scan::{FileKind, Item, Outcome, Scanner, Site};

/// A reader that gives a text in pieces of these lengths, over and over, and is interrupted between them.
pub(crate) struct Pieces<'text> {
    text: &'text [u8],
    lengths: Vec<usize>,
    next: usize,
}

impl<'text> Pieces<'text> {
    pub(crate) fn new(text: &'text [u8], lengths: &[usize]) -> Pieces<'text> {
        Pieces { text, lengths: lengths.to_vec(), next: 0 }
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.next += 1;
        if self.next % 2 == 1 {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let length = self.lengths[self.next / 2 % self.lengths.len()].min(buffer.len());
        self.text.read(&mut buffer[..length])
    }
}

/// All that was found, as text, and what the text turned out to be.
pub(crate) fn scan(text: impl Read, kind: FileKind) -> (Vec<Item>, Outcome) {
    let mut items = Vec::new();
    let outcome = Scanner::new(&[]).scan(text, kind, |item| items.push(item)).unwrap();
    (items, outcome)
}

pub(crate) fn sites(text: impl Read) -> Vec<Site> {
    let sites = scan(text, FileKind::Markup).0.into_iter();
    sites.filter_map(|item| if let Item::Link(site) = item { Some(site) } else { None }).collect()
}
