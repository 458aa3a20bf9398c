//! Scans a text from one slice, or from a reader that divides it.

use std::io::{self, Read};
use std::path::Path;

use button_links_check::scan::{Format, Item, LinkOccurrence, Outcome, Scanner};

/// A reader that returns a text in pieces of these lengths, repeated in turn, with an interruption before each piece.
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

/// Returns the items of a text, and the outcome of the scan.
pub(crate) fn scan(text: impl Read, file: &str) -> (Vec<Item>, Outcome) {
    let mut items = Vec::new();
    let outcome = Scanner::new(&[]).scan(text, Format::of_path(Path::new(file)), |item| items.push(item)).unwrap();
    (items, outcome)
}

pub(crate) fn occurrences(text: impl Read) -> Vec<LinkOccurrence> {
    let items = scan(text, "a.html").0.into_iter();
    items.filter_map(|item| if let Item::Link(occurrence) = item { Some(occurrence) } else { None }).collect()
}
