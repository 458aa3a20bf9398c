//! Writes the cases as calls of the macro: those that must compile, and those that must not, one a line.

use std::fmt::{self, Write as _};
use std::path::Path;

use button_links_rules::Parameter;
use cases::{Case, Given, cases};

#[allow(dead_code, missing_docs, unreachable_pub, clippy::all, clippy::pedantic, reason = "shared with the tests")]
mod cases;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=cases.rs");
    println!("cargo::rustc-check-cfg=cfg(refused_calls)");
    let directory = std::env::var("OUT_DIR")?;
    let (mut accepted, mut refused) = (String::from("&[\n"), String::new());
    for (row, case) in cases().iter().enumerate() {
        match case {
            Case::Written { given, link } => {
                accept(&mut accepted, link, &call(given, literal))?;
                accept(&mut accepted, link, &call(given, constant))?;
            }
            Case::WrittenUnlessLiteral { given, link, .. } => {
                refuse(&mut refused, row, "literal", &call(given, literal))?;
                accept(&mut accepted, link, &call(given, constant))?;
            }
            Case::Refused { given, .. } => {
                refuse(&mut refused, row, "literal", &call(given, literal))?;
                refuse(&mut refused, row, "constant", &call(given, constant))?;
            }
            Case::Read { link, .. } => {
                accept(&mut accepted, link, &format!("button_link!({})", literal(link)))?;
                accept(&mut accepted, link, &format!("button_link!({})", constant(link)))?;
            }
            Case::Unreadable { link, .. } => {
                refuse(&mut refused, row, "literal", &format!("button_link!({})", literal(link)))?;
                refuse(&mut refused, row, "constant", &format!("button_link!({})", constant(link)))?;
            }
        }
    }
    accepted.push_str("]\n");
    std::fs::write(Path::new(&directory).join("accepted.rs"), accepted)?;
    std::fs::write(Path::new(&directory).join("refused.rs"), refused)?;
    Ok(())
}

fn call(given: &Given, value: fn(&str) -> String) -> String {
    let arguments: Vec<String> = Parameter::ALL
        .into_iter()
        .zip(given)
        .filter_map(|(parameter, text)| Some(format!("{parameter} = {}", value(text.as_deref()?))))
        .collect();
    format!("button_link!({})", arguments.join(", "))
}

fn literal(text: &str) -> String {
    format!("{text:?}")
}

fn constant(text: &str) -> String {
    format!("const {{ {text:?} }}")
}

/// A pair of the expected link and the macro's, which must be a constant.
fn accept(out: &mut String, link: &str, call: &str) -> fmt::Result {
    writeln!(out, "({link:?}, {{ const LINK: ButtonLink<&str> = {call}; LINK.as_str() }}),")
}

/// A line whose item says which case it is of.
fn refuse(out: &mut String, row: usize, kind: &str, call: &str) -> fmt::Result {
    writeln!(out, "fn {kind}_{row}() {{ let _ = button_links::{call}; }}")
}
