//! How findings are written: to people, and to the programs that they use.

mod github;
mod human;
mod json;
mod sarif;
mod short;

use std::io::{self, Write};
use std::path::Path;

use button_links_check::Finding;

pub(crate) use github::Github;
pub(crate) use human::People;
pub(crate) use json::Json;
pub(crate) use sarif::Sarif;
pub(crate) use short::Short;

/// A way to write findings.
pub(crate) trait Report {
    /// Writes what stands before all findings.
    fn begin(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// Writes a finding.
    fn finding(&mut self, finding: &Finding, out: &mut dyn Write) -> io::Result<()>;

    /// Takes note of what could not be read or written. People and most programs read of it on standard error.
    fn failure(&mut self, _path: &Path, _reason: &str) {}

    /// Writes what stands behind all findings.
    fn end(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// The line and the column behind a finding, if the excerpt shows it as it is.
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
