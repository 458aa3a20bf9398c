//! Formats for findings, and the summary that counts them.
//!
//! The formats that other programs read need the feature `program`.

#[cfg(feature = "program")]
mod github;
mod human;
#[cfg(feature = "program")]
mod json;
mod sanitize;
#[cfg(feature = "program")]
mod sarif;
#[cfg(feature = "program")]
mod short;
mod summary;

use std::io::{self, Write};
use std::path::Path;

use crate::finding::Finding;

#[cfg(feature = "program")]
pub use github::GithubFormat;
pub use human::HumanFormat;
#[cfg(feature = "program")]
pub use json::JsonFormat;
pub use sanitize::sanitize;
#[cfg(feature = "program")]
pub use sarif::SarifFormat;
#[cfg(feature = "program")]
pub use short::ShortFormat;
pub use summary::{Summary, counted};

/// A format in which findings are written, one after the other.
pub trait ReportFormat {
    /// Writes the text before the first finding.
    ///
    /// # Errors
    /// Returns the error of the writer.
    fn begin(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// Writes a finding.
    ///
    /// # Errors
    /// Returns the error of the writer.
    fn write_finding(&mut self, finding: &Finding, out: &mut dyn Write) -> io::Result<()>;

    /// Records that a file could not be read or written.
    ///
    /// Does nothing in most formats, because the program reports such failures on standard error.
    fn record_failure(&mut self, _path: &Path, _reason: &str) {}

    /// Writes the text after the last finding.
    ///
    /// # Errors
    /// Returns the error of the writer.
    fn end(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// Returns `safe` or `unsafe` for a finding with a fix: only a safe one is written without asking.
#[cfg(feature = "program")]
#[must_use]
pub fn applicability(finding: &Finding) -> Option<&'static str> {
    finding.replacement.as_ref().map(|fix| if fix.is_safe() { "safe" } else { "unsafe" })
}

/// Returns the line and the column after the finding.
///
/// Returns `None` if the excerpt does not hold the finding byte for byte: it was shortened, hidden, or is not UTF-8.
#[cfg(feature = "program")]
fn end_of(finding: &Finding) -> Option<(u64, u64)> {
    let text = finding.excerpt.text.get(finding.excerpt.range.clone())?;
    if text.len() as u64 != finding.bytes.end - finding.bytes.start {
        return None;
    }
    let characters = |text: &str| text.chars().count() as u64;
    match text.rsplit_once('\n') {
        Some((before, last)) => Some((finding.line + 1 + before.matches('\n').count() as u64, characters(last) + 1)),
        None => Some((finding.line, finding.column + characters(text))),
    }
}
