//! Checks, fixes or diffs one file.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, Read, Take};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use button_links_check::report::counted;
use button_links_check::walk::{EXCLUDED, WalkEntry, open};
use button_links_check::{Checker, Config, Finding, Level, Outcome};

use super::event::Event;
use crate::fix::{Diff, FixedFile, MAX_LENGTH, diff_header, remove_left_in};
use crate::progress::Progress;
use crate::reason::reason;

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
            WalkEntry::File(path) => self.file(&path, emit),
            WalkEntry::Stdin if self.config.is_excluded(self.input) => {
                emit(Event::Note(self.input.to_owned(), EXCLUDED.to_owned()));
            }
            WalkEntry::Stdin => {
                if let Err(error) = self.check_reader(self.input, io::stdin().lock(), false, emit) {
                    emit(failed(self.input, &error));
                }
            }
            WalkEntry::Binary => drop(emit(Event::Binary)),
            WalkEntry::Error { path, reason } => drop(emit(Event::Error(path, reason))),
        }
        self.progress.done();
        emit(Event::End);
    }

    /// Opens a file, applies or shows its fixes if that is asked for, and checks it.
    ///
    /// A pipe is opened once: what was written into it is gone after it was read.
    fn file(&self, path: &Path, emit: Emit<'_>) {
        let file = match open(path) {
            Ok(file) => file,
            Err(error) => {
                emit(failed(path, &error));
                return;
            }
        };
        let is_regular = file.get_ref().metadata().is_ok_and(|metadata| metadata.is_file());
        let checked = match (self.is_fix || self.is_diff, is_regular) {
            (false, _) => self.check_reader(path, file, is_regular, emit),
            (true, false) => {
                emit(Event::Error(path.to_owned(), "cannot be fixed: it is no regular file".to_owned()));
                self.check_reader(path, file, false, emit)
            }
            (true, true) => self.fixed_file(path, file.get_ref(), emit),
        };
        if let Err(error) = checked {
            emit(failed(path, &error));
        }
    }

    /// Writes or shows the fixes of a regular file, and checks it as it is then. A file that cannot be read is read twice, but is one
    /// error.
    fn fixed_file(&self, path: &Path, file: &File, emit: Emit<'_>) -> io::Result<()> {
        let fixed = if self.is_fix { self.fix(path, file, emit) } else { self.diff(path, file, emit) };
        if let Err(error) = &fixed {
            emit(failed(path, error));
        }
        // A safe fix that is left after --fix could not be written.
        let checked = open_again(path).and_then(|file| self.check_reader(path, file, self.is_diff, emit));
        if fixed.is_err() { Ok(()) } else { checked }
    }

    /// Checks a text and emits its findings. `is_fixable` is set for a file that `--fix` could write.
    fn check_reader(&self, path: &Path, reader: impl Read, is_fixable: bool, emit: Emit<'_>) -> io::Result<()> {
        let has_findings = Cell::new(false);
        let reader = Stoppable { reader: self.progress.read(reader), is_stopped: self.is_stopped };
        let checked = self.checker.check_reader(path, reader, |finding| {
            if self.is_wanted(&finding) {
                has_findings.set(true);
                emit(Event::Finding(Box::new(finding)));
            }
        });
        let checked = checked?;
        match checked.outcome {
            Outcome::Text => drop(emit(Event::Checked { links: checked.links, is_fixable })),
            Outcome::Binary(byte) => {
                // Findings before the first NUL byte were already emitted.
                let message = if has_findings.get() {
                    format!("binary from byte {byte} on, the rest passed over")
                } else {
                    "binary, passed over".to_owned()
                };
                emit(Event::Note(path.to_owned(), message));
                emit(Event::Binary);
            }
        }
        Ok(())
    }

    /// Writes the safe fixes into a file.
    fn fix(&self, path: &Path, file: &File, emit: Emit<'_>) -> io::Result<()> {
        if let Some(folder) = path.canonicalize().as_ref().ok().and_then(|path| path.parent()) {
            remove_left_in(folder);
        }
        let Some(fixed) = self.fixed(path, file)? else { return Ok(()) };
        let names = fixed.write(path)?;
        emit(Event::Fixed(fixed.fixes));
        if names > 1 {
            let others = counted(names - 1, "other name");
            emit(Event::Note(path.to_owned(), format!("had {others} (hard links), where the old text stays")));
        }
        Ok(())
    }

    /// Emits the safe fixes of a file as a diff.
    fn diff(&self, path: &Path, file: &File, emit: Emit<'_>) -> io::Result<()> {
        let Some(fixed) = self.fixed(path, file)? else { return Ok(()) };
        let Diff { hunks, left_out } = Diff::new(&fixed.old, &fixed.new);
        if !hunks.is_empty() {
            emit(Event::Diff([diff_header(path), hunks].concat()));
        }
        if left_out > 0 {
            let (changes, are) = (counted(left_out, "change"), if left_out == 1 { "is" } else { "are" });
            let reason = "beside a text that may hold a secret; --fix writes";
            let them = if left_out == 1 { "it" } else { "them" };
            emit(Event::Note(path.to_owned(), format!("{changes} {are} not shown, {reason} {them}")));
        }
        Ok(())
    }

    fn fixed(&self, path: &Path, file: &File) -> io::Result<Option<FixedFile>> {
        FixedFile::compute(&self.checker, path, file, MAX_LENGTH, |finding| self.is_wanted(finding))
    }

    fn is_wanted(&self, finding: &Finding) -> bool {
        finding.level >= self.level
    }
}

/// Opens a file that was a regular one. Another program may have put a pipe in its place, which would be waited for without end.
fn open_again(path: &Path) -> io::Result<Take<File>> {
    if !path.metadata()?.is_file() {
        return Err(io::Error::other("was replaced by what is no regular file"));
    }
    open(path)
}

/// Returns the event of a file that could not be read or written.
fn failed(path: &Path, error: &io::Error) -> Event {
    Event::Error(path.to_owned(), reason(error))
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

#[cfg(all(test, unix))]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn a_pipe_in_the_place_of_a_file_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.html");
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
        assert_eq!(open_again(&path).unwrap_err().to_string(), "was replaced by what is no regular file");
    }
}
