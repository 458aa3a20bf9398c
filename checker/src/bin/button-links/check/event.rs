//! The results of checking a file, in the order in which they are printed.

use std::path::PathBuf;

use button_links_check::Finding;

/// A result of checking a file.
pub(super) enum Event {
    /// A finding in the file.
    Finding(Box<Finding>),
    /// The fixes of the file as a diff.
    Diff(Vec<u8>),
    /// The number of fixes that were written.
    Fixed(u64),
    /// A note about a path.
    Note(PathBuf, String),
    /// The reason why a path could not be read or written.
    Error(PathBuf, String),
    /// The file is binary.
    Binary,
    /// The file was checked to its end.
    Checked {
        /// The number of its links.
        links: u64,
        /// `true` if `--fix` could write the safe fixes of its findings.
        is_fixable: bool,
    },
    /// The last event of a file.
    End,
}
