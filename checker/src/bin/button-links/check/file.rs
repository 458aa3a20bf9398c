//! Checks, fixes or diffs one file.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use button_links_check::report::{counted, sanitize};
use button_links_check::walk::{EXCLUDED, WalkEntry};
use button_links_check::{Checker, Config, Finding, Level, Outcome};

use super::event::Event;
use crate::fix::{FixedFile, MAX_LENGTH, diff, without_secrets};
use crate::progress::Progress;

/// The settings for the work on each file, shared by the workers.
pub(super) struct Task<'a> {
    pub(super) checker: Checker,
    pub(super) config: Config,
    pub(super) level: Level,
    pub(super) is_fix: bool,
    pub(super) is_diff: bool,
    /// The name of standard input.
    pub(super) input: &'a Path,
    pub(super) progress: &'a Progress,
    /// Set when nobody reads the output any more.
    pub(super) is_stopped: &'a AtomicBool,
}

/// The callback that receives the events of a file. It returns `false` if no more are wanted.
type Emit<'a> = &'a mut dyn FnMut(Event) -> bool;

impl Task<'_> {
    /// Works on an entry of the walk and emits its events.
    pub(super) fn run(&self, entry: WalkEntry, emit: Emit<'_>) {
        match entry {
            WalkEntry::Skipped { path, reason } => {
                emit(Event::Note(path, reason));
                return;
            }
            WalkEntry::File(path) if self.is_fix => self.fix(&path, emit),
            WalkEntry::File(path) if self.is_diff => self.diff(&path, emit),
            WalkEntry::File(path) => self.check(&path, emit),
            WalkEntry::Stdin if self.config.is_excluded(self.input) => {
                emit(Event::Note(self.input.to_owned(), EXCLUDED.to_owned()));
            }
            WalkEntry::Stdin => self.check_reader(self.input, io::stdin().lock(), emit),
            WalkEntry::Binary => drop(emit(Event::Binary)),
            WalkEntry::Error { path, reason } => drop(emit(Event::Error(path, reason))),
        }
        self.progress.done();
        emit(Event::End);
    }

    /// Checks a file and emits its findings.
    fn check(&self, path: &Path, emit: Emit<'_>) {
        match File::open(path) {
            Ok(file) => self.check_reader(path, file, emit),
            Err(error) => drop(emit(Event::Error(path.to_owned(), error.to_string()))),
        }
    }

    fn check_reader(&self, path: &Path, reader: impl Read, emit: Emit<'_>) {
        let has_findings = Cell::new(false);
        let reader = Stoppable { reader: self.progress.read(reader), is_stopped: self.is_stopped };
        let checked = self.checker.check_reader(path, reader, |finding| {
            if self.is_wanted(&finding) {
                has_findings.set(true);
                emit(Event::Finding(Box::new(finding)));
            }
        });
        let path = || path.to_owned();
        match checked.map(|checked| (checked.outcome, checked.links)) {
            Ok((Outcome::Text, links)) => drop(emit(Event::Checked(links))),
            Ok((Outcome::Binary(byte), _)) => {
                // Findings before the first NUL byte were already emitted.
                let message = if has_findings.get() {
                    format!("binary from byte {byte} on, the rest passed over")
                } else {
                    "binary, passed over".to_owned()
                };
                emit(Event::Note(path(), message));
                emit(Event::Binary);
            }
            Err(error) => drop(emit(Event::Error(path(), error.to_string()))),
        }
    }

    /// Writes the safe fixes into a file, then checks the file as it is now.
    fn fix(&self, path: &Path, emit: Emit<'_>) {
        let written = self.fixed(path).and_then(|fixed| match fixed {
            Some(fixed) => fixed.write(path).map(|names| Some((fixed.fixes, names))),
            None => Ok(None),
        });
        match written {
            Ok(None) => {}
            Ok(Some((fixes, names))) => {
                emit(Event::Fixed(fixes));
                if names > 1 {
                    let others = counted(names - 1, "other name");
                    emit(Event::Note(path.to_owned(), format!("had {others} (hard links), where the old text stays")));
                }
            }
            Err(error) => report_unless_unreadable(path, &error, emit),
        }
        self.check(path, emit);
    }

    /// Emits the safe fixes of a file as a diff, then checks the file.
    fn diff(&self, path: &Path, emit: Emit<'_>) {
        match self.fixed(path) {
            Ok(None) => {}
            Ok(Some(fixed)) => {
                let hunks = without_secrets(&diff(&fixed.old, &fixed.new));
                emit(Event::Diff([diff_header(path).as_bytes(), &hunks].concat()));
            }
            Err(error) => report_unless_unreadable(path, &error, emit),
        }
        self.check(path, emit);
    }

    fn fixed(&self, path: &Path) -> io::Result<Option<FixedFile>> {
        FixedFile::compute(&self.checker, path, MAX_LENGTH, |finding| self.is_wanted(finding))
    }

    fn is_wanted(&self, finding: &Finding) -> bool {
        finding.level >= self.level
    }
}

/// Emits the error of a fix, unless the file cannot be opened: the check that follows emits that error.
fn report_unless_unreadable(path: &Path, error: &io::Error, emit: Emit<'_>) {
    if File::open(path).is_ok() {
        emit(Event::Error(path.to_owned(), error.to_string()));
    }
}

/// Returns the two lines that name the old and the new file, as `patch -p1` and `git apply` read them.
fn diff_header(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = path.strip_prefix("./").unwrap_or(&path).trim_start_matches('/');
    let path = sanitize(path);
    format!("--- a/{path}\n+++ b/{path}\n")
}

/// A reader that ends early when nobody reads the output any more.
struct Stoppable<'a, R> {
    reader: R,
    is_stopped: &'a AtomicBool,
}

impl<R: Read> Read for Stoppable<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.is_stopped.load(Ordering::Relaxed) { Ok(0) } else { self.reader.read(buffer) }
    }
}
