//! Writes the cases as calls of the macro, one a line: those that are valid, and those that must not compile.

use std::fmt::{self, Write as _};
use std::path::Path;
use std::process::Command;

use button_links_rules::Parameter;
use cases::{Case, Values, cases};

#[allow(dead_code, missing_docs, unreachable_pub, clippy::all, clippy::pedantic, reason = "shared with the tests")]
mod cases;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=cases.rs");
    describe_compiler()?;
    let (mut valid, mut invalid) = (String::from("&[\n"), String::new());
    for (row, case) in cases().iter().enumerate() {
        match case {
            Case::Valid { values, link } => {
                write_valid(&mut valid, link, &call(values, literal))?;
                write_valid(&mut valid, link, &call(values, constant))?;
            }
            Case::ValidUnlessLiteral { values, link, .. } => {
                write_invalid(&mut invalid, row, "literal", &call(values, literal))?;
                write_valid(&mut valid, link, &call(values, constant))?;
            }
            Case::Invalid { values, .. } => {
                write_invalid(&mut invalid, row, "literal", &call(values, literal))?;
                write_invalid(&mut invalid, row, "constant", &call(values, constant))?;
            }
            Case::ValidLink { link, .. } => {
                write_valid(&mut valid, link, &format!("button_link!({})", literal(link)))?;
                write_valid(&mut valid, link, &format!("button_link!({})", constant(link)))?;
            }
            Case::ValidLinkUnlessLiteral { link, .. } => {
                write_invalid(&mut invalid, row, "literal", &format!("button_link!({})", literal(link)))?;
                write_valid(&mut valid, link, &format!("button_link!({})", constant(link)))?;
            }
            Case::InvalidLink { link, .. } => {
                write_invalid(&mut invalid, row, "literal", &format!("button_link!({})", literal(link)))?;
                write_invalid(&mut invalid, row, "constant", &format!("button_link!({})", constant(link)))?;
            }
        }
    }
    valid.push_str("]\n");
    invalid.push_str("fn main() {}\n");
    let directory = std::env::var("OUT_DIR")?;
    std::fs::write(Path::new(&directory).join("valid.rs"), valid)?;
    std::fs::write(Path::new(&directory).join("invalid.rs"), invalid)?;
    Ok(())
}

/// Sets `snapshots` on the compiler whose errors the snapshots show, and `nightly` on one that tells the span of a character
/// within a literal.
fn describe_compiler() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=ui/rustc-version");
    println!("cargo::rustc-check-cfg=cfg(snapshots, nightly)");
    let version = Command::new(std::env::var("RUSTC")?).arg("--version").output()?;
    let version = String::from_utf8(version.stdout)?;
    let release = version.split_whitespace().nth(1).unwrap_or_default();
    if release == include_str!("ui/rustc-version").trim() {
        println!("cargo::rustc-cfg=snapshots");
    }
    if release.ends_with("-nightly") || release.ends_with("-dev") {
        println!("cargo::rustc-cfg=nightly");
    }
    Ok(())
}

fn call(values: &Values, value: fn(&str) -> String) -> String {
    let arguments: Vec<String> = Parameter::ALL
        .into_iter()
        .zip(values)
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

/// Writes a pair of the expected link and the link of the macro, which must be a constant.
fn write_valid(out: &mut String, link: &str, call: &str) -> fmt::Result {
    writeln!(out, "({link:?}, {{ const LINK: ButtonLink<&str> = {call}; LINK.as_str() }}),")
}

/// Writes a function that is named after the row of its case.
fn write_invalid(out: &mut String, row: usize, kind: &str, call: &str) -> fmt::Result {
    writeln!(out, "fn {kind}_{row}() {{ let _ = button_links::{call}; }}")
}
