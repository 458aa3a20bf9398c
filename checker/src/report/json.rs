//! JSON Lines: one object for each finding.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

use super::{ReportFormat, applicability};
use crate::finding::Finding;

/// Writes each finding as a JSON object on its own line.
#[derive(Clone, Copy, Debug, Default)]
pub struct JsonFormat;

/// The fields of a finding, in the order in which they are written.
#[derive(Serialize)]
struct Object<'a> {
    path: Cow<'a, str>,
    line: u64,
    column: u64,
    byte_start: u64,
    byte_end: u64,
    code: &'static str,
    level: &'static str,
    message: &'a str,
    replacement: Option<&'a str>,
    /// Tells whether `--fix` writes the replacement without asking. Also set if the replacement is not shown.
    applicability: Option<&'static str>,
}

impl ReportFormat for JsonFormat {
    fn write_finding(&mut self, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
        let object = Object {
            path: finding.path.to_string_lossy(),
            line: finding.line,
            column: finding.column,
            byte_start: finding.bytes.start,
            byte_end: finding.bytes.end,
            code: finding.code.name(),
            level: finding.level.as_str(),
            message: &finding.message,
            replacement: finding.shown_replacement(),
            applicability: applicability(finding),
        };
        serde_json::to_writer(&mut *out, &object)?;
        out.write_all(b"\n")
    }
}
