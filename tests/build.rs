//! Writes the cases as calls of the macro, one a line: those that are valid, and those that must not compile.

use std::fmt::{self, Write as _};
use std::path::Path;
use std::process::Command;

use button_links_rules::Parameter;
use cases::{Case, Values, cases};

#[allow(
    dead_code,
    unused_imports,
    missing_docs,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    reason = "shared with the tests"
)]
mod cases;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=cases");
    describe_compiler()?;
    let (mut valid, mut invalid) = (String::from("&[\n"), String::new());
    for (row, case) in cases().iter().enumerate() {
        for form in FORMS {
            let call = match case {
                Case::Valid { values, .. } | Case::ValidUnlessLiteral { values, .. } | Case::Invalid { values, .. } => {
                    call(values, &form)
                }
                Case::ValidLink { link, .. }
                | Case::ValidLinkUnlessLiteral { link, .. }
                | Case::InvalidLink { link, .. } => call_of_link(link, &form),
            };
            match case {
                Case::ValidUnlessLiteral { .. } | Case::ValidLinkUnlessLiteral { .. } if form.name == "literal" => {
                    write_invalid(&mut invalid, row, &form, &call)?;
                }
                Case::Valid { link, .. }
                | Case::ValidUnlessLiteral { link, .. }
                | Case::ValidLink { link, .. }
                | Case::ValidLinkUnlessLiteral { link, .. } => write_valid(&mut valid, link, &call)?,
                Case::Invalid { .. } | Case::InvalidLink { .. } => write_invalid(&mut invalid, row, &form, &call)?,
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

/// A form in which a call gives a value that is known at compile time.
struct Form {
    name: &'static str,
    /// Returns the expression of a text, which may read the constant of a name.
    expression: fn(&str, &str) -> String,
    is_named: bool,
}

const FORMS: [Form; 3] = [
    Form { name: "literal", expression: |_, text| format!("{text:?}"), is_named: false },
    Form { name: "constant", expression: |_, text| format!("const {{ {text:?} }}"), is_named: false },
    Form { name: "named", expression: |name, _| name.to_owned(), is_named: true },
];

impl Form {
    /// Returns the items before a call, and the expression in it.
    fn value(&self, name: &str, text: &str) -> (String, String) {
        let item = if self.is_named { format!("const {name}: &str = {text:?}; ") } else { String::new() };
        (item, (self.expression)(name, text))
    }
}

/// The items before a call, and the call.
type Call = (String, String);

fn call(values: &Values, form: &Form) -> Call {
    let (mut items, mut arguments) = (String::new(), Vec::new());
    for (parameter, text) in Parameter::ALL.into_iter().zip(values) {
        let Some(text) = text else { continue };
        let (item, expression) = form.value(&parameter.name().to_uppercase(), text);
        items.push_str(&item);
        arguments.push(format!("{parameter} = {expression}"));
    }
    (items, format!("button_link!({})", arguments.join(", ")))
}

fn call_of_link(link: &str, form: &Form) -> Call {
    let (items, expression) = form.value("WHOLE", link);
    (items, format!("button_link!({expression})"))
}

/// Writes a pair of the expected link and the link of the macro, which must be a constant.
fn write_valid(out: &mut String, link: &str, (items, call): &Call) -> fmt::Result {
    writeln!(out, "({link:?}, {{ {items}const LINK: ButtonLink<&str> = {call}; LINK.as_str() }}),")
}

/// Writes a function that is named after the row of its case.
fn write_invalid(out: &mut String, row: usize, form: &Form, (items, call): &Call) -> fmt::Result {
    writeln!(out, "fn {}_{row}() {{ {items}let _ = button_links::{call}; }}", form.name)
}
