//! Words the errors of the checker as errors of the compiler.

use std::env;
use std::path::{Path, PathBuf};

use button_links_check::Finding;
use button_links_check::report::{HumanFormat, counted, sanitize};

use crate::diagnostics::Diagnostics;

/// The number of errors of a call that are reported one by one. It bounds what a file of nothing but wrong links costs the compiler.
const MAX_ERRORS: u64 = 1000;

/// The errors of a call.
pub(super) struct Report<'a> {
    package: &'a Path,
    diagnostics: &'a mut Diagnostics,
    errors: u64,
}

impl Report<'_> {
    /// Starts without errors. `package` is the folder of the package.
    pub(super) fn new<'a>(package: &'a Path, diagnostics: &'a mut Diagnostics) -> Report<'a> {
        Report { package, diagnostics, errors: 0 }
    }

    /// Checks whether there are no errors.
    pub(super) fn is_empty(&self) -> bool {
        self.errors == 0
    }

    /// Adds a finding: its message and code, its place, the excerpt and the help.
    pub(super) fn finding(&mut self, mut finding: Finding) {
        self.error(|package| {
            finding.path = displayed(&finding.path, package);
            let text = HumanFormat::new(false).render(&finding);
            // The first line names the level, as the compiler does.
            let (_, excerpt) = text.split_once('\n').unwrap_or_default();
            format!("{} [{}]\n{excerpt}", sanitize(&finding.message), finding.code)
        });
    }

    /// Adds the reason why a file or folder cannot be checked.
    pub(super) fn failure(&mut self, path: &Path, reason: &str) {
        self.error(|package| {
            let path = displayed(path, package);
            let path = path.to_string_lossy();
            let help = "correct this, or leave the file out: `exclude` in `button-links.toml`";
            format!("`{}` cannot be checked: {reason}\nhelp: {help}", sanitize(&path))
        });
    }

    /// Adds the number of errors that are not reported.
    pub(super) fn finish(&mut self) {
        if let Some(further) = self.errors.checked_sub(MAX_ERRORS).filter(|further| *further > 0) {
            let help = "correct the others first; `button-links check` prints all of them";
            self.diagnostics.call_error(&counted(further, "further error"), help);
        }
    }

    /// Counts an error, and adds it unless there are too many.
    fn error(&mut self, text: impl FnOnce(&Path) -> String) {
        self.errors += 1;
        if self.errors <= MAX_ERRORS {
            self.diagnostics.rendered(self.diagnostics.call(), text(self.package));
        }
    }
}

/// Returns a path relative to the working directory, as the compiler shows the paths of a workspace, or else to the package.
fn displayed(path: &Path, package: &Path) -> PathBuf {
    let directory = env::current_dir().ok();
    let folders = directory.iter().map(PathBuf::as_path).chain([package]);
    let relative = folders.into_iter().find_map(|folder| path.strip_prefix(folder).ok());
    relative.unwrap_or(path).to_owned()
}
