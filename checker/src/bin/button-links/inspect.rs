//! `button-links inspect`: decodes one link and checks it.

use std::io::{self, Read, Write};
use std::path::Path;

use button_links_check::report::{HumanFormat, ReportFormat, Summary, applicability, sanitize};
use button_links_check::scan::MAX_LENGTH;
use button_links_check::{Checker, Fix, Inspection};
use serde_json::json;

use crate::arguments::{Inspect, InspectFormat};
use crate::check::configuration;
use crate::output::Output;
use crate::status::{Failure, Status, print_status};

/// Prints the values of a link and its findings.
///
/// # Errors
/// Returns an error if the configuration or the link cannot be read, or if standard output cannot be written to.
pub(crate) fn inspect(arguments: &Inspect) -> Result<Status, Failure> {
    let config = configuration(arguments.config.as_deref(), arguments.no_config)?;
    let link = if arguments.link == "-" { read()? } else { arguments.link.clone() };
    if link.len() > MAX_LENGTH {
        return Err(Failure::message(format!(
            "a link has {} KiB at most; `button-links check -` finds the links of a text",
            MAX_LENGTH >> 10
        )));
    }
    let inspection = Checker::new(config).inspect(&link, Path::new("link"));
    let mut output = Output::new();
    match arguments.format {
        InspectFormat::Human => write(&inspection, &mut output)?,
        InspectFormat::Json => writeln!(output, "{}", json(&link, &inspection))?,
    }
    output.flush()?;
    let mut summary = Summary::default();
    inspection.findings.iter().for_each(|finding| summary.add(finding));
    print_status(&summary.counts());
    Ok(if summary.is_clean() { Status::Clean } else { Status::Findings })
}

/// Reads the link from standard input, without the line end after it.
fn read() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let of_input = |error| Failure::of_file("standard input", &error);
    // One byte more than a link and its line end have, so that a longer one is noticed.
    io::stdin().lock().take(MAX_LENGTH as u64 + 3).read_to_end(&mut bytes).map_err(of_input)?;
    let text = String::from_utf8(bytes).map_err(|_| Failure::message("standard input: not UTF-8"))?;
    let link = text.strip_suffix('\n').unwrap_or(&text);
    Ok(link.strip_suffix('\r').unwrap_or(link).to_owned())
}

/// The labels of the four parameters, in the order of the values of an [`Inspection`].
const NAMES: [&str; 4] = ["organization", "destination", "user", "reference"];

fn write(inspection: &Inspection, output: &mut Output) -> io::Result<()> {
    for (name, value) in NAMES.iter().zip(&inspection.values) {
        writeln!(output, "{name:12}  {}", sanitize(value.as_deref().unwrap_or("(none)")))?;
    }
    for (name, value) in &inspection.others {
        writeln!(output, "{:12}  {}", sanitize(name), sanitize(value))?;
    }
    if !inspection.findings.is_empty() {
        writeln!(output)?;
    }
    let mut format = HumanFormat::new(output.is_coloured);
    for finding in &inspection.findings {
        format.write_finding(finding, output)?;
    }
    format.end(output)
}

fn json(link: &str, inspection: &Inspection) -> serde_json::Value {
    let [organization, destination, user, reference] = &inspection.values;
    let others: Vec<_> =
        inspection.others.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    let findings = inspection.findings.iter().map(|finding| {
        json!({
            "byte_start": finding.bytes.start,
            "byte_end": finding.bytes.end,
            "code": finding.code.name(),
            "level": finding.level.as_str(),
            "message": finding.message,
            "replacement": finding.replacement.as_ref().and_then(Fix::to_show),
            "applicability": applicability(finding),
        })
    });
    json!({
        "link": if button_links_rules::has_secret(link) { None } else { Some(link) },
        "organization": organization,
        "destination": destination,
        "user": user,
        "reference": reference,
        "others": others,
        "findings": findings.collect::<Vec<_>>(),
    })
}
