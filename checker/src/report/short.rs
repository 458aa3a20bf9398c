//! One line for each finding, in the layout that editors expect of a compiler.

use std::io::{self, Write};

use super::{ReportFormat, sanitize};
use crate::finding::Finding;

/// Writes each finding as `path:line:column: level[code]: message`.
#[derive(Clone, Copy, Debug, Default)]
pub struct ShortFormat;

impl ReportFormat for ShortFormat {
    fn write_finding(&mut self, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
        let Finding { line, column, code, .. } = finding;
        let path = finding.path.to_string_lossy();
        // GitHub Actions would take a line that begins with `::` for a command.
        let folder = if path.trim_start().starts_with("::") { "./" } else { "" };
        let level = finding.level.as_str();
        writeln!(out, "{folder}{}:{line}:{column}: {level}[{code}]: {}", sanitize(&path), sanitize(&finding.message))
    }
}
