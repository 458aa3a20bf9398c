//! What comes of a file, in the order in which it is told.

use std::path::PathBuf;

use button_links_check::Finding;

/// What comes of a file.
pub(super) enum Event {
    /// A finding in it.
    Finding(Box<Finding>),
    /// What would be written, as a diff.
    Diff(Vec<u8>),
    /// Places that were replaced.
    Fixed(u64),
    /// Something to know about it.
    Note(PathBuf, String),
    /// Why it could not be read or written.
    Error(PathBuf, String),
    /// It is binary.
    Binary,
    /// It was checked to its end, and has so many links.
    Checked(u64),
    /// Nothing more comes of it.
    End,
}
