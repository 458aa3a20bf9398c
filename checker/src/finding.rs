//! A finding in a file.

use std::borrow::Cow;
use std::ops::Range;
use std::path::PathBuf;

use button_links_findings::{Code, Fix, Level};

/// A finding, at its place in a file.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Finding {
    /// The path of the file, as the caller gave it; `-` for standard input.
    pub path: PathBuf,
    /// The line, from 1.
    pub line: u64,
    /// The column, from 1, in characters.
    pub column: u64,
    /// The range in the file, in bytes. A replacement replaces this range.
    pub bytes: Range<u64>,
    /// The code.
    pub code: Code,
    /// The level: error or warning.
    pub level: Level,
    /// The message: what is wrong.
    pub message: String,
    /// The help: what to do about it.
    pub help: Cow<'static, str>,
    /// The text to write in place of `bytes`, escaped as the file escapes its links.
    pub replacement: Option<Fix>,
    /// The lines around the finding.
    pub excerpt: Excerpt,
}

/// A part of a file to show with a finding. Invalid UTF-8 is replaced, and a link that may hold a secret is not shown.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Excerpt {
    /// The text: whole lines, or parts of long ones.
    pub text: String,
    /// The line in which the text begins, from 1.
    pub line: u64,
    /// The range of the finding in `text`, in bytes.
    pub range: Range<usize>,
}
