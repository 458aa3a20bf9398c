//! How findings are shown: to people, and to the programs that they use.

#[cfg(feature = "program")]
mod github;
mod human;
#[cfg(feature = "program")]
mod json;
#[cfg(feature = "program")]
mod sarif;
#[cfg(feature = "program")]
mod short;
mod summary;

use std::io::{self, Write};

use crate::finding::Finding;

#[cfg(feature = "program")]
pub use github::Github;
pub use human::Human;
#[cfg(feature = "program")]
pub use json::Json;
#[cfg(feature = "program")]
pub use sarif::Sarif;
#[cfg(feature = "program")]
pub use short::Short;
pub use summary::{Summary, counted};

/// A way to show findings.
pub trait Report {
    /// Writes what stands before all findings.
    ///
    /// # Errors
    /// Those of the writer.
    fn begin(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// Writes a finding.
    ///
    /// # Errors
    /// Those of the writer.
    fn finding(&mut self, finding: &Finding, out: &mut dyn Write) -> io::Result<()>;

    /// Writes what stands behind all findings.
    ///
    /// # Errors
    /// Those of the writer.
    fn end(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// The line and the column behind a finding, if the excerpt shows it as it is.
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
