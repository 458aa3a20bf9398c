//! SARIF 2.1.0, for code scanning. The results are written as they come.

use std::io::{self, Write};
use std::path::Path;

use button_links_check::{FileCode, Finding};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use serde_json::{Value, json};

use super::{Report, end_of};
use crate::pages::{page, summary};

/// Shows findings as one SARIF log.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sarif {
    has_results: bool,
    /// What could not be read or written.
    failures: Vec<Value>,
}

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

impl Report for Sarif {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let driver = json!({
            "name": "button-links",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": FileCode::all().map(rule).collect::<Vec<_>>(),
        });
        write!(out, r#"{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{{"columnKind":"unicodeCodePoints","#)?;
        write!(out, r#""tool":{{"driver":{driver}}},"results":["#)
    }

    fn finding(&mut self, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
        let separator = if self.has_results { ",\n" } else { "\n" };
        self.has_results = true;
        write!(out, "{separator}{}", result(finding))
    }

    fn failure(&mut self, path: &Path, reason: &str) {
        self.failures.push(json!({
            "level": "error",
            "message": { "text": reason },
            "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(path) } } }],
        }));
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        // Without it, no results would look like nothing to find.
        let invocation = json!({
            "executionSuccessful": self.failures.is_empty(),
            "toolExecutionNotifications": self.failures,
        });
        writeln!(out, "\n],\"invocations\":[{invocation}]}}]}}")
    }
}

fn rule(code: FileCode) -> Value {
    json!({
        "id": code.name(),
        "shortDescription": { "text": summary(code) },
        "help": { "text": page(code), "markdown": page(code) },
        "defaultConfiguration": { "level": code.level().as_str() },
    })
}

fn result(finding: &Finding) -> Value {
    let artifact = json!({ "uri": uri(&finding.path) });
    let mut result = json!({
        "ruleId": finding.code.name(),
        "ruleIndex": FileCode::all().position(|code| code == finding.code),
        "level": finding.level.as_str(),
        "message": { "text": message(finding) },
        "locations": [{ "physicalLocation": { "artifactLocation": artifact, "region": region(finding) } }],
    });
    if let Some(replacement) = &finding.replacement {
        result["fixes"] = json!([{
            "description": { "text": format!("write `{}`", replacement.text) },
            "artifactChanges": [{
                "artifactLocation": artifact,
                "replacements": [{
                    "deletedRegion": region(finding),
                    "insertedContent": { "text": replacement.text },
                }],
            }],
        }]);
    }
    result
}

fn message(finding: &Finding) -> String {
    if finding.help.is_empty() { finding.message.clone() } else { format!("{}\n{}", finding.message, finding.help) }
}

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

/// What stands in a segment of a path as it is.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The path as a URI: relative, as it was named, or of a file.
fn uri(path: &Path) -> String {
    let bytes = path.as_os_str().as_encoded_bytes();
    let bytes = bytes.strip_prefix(b"./").unwrap_or(bytes);
    let forward: Vec<u8> =
        bytes.iter().map(|byte| if cfg!(windows) && *byte == b'\\' { b'/' } else { *byte }).collect();
    let encoded = percent_encode(&forward, SEGMENT);
    if path.is_absolute() { format!("file://{encoded}") } else { encoded.to_string() }
}
