//! Finding links in any text, as a stream: memory is bounded whatever the length of the text.

mod site;

pub use site::Site;

use std::io::{self, Read};

/// How a text writes what it means, by the name of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// HTML, XML, Markdown, mails, templates, and what is not known: an `&` may be written `&amp;`.
    Markup,
    /// CSV, JSON, YAML, plain text: an `&amp;` outside of a tag is a mistake.
    Data,
    /// Source code: as data, and a link may go on behind the quote, or in a `%s`.
    Source,
}

/// What is found in a text.
#[derive(Clone, Debug)]
pub enum Item {
    /// A link.
    Link(Site),
    /// The rest of a line behind `button-links: allow(`.
    Suppression {
        /// The line it stands in, from 1.
        line: u64,
        /// Its column, from 1, in characters.
        column: u64,
        /// Where `button-links:` begins, in bytes of the file.
        start: u64,
        /// The text from `button-links:` to the end of the line, or of a comment (`-->`, `*/`, `#}`, `%>`, `--}}`).
        text: String,
    },
}

/// What the text turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Text, read to its end.
    Text,
    /// No text: a NUL byte at this place. What came before it was handed out.
    Binary(u64),
    /// UTF-16, by its byte order mark.
    Utf16,
}

/// What to look for. Made once and shared by threads.
#[derive(Clone, Debug)]
pub struct Scanner {}

impl Scanner {
    /// A scanner for links of Button's hosts and of these, the publisher's own.
    #[must_use]
    pub fn new(_own_hosts: &[String]) -> Scanner {
        Scanner {}
    }

    /// Reads the text once and hands out what is in it, in its order.
    ///
    /// # Errors
    /// Those of the reader.
    pub fn scan(&self, _text: impl Read, _kind: FileKind, _each: impl FnMut(Item)) -> io::Result<Outcome> {
        Ok(Outcome::Text)
    }
}
