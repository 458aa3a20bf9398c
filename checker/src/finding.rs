//! A finding in a file.

use std::borrow::Cow;
use std::ops::Range;
use std::path::PathBuf;

use button_links_findings::{Code, Fix, Level, NOT_SHOWN};

/// A finding, at its place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The text to write in place of `bytes`, escaped as the file escapes its links. A message shows its [`Fix::to_show`].
    pub replacement: Option<Fix>,
    /// The lines around the finding.
    pub excerpt: Excerpt,
}

/// A part of a file to show with a finding. Invalid UTF-8 is replaced, and a link that may hold a secret is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Excerpt {
    /// The text: whole lines, or parts of long ones.
    pub text: String,
    /// The line in which the text begins, from 1.
    pub line: u64,
    /// The range of the finding in `text`, in bytes.
    pub range: Range<usize>,
}

impl Finding {
    /// Returns the replacement as a message may show it.
    pub(crate) fn shown_replacement(&self) -> Option<&str> {
        self.replacement.as_ref().and_then(Fix::to_show)
    }
}

impl Excerpt {
    /// Returns the excerpt of a text that may hold a secret.
    pub(crate) fn hidden(line: u64) -> Excerpt {
        Excerpt { line, range: 0..NOT_SHOWN.len(), text: NOT_SHOWN.to_owned() }
    }
}
