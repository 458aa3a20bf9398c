//! Counts findings and files, for the last line of the output.

use std::fmt;

use button_links_findings::Level;

use crate::finding::Finding;

/// The number of findings, files and links of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Findings of the level error.
    pub errors: u64,
    /// Findings of the level warning.
    pub warnings: u64,
    /// Findings with a safe fix that `--fix` would write. The caller counts them: only the program has that option, and it cannot write
    /// into every text.
    pub fixable: u64,
    /// Files with at least one finding.
    pub files_with_findings: u64,
    /// Files that were checked.
    pub files: u64,
    /// Links in the checked files.
    pub links: u64,
    /// Binary files, which are not checked.
    pub binary: u64,
    /// Files and folders that could not be read or written.
    pub failures: u64,
    /// Fixes that were written.
    pub fixed: u64,
    /// Files that fixes were written to.
    pub fixed_files: u64,
}

impl Summary {
    /// Counts a finding.
    pub fn add(&mut self, finding: &Finding) {
        match finding.level {
            Level::Error => self.errors += 1,
            Level::Warning => self.warnings += 1,
        }
    }

    /// Checks whether there are no findings.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.errors + self.warnings == 0
    }

    /// Returns the number of errors and warnings in words.
    #[must_use]
    pub fn counts(&self) -> String {
        let (errors, warnings) = (counted(self.errors, "error"), counted(self.warnings, "warning"));
        match (self.errors, self.warnings) {
            (0, 0) => "no findings".to_owned(),
            (_, 0) => errors,
            (0, _) => warnings,
            _ => format!("{errors}, {warnings}"),
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.fixed > 0 {
            write!(formatter, "fixed {} in {}; ", counted(self.fixed, "place"), counted(self.fixed_files, "file"))?;
        }
        if self.is_clean() {
            write!(formatter, "no findings in {} of {}", counted(self.links, "link"), counted(self.files, "file"))?;
        } else {
            write!(formatter, "{} in {}", self.counts(), counted(self.files_with_findings, "file"))?;
        }
        if self.fixable > 0 {
            write!(formatter, "; {} can be fixed with --fix", self.fixable)?;
        }
        if self.binary > 0 {
            write!(formatter, "; {} passed over", counted(self.binary, "binary file"))?;
        }
        if self.failures > 0 {
            write!(formatter, "; {} could not be dealt with", self.failures)?;
        }
        Ok(())
    }
}

/// Returns a number and the noun, in the plural unless the number is 1.
#[must_use]
pub fn counted(number: u64, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_is_worded() {
        let clean = Summary { files: 120, links: 34, ..Summary::default() };
        assert_eq!(clean.to_string(), "no findings in 34 links of 120 files");
        let found = Summary { errors: 2, warnings: 1, fixable: 1, files_with_findings: 1, ..Summary::default() };
        assert_eq!(found.to_string(), "2 errors, 1 warning in 1 file; 1 can be fixed with --fix");
    }
}
