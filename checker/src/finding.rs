//! A finding in a file.

use std::borrow::Cow;
use std::ops::Range;
use std::path::PathBuf;

use button_links_findings::{Code, Level, Replacement};

/// What was found, and where in which file.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Finding {
    /// The file, as it was named; `-` for standard input.
    pub path: PathBuf,
    /// The line, from 1.
    pub line: u64,
    /// The column, from 1, in characters.
    pub column: u64,
    /// The bytes of the file. A replacement replaces these.
    pub bytes: Range<u64>,
    /// What kind of thing it is.
    pub code: FileCode,
    /// How much it matters.
    pub level: Level,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Cow<'static, str>,
    /// What to write in place of the bytes, escaped as the file escapes its links.
    pub replacement: Option<Replacement>,
    /// The lines around it.
    pub excerpt: Excerpt,
}

/// The code of a finding: of a link, or of what stands beside it in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FileCode {
    /// Something about a link.
    Link(Code),
    /// A suppression that suppresses nothing.
    UnusedSuppression,
    /// A suppression that cannot be read, has no reason, or names a code that there is not.
    WrongSuppression,
}

/// A part of a file to show, lossily as text. What must not be shown is left out.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Excerpt {
    /// The text: whole lines, or parts of long ones.
    pub text: String,
    /// The line in which it begins, from 1.
    pub line: u64,
    /// Where the finding stands in it, in bytes.
    pub range: Range<usize>,
}
