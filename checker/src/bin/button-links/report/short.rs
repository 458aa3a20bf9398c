//! One line for each finding, as editors read the errors of a compiler.

use std::io::{self, Write};

use button_links_check::Finding;
use button_links_check::visible::visible;

use super::Report;

/// Shows each finding in one line.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Short;

impl Report for Short {
    fn finding(&mut self, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
        let Finding { line, column, code, .. } = finding;
        let path = finding.path.to_string_lossy();
        let level = finding.level.as_str();
        writeln!(out, "{}:{line}:{column}: {level}[{code}]: {}", visible(&path), visible(&finding.message))
    }
}
