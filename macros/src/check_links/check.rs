//! Has the checker check the selected files.

use std::path::{Path, PathBuf};
use std::{fs, slice};

use button_links_check::walk::{Files, WalkEntry, WalkOptions};
use button_links_check::{Checker, Config, Level};

use super::report::Report;
use super::selection::Selection;
use super::{CallError, watch};

/// The number of bytes of all files of a call. The compiler keeps the text of every file that it watches.
const MAX_LENGTH: u64 = 64 << 20;

/// Checks the selected files and reports their errors. Warnings are left out, because a macro has no means to warn.
///
/// Returns the files on which the result depends.
///
/// # Errors
/// Returns an error if the configuration is invalid, or if there is no file to check.
pub(super) fn check(selection: &Selection, report: &mut Report<'_>) -> Result<Vec<PathBuf>, CallError> {
    let config = Config::find(&selection.root).map_err(|error| {
        CallError::new(error.to_string(), "the README of `button-links-check` shows what the file contains")
    })?;
    let checker = Checker::new(config.clone());
    let (mut files, mut length) = (Vec::new(), 0);
    for entry in Files::new(slice::from_ref(&selection.root), &config, WalkOptions::default()) {
        let (path, failure) = match entry {
            WalkEntry::File(path) if selection.contains(&path) => {
                let result = check_file(&checker, &path, &mut length, report);
                (path, result.err())
            }
            WalkEntry::Skipped { path, .. } if selection.contains(&path) => {
                (path, Some("is neither a regular file nor a symbolic link to one".to_owned()))
            }
            WalkEntry::Error { path, reason } => (path, Some(reason)),
            _ => continue,
        };
        match failure {
            Some(reason) => report.failure(&path, &reason),
            None => files.push(path),
        }
    }
    report.finish();
    if files.is_empty() && report.is_empty() {
        return Err(selection.nothing_to_check());
    }
    files.extend(config.file().map(Path::to_owned));
    Ok(files)
}

/// Checks a file and reports its errors. `length` is the number of bytes of the files until now.
///
/// # Errors
/// Returns the reason why the file cannot be checked or watched.
fn check_file(checker: &Checker, path: &Path, length: &mut u64, report: &mut Report<'_>) -> Result<(), String> {
    watch::check_name(path)?;
    let with_this = *length + fs::metadata(path).map_err(|error| error.to_string())?.len();
    if with_this > MAX_LENGTH {
        return Err(format!("is too large: with this file all have more than {} MiB together", MAX_LENGTH >> 20));
    }
    *length = with_this;
    let result = checker.check_file(path, |finding| {
        if finding.level == Level::Error {
            report.finding(finding);
        }
    });
    result.map(drop).map_err(|error| error.to_string())
}
