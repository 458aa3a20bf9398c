//! Finds links in any text. The text is read as a stream, so memory is bounded for a text of any length.
//!
//! The stages, in order: `stream` reads the text through a `buffer`, `search` finds hosts, and `link` parses the link around
//! a host, with the tokens of `lex`, and records its source map.

mod before;
mod buffer;
mod item;
mod lex;
mod link;
pub(crate) mod position;
mod search;
mod stream;

use std::io::{self, Read};

pub use crate::format::Format;
pub use crate::suppress::Comment;
pub use item::{Item, Outcome};
pub(crate) use link::{Context, Parsed, Place, parse};
pub use link::{LinkOccurrence, MAX_LENGTH};
use search::Needles;
use stream::Stream;

/// Scans texts. Made once and shared by threads.
#[derive(Clone, Debug)]
pub struct Scanner {
    needles: Needles,
}

impl Scanner {
    /// Creates a scanner for links of Button's hosts and of the publisher's own.
    #[must_use]
    pub fn new(own_hosts: &[String]) -> Scanner {
        Scanner { needles: Needles::new(own_hosts) }
    }

    /// Reads the text once and reports its items in their order. A text in UTF-16 is recognized by its byte order mark.
    ///
    /// A link of more than 64 KiB of text is cut there, and U+001B stands for the rest.
    ///
    /// # Errors
    /// Returns the errors of the reader. After [`io::ErrorKind::Interrupted`] it is read again.
    pub fn scan(&self, text: impl Read, format: &'static Format, report: impl FnMut(Item)) -> io::Result<Outcome> {
        Stream::new(&self.needles, text, format, report).run()
    }
}
