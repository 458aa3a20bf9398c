//! The results of a scan.

use super::link::LinkOccurrence;
use crate::suppress::Comment;

/// An item that a scan finds in a text.
#[derive(Clone, Debug)]
pub enum Item {
    /// A link.
    Link(LinkOccurrence),
    /// A comment that suppresses findings.
    Suppression(Comment),
}

/// The kind of text that a scan read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Text, read to its end.
    Text,
    /// A binary file: it has a NUL byte at this offset. The items before it were reported.
    Binary(u64),
}
