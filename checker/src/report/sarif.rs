//! SARIF 2.1.0, for code scanning. Each result is written as soon as it is known, so memory is bounded.

use std::io::{self, Write};
use std::path::Path;

use button_links_findings::Code;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use serde_json::{Value, json};

use super::{ReportFormat, applicability, end_of};
use crate::finding::Finding;

/// Writes all findings as one SARIF log.
#[derive(Clone, Debug, Default)]
pub struct SarifFormat {
    has_results: bool,
    /// Notifications about files that could not be read or written.
    failures: Vec<Value>,
}

/// The address of the JSON schema.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

impl ReportFormat for SarifFormat {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let driver = json!({
            "name": "button-links",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": Code::ALL.iter().copied().map(rule).collect::<Vec<_>>(),
        });
        write!(out, r#"{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{{"columnKind":"unicodeCodePoints","#)?;
        write!(out, r#""tool":{{"driver":{driver}}},"results":["#)
    }

    fn write_finding(&mut self, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
        let separator = if self.has_results { ",\n" } else { "\n" };
        self.has_results = true;
        write!(out, "{separator}{}", result(finding))
    }

    fn record_failure(&mut self, path: &Path, reason: &str) {
        self.failures.push(json!({
            "level": "error",
            "message": { "text": reason },
            "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(path) } } }],
        }));
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        // The invocation tells an empty list of results from a failure to read the files.
        let invocation = json!({
            "executionSuccessful": self.failures.is_empty(),
            "toolExecutionNotifications": self.failures,
        });
        writeln!(out, "\n],\"invocations\":[{invocation}]}}]}}")
    }
}

/// Describes a code as a rule, with its page as the help.
fn rule(code: Code) -> Value {
    json!({
        "id": code.name(),
        "shortDescription": { "text": code.summary() },
        "help": { "text": code.page(), "markdown": code.page() },
        "defaultConfiguration": { "level": code.level().as_str() },
    })
}

/// Describes a finding as a result, with its replacement as a fix.
fn result(finding: &Finding) -> Value {
    let artifact = json!({ "uri": uri(&finding.path) });
    let mut result = json!({
        "ruleId": finding.code.name(),
        "ruleIndex": Code::ALL.iter().position(|code| *code == finding.code),
        "level": finding.level.as_str(),
        "message": { "text": message(finding) },
        "locations": [{ "physicalLocation": { "artifactLocation": artifact, "region": region(finding) } }],
    });
    if let Some(applicability) = applicability(finding) {
        result["properties"] = json!({ "applicability": applicability });
    }
    if let Some(replacement) = finding.shown_replacement() {
        result["fixes"] = json!([{
            "description": { "text": format!("write `{replacement}`") },
            "artifactChanges": [{
                "artifactLocation": artifact,
                "replacements": [{
                    "deletedRegion": region(finding),
                    "insertedContent": { "text": replacement },
                }],
            }],
        }]);
    }
    result
}

/// Returns the message, followed by the help.
fn message(finding: &Finding) -> String {
    if finding.help.is_empty() { finding.message.clone() } else { format!("{}\n{}", finding.message, finding.help) }
}

/// Returns the position of a finding, by lines and columns and by bytes.
fn region(finding: &Finding) -> Value {
    let mut region = json!({
        "startLine": finding.line,
        "startColumn": finding.column,
        "byteOffset": finding.bytes.start,
        "byteLength": finding.bytes.end - finding.bytes.start,
    });
    if let Some((line, column)) = end_of(finding) {
        region["endLine"] = line.into();
        region["endColumn"] = column.into();
    }
    region
}

/// The characters to encode in a path: all but the unreserved ones of RFC 3986 and the separator.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Returns the path as a URI: a relative reference for a relative path, and a `file:` URI for an absolute one.
fn uri(path: &Path) -> String {
    let bytes = path.as_os_str().as_encoded_bytes();
    let bytes = bytes.strip_prefix(b"./").unwrap_or(bytes);
    let forward: Vec<u8> =
        bytes.iter().map(|byte| if cfg!(windows) && *byte == b'\\' { b'/' } else { *byte }).collect();
    let encoded = percent_encode(&forward, SEGMENT);
    if path.is_absolute() { format!("file://{encoded}") } else { encoded.to_string() }
}
