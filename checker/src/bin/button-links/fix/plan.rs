//! What is to be replaced in a file until nothing that is certain is left.

use std::io;
use std::path::Path;

use button_links_check::{Checker, Finding, Outcome};

use super::edited::Edited;
use super::edits::Edits;
use super::source::{Fingerprint, Stamp, open};

/// What is to be replaced in a file, and the file as it was read.
pub(crate) struct Plan {
    /// What to replace.
    pub(crate) edits: Edits,
    /// What the file turned out to be.
    pub(crate) outcome: Outcome,
    pub(super) stamp: Stamp,
    pub(super) fingerprint: u64,
}

/// How often a text is looked at. A fix may uncover the next one, but not forever.
const ROUNDS: usize = 16;

/// Finds what to replace in a file, of the findings that are wanted.
///
/// # Errors
/// Those of reading; the file changes meanwhile; or its fixes come to no end.
pub(crate) fn plan(checker: &Checker, path: &Path, is_wanted: impl Fn(&Finding) -> bool) -> io::Result<Plan> {
    let (file, metadata) = open(path)?;
    let stamp = Stamp::of(&metadata);
    drop(file);
    let mut edits = Edits::default();
    let mut first = None;
    for _ in 0..ROUNDS {
        let mut found = Edits::default();
        let mut source = Fingerprint::new(open(path)?.0);
        let read = checker.check_reader(path, Edited::new(&mut source, &edits), |finding| {
            if is_wanted(&finding) {
                found.push(&finding);
            }
        })?;
        let fingerprint = source.finish()?;
        if *first.get_or_insert(fingerprint) != fingerprint {
            return Err(io::Error::other("changed while it was read"));
        }
        found.settle();
        let outcome = read.outcome;
        if found.is_empty() || outcome == Outcome::Utf16 {
            return Ok(Plan { edits, outcome, stamp, fingerprint });
        }
        edits = edits.then(found);
    }
    Err(io::Error::other("its fixes come to no end: nothing was changed"))
}
