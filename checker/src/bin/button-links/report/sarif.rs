//! SARIF 2.1.0, for code scanning. The results are written as they come.

use std::io::{self, Write};

use button_links_check::{FileCode, Finding};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use serde_json::{Value, json};

use super::{Report, end_of};
use crate::pages::{page, summary};

/// Shows findings as one SARIF log.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sarif {
    has_results: bool,
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

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "\n]}}]}}")
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
    let artifact = json!({ "uri": uri(finding) });
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
fn uri(finding: &Finding) -> String {
    let path = finding.path.as_os_str().as_encoded_bytes();
    let path = path.strip_prefix(b"./").unwrap_or(path);
    let forward: Vec<u8> = path.iter().map(|byte| if cfg!(windows) && *byte == b'\\' { b'/' } else { *byte }).collect();
    let encoded = percent_encode(&forward, SEGMENT);
    if finding.path.is_absolute() { format!("file://{encoded}") } else { encoded.to_string() }
}
