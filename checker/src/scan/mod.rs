//! Finding links in any text, as a stream: memory is bounded whatever the length of the text.

#[path = "search.rs"]
mod anchor;
mod buffer;
#[path = "link/builder.rs"]
mod draft;
#[path = "link/end.rs"]
mod end;
#[path = "lex/escape.rs"]
mod escape;
#[path = "lex/template/value.rs"]
mod expression;
#[path = "lex/template/mod.rs"]
mod hole;
#[path = "../format/kind.rs"]
mod kind;
mod link;
#[path = "link/string.rs"]
mod literal;
pub(crate) mod position;
#[path = "link/query.rs"]
mod query;
#[path = "link/occurrence.rs"]
mod site;
#[path = "link/start.rs"]
mod start;
mod stream;
#[path = "../suppress/comment.rs"]
mod suppression;
#[path = "lex/mod.rs"]
mod unit;

pub use kind::FileKind;
pub use site::Site;

use std::io::{self, Read};

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

impl Outcome {
    /// What to say of a text in UTF-16.
    pub const UTF_16: &str = "UTF-16, which is not read: convert it to UTF-8";
}

/// What to look for. Made once and shared by threads.
#[derive(Clone, Debug)]
pub struct Scanner {
    anchors: anchor::Anchors,
}

impl Scanner {
    /// A scanner for links of Button's hosts and of these, the publisher's own.
    #[must_use]
    pub fn new(own_hosts: &[String]) -> Scanner {
        Scanner { anchors: anchor::Anchors::new(own_hosts) }
    }

    /// Reads the text once and hands out what is in it, in its order. A mark of UTF-8 at its beginning is passed over.
    ///
    /// A link of more than 64 KiB, as it is written, is cut there, and U+001B stands for the rest.
    ///
    /// # Errors
    /// Those of the reader, but an interruption: then it is read again.
    pub fn scan(&self, text: impl Read, kind: FileKind, each: impl FnMut(Item)) -> io::Result<Outcome> {
        stream::Stream::new(self, text, kind, each).run()
    }
}
