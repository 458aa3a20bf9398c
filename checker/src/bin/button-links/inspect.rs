//! `button-links inspect`: what a link says.

use std::io::{self, Read, Write};
use std::path::Path;

use button_links_check::report::Summary;
use button_links_check::visible::visible;
use button_links_check::{Checker, Inspection};
use serde_json::json;

use crate::arguments::{Inspect, InspectFormat};
use crate::check::configuration;
use crate::output::Output;
use crate::report::{People, Report};
use crate::status::{Failure, Status, tell};

/// How long a text may be that is to be a link.
const LONGEST: u64 = 1 << 20;

/// Takes a link apart and writes what it says.
pub(crate) fn inspect(arguments: &Inspect) -> Result<Status, Failure> {
    let config = configuration(arguments.config.as_deref(), arguments.no_config)?;
    let link = if arguments.link == "-" { read()? } else { arguments.link.clone() };
    let inspection = Checker::new(config).inspect(&link, Path::new("link"));
    let mut output = Output::new();
    match arguments.format {
        InspectFormat::Human => write(&inspection, &mut output)?,
        InspectFormat::Json => writeln!(output, "{}", json(&link, &inspection))?,
    }
    output.flush()?;
    let mut summary = Summary::default();
    inspection.findings.iter().for_each(|finding| summary.add(finding));
    tell(&summary.counts());
    Ok(if summary.is_clean() { Status::Clean } else { Status::Findings })
}

/// The first line of standard input, which is to be the only one.
fn read() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let of_input = |error| Failure::of("standard input", &error);
    io::stdin().lock().take(LONGEST + 1).read_to_end(&mut bytes).map_err(of_input)?;
    if bytes.len() as u64 > LONGEST {
        return Err(Failure::words(
            "standard input: a link is not so long; `button-links check -` finds the links of a text",
        ));
    }
    let text = String::from_utf8(bytes).map_err(|_| Failure::words("standard input: not UTF-8"))?;
    let link = text.strip_suffix('\n').unwrap_or(&text);
    Ok(link.strip_suffix('\r').unwrap_or(link).to_owned())
}

const NAMES: [&str; 4] = ["organization", "destination", "user", "reference"];

fn write(inspection: &Inspection, output: &mut Output) -> io::Result<()> {
    for (name, value) in NAMES.iter().zip(&inspection.values) {
        writeln!(output, "{name:12}  {}", visible(value.as_deref().unwrap_or("(none)")))?;
    }
    for (name, value) in &inspection.others {
        writeln!(output, "{:12}  {}", visible(name), visible(value))?;
    }
    if !inspection.findings.is_empty() {
        writeln!(output)?;
    }
    let mut people = People::new(output.is_coloured);
    for finding in &inspection.findings {
        people.finding(finding, output)?;
    }
    people.end(output)
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
            "replacement": finding.replacement.as_ref().map(|replacement| &replacement.text),
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
