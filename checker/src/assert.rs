//! The check as a test, which fails with all findings.

use std::io;
use std::path::Path;

use crate::checker::Checker;
use crate::config::Config;
use crate::report::{HumanFormat, Summary};
use crate::scan::Outcome;
use crate::walk::{Files, WalkEntry, WalkOptions};

/// Checks all files of a folder, or one file. The configuration is the `button-links.toml` in the folder, or the nearest one
/// above it. In a test, a relative path is relative to the package.
///
/// ```no_run
/// button_links_check::assert_dir("templates");
/// ```
///
/// # Panics
/// Panics if there is a finding of any level, if a file could not be checked, or if there is no file.
#[track_caller]
pub fn assert_dir(folder: impl AsRef<Path>) {
    let folder = folder.as_ref();
    match Config::find(folder) {
        Ok(config) => Checker::new(config).assert_dir(folder),
        Err(error) => panic!("{error}"),
    }
}

impl Checker {
    /// Checks all files of a folder, or one file, with the configuration of this checker.
    ///
    /// # Panics
    /// Panics if there is a finding of any level, if a file could not be checked, or if there is no file.
    #[track_caller]
    pub fn assert_dir(&self, folder: impl AsRef<Path>) {
        if let Err(report) = self.report_on(folder.as_ref()) {
            panic!("{report}");
        }
    }

    /// Returns the findings and failures as text, with a summary.
    fn report_on(&self, folder: &Path) -> Result<(), String> {
        let (mut report, mut summary) = (String::new(), Summary::default());
        for entry in Files::new(&[folder.to_owned()], self.config(), WalkOptions::default()) {
            let failure = match entry {
                WalkEntry::File(path) => {
                    self.report_file(&path, &mut report, &mut summary).err().map(|error| (path, error.to_string()))
                }
                WalkEntry::Error { path, reason } => Some((path, reason)),
                WalkEntry::Binary | WalkEntry::Stdin | WalkEntry::Skipped { .. } => None,
            };
            if let Some((path, reason)) = failure {
                summary.failures += 1;
                report.extend(["error: ", &path.to_string_lossy(), ": ", &reason, "\n\n"]);
            }
        }
        if summary.files + summary.failures == 0 {
            return Err(format!("there is no file to check in {}", folder.display()));
        }
        if report.is_empty() { Ok(()) } else { Err(format!("\n{report}{summary}")) }
    }

    /// Checks one file and appends its findings to the report.
    fn report_file(&self, path: &Path, report: &mut String, summary: &mut Summary) -> io::Result<()> {
        let human = HumanFormat::new(false);
        let before = report.len();
        let outcome = self.check_file(path, |finding| {
            summary.add(&finding);
            report.push_str(&human.render(&finding));
            report.push_str("\n\n");
        })?;
        summary.files += u64::from(outcome == Outcome::Text);
        summary.files_with_findings += u64::from(report.len() > before);
        Ok(())
    }
}
