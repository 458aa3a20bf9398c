//! The work on one file.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use button_links_check::report::counted;
use button_links_check::visible::visible;
use button_links_check::walk::{EXCLUDED, Found, Step};
use button_links_check::{Checker, Config, Finding, Level, Outcome};

use super::event::Event;
use crate::fix::{Edits, Plan, diff, plan, write};
use crate::progress::Progress;

/// What to do with each file.
pub(super) struct Task<'a> {
    pub(super) checker: Checker,
    pub(super) config: Config,
    pub(super) level: Level,
    pub(super) is_fix: bool,
    pub(super) is_diff: bool,
    /// The name of standard input.
    pub(super) input: &'a Path,
    pub(super) progress: &'a Progress,
    /// Whether nobody wants more.
    pub(super) is_stopped: &'a AtomicBool,
}

type Give<'a> = &'a mut dyn FnMut(Event) -> bool;

impl Task<'_> {
    /// Does it, and gives what comes of it.
    pub(super) fn take(&self, step: Step, give: Give<'_>) {
        match step {
            Step::Found(found) => self.check(found, give),
            Step::PassedOver { path, reason } => drop(give(Event::Note(path, reason))),
        }
    }

    fn check(&self, found: Found, give: Give<'_>) {
        match found {
            Found::File(path) if self.is_fix => self.fix(&path, give),
            Found::File(path) if self.is_diff => self.show(&path, give),
            Found::File(path) => self.open(&path, give),
            Found::Input if self.config.is_excluded(self.input) => excluded(self.input.to_owned(), give),
            Found::Input => self.read(self.input, io::stdin().lock(), give),
            Found::Binary => drop(give(Event::Binary)),
            Found::Error { path, reason } => drop(give(Event::Error(path, reason))),
        }
        self.progress.done();
        give(Event::End);
    }

    fn open(&self, path: &Path, give: Give<'_>) {
        match File::open(path) {
            Ok(file) => self.read(path, file, give),
            Err(error) => drop(give(Event::Error(path.to_owned(), error.to_string()))),
        }
    }

    fn read(&self, path: &Path, reader: impl Read, give: Give<'_>) {
        let is_any = Cell::new(false);
        let reader = Stoppable { reader: self.progress.read(reader), is_stopped: self.is_stopped };
        let checked = self.checker.check_reader(path, reader, |finding| {
            if self.is_wanted(&finding) {
                is_any.set(true);
                give(Event::Finding(Box::new(finding)));
            }
        });
        let path = || path.to_owned();
        match checked.map(|checked| (checked.outcome, checked.links)) {
            Ok((Outcome::Text, links)) => drop(give(Event::Checked(links))),
            Ok((Outcome::Binary(byte), _)) => {
                // What was found before is not taken back.
                let words = if is_any.get() {
                    format!("binary from byte {byte} on, the rest passed over")
                } else {
                    "binary, passed over".to_owned()
                };
                give(Event::Note(path(), words));
                give(Event::Binary);
            }
            Ok((Outcome::Utf16, _)) => drop(give(Event::Error(path(), Outcome::UTF_16.to_owned()))),
            Err(error) => drop(give(Event::Error(path(), error.to_string()))),
        }
    }

    fn fix(&self, path: &Path, give: Give<'_>) {
        let written = self.plan(path).and_then(|plan| {
            let names = if plan.edits.is_empty() { 1 } else { write(path, &plan)? };
            Ok((plan.edits.len() as u64, names))
        });
        match written {
            Ok((0, _)) => {}
            Ok((places, names)) => {
                give(Event::Fixed(places));
                if names > 1 {
                    let others = counted(names - 1, "other name");
                    give(Event::Note(path.to_owned(), format!("had {others} (hard links), where the old text stays")));
                }
            }
            // What cannot even be opened is named below.
            Err(_) if File::open(path).is_err() => {}
            Err(error) => drop(give(Event::Error(path.to_owned(), error.to_string()))),
        }
        self.open(path, give);
    }

    fn show(&self, path: &Path, give: Give<'_>) {
        let shown = self.plan(path).and_then(|plan| {
            let mut text = Vec::new();
            if !plan.edits.is_empty() {
                diff(BufReader::new(File::open(path)?), &plan.edits, &mut text)?;
            }
            Ok(text)
        });
        match shown {
            Ok(hunks) if hunks.is_empty() => {}
            Ok(hunks) => {
                give(Event::Diff([names(path).as_bytes(), &hunks].concat()));
            }
            Err(_) if File::open(path).is_err() => {}
            Err(error) => drop(give(Event::Error(path.to_owned(), error.to_string()))),
        }
        self.open(path, give);
    }

    /// What to replace: in text alone.
    fn plan(&self, path: &Path) -> io::Result<Plan> {
        let mut plan = plan(&self.checker, path, |finding| self.is_wanted(finding))?;
        if plan.outcome != Outcome::Text {
            plan.edits = Edits::default();
        }
        Ok(plan)
    }

    fn is_wanted(&self, finding: &Finding) -> bool {
        finding.level >= self.level
    }
}

fn excluded(path: PathBuf, give: Give<'_>) {
    give(Event::Note(path, EXCLUDED.to_owned()));
}

/// The names of the old and the new file, as `patch -p1` and `git apply` take them.
fn names(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = path.strip_prefix("./").unwrap_or(&path).trim_start_matches('/');
    let path = visible(path);
    format!("--- a/{path}\n+++ b/{path}\n")
}

/// A reader that ends when nobody wants more.
struct Stoppable<'a, R> {
    reader: R,
    is_stopped: &'a AtomicBool,
}

impl<R: Read> Read for Stoppable<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.is_stopped.load(Ordering::Relaxed) { Ok(0) } else { self.reader.read(buffer) }
    }
}
