//! `check_links!`: checks the links in files that are not Rust, with the library of the checker.
//!
//! A call goes through four stages: its `argument` is read, it selects files (`selection`), the checker checks each of them
//! (`check`) and its errors are worded (`report`), and the compiler is told to `watch` them. Every error points at the argument.

mod argument;
mod check;
mod report;
mod selection;
mod watch;

use std::env;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;

use crate::diagnostics::Diagnostics;
use crate::emit::{self, CratePath};
use crate::parse;

use report::Report;
use selection::Selection;

/// An error of a call as a whole, such as a folder that is not there.
struct CallError {
    message: String,
    help: String,
}

impl CallError {
    fn new(message: impl Into<String>, help: impl Into<String>) -> CallError {
        CallError { message: message.into(), help: help.into() }
    }
}

/// Expands `$crate "folder or glob"` to items, in the package that is being built.
pub(crate) fn check_links(input: TokenStream) -> TokenStream {
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    check_links_of(input, package.as_deref())
}

/// Expands `$crate "folder or glob"` to items, in the package in this folder.
pub(crate) fn check_links_of(input: TokenStream, package: Option<&Path>) -> TokenStream {
    let mut diagnostics = Diagnostics::new(input.clone());
    let (path, argument) = parse::single_value(input.clone());
    let checked = argument::text(argument, input).and_then(|text| {
        let package = package.ok_or_else(no_package)?;
        check::check(&Selection::new(&text, package)?, &mut Report::new(package, &mut diagnostics))
    });
    let files = checked.unwrap_or_else(|CallError { message, help }| {
        diagnostics.call_error(&message, &help);
        Vec::new()
    });
    let (errors, _) = diagnostics.into_parts();
    if errors.is_empty() {
        watch::items(&CratePath::new(path), &files)
    } else {
        // Nothing is watched, because cargo runs a compiler that failed again in any case.
        emit::errors(errors).collect()
    }
}

fn no_package() -> CallError {
    CallError::new(
        "the folder of the package is not known, because `CARGO_MANIFEST_DIR` is not set",
        "build the package with cargo",
    )
}
