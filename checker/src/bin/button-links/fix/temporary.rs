//! Temporary files beside the files to fix. None is left: an interrupted run removes its own, and what a killed run has left
//! is removed by the next one.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use fs4::FileExt;
use tempfile::NamedTempFile;

use super::failure::left;

/// The name of a temporary file is this prefix, so many random letters and digits, and the suffix.
const PREFIX: &str = ".button-links-";
const RANDOM_LENGTH: usize = 12;
const SUFFIX: &str = ".tmp";

/// The state of this run. While it is locked, no temporary file is created, renamed or removed.
struct State {
    /// The temporary files that exist now.
    existing: BTreeSet<PathBuf>,
    /// The folders that were searched for the files of a killed run.
    searched: BTreeSet<PathBuf>,
}

static STATE: Mutex<State> = Mutex::new(State { existing: BTreeSet::new(), searched: BTreeSet::new() });

fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Replaces the file at `path` atomically, by a temporary file in its folder that `write` fills.
///
/// # Errors
/// Returns an error if no file can be created in the folder, or the error of `write` or of the rename. The file at `path` is then
/// as it was.
pub(super) fn replace(path: &Path, write: impl FnOnce(&mut NamedTempFile) -> io::Result<()>) -> io::Result<()> {
    let mut file = create_in(path.parent().unwrap_or(Path::new(".")))?;
    let written = write(&mut file);
    let mut state = state();
    state.existing.remove(file.path());
    // After an error the closure drops the file, which removes it.
    written.and_then(|()| file.persist(path).map(drop).map_err(|error| not_written(&error.error)))
}

/// Creates a temporary file. Its error does not name it, because the user has never heard of that file.
fn create_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut state = state();
    let mut builder = tempfile::Builder::new();
    let builder = builder.prefix(PREFIX).rand_bytes(RANDOM_LENGTH).suffix(SUFFIX);
    let file = builder.make_in(folder, create).map_err(|error| left("its folder cannot be written to", &error))?;
    // The lock tells other runs that the file is in use. A file system without locks keeps the files of a killed run.
    let _ = FileExt::try_lock(file.as_file());
    state.existing.insert(file.path().to_owned());
    Ok(file)
}

/// Creates a new file that no other user can read. `tempfile` would do the same, but hide the number of an error.
fn create(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.read(true).write(true).create_new(true).open(path)
}

/// Returns the error of a text that could not be written.
pub(super) fn not_written(error: &io::Error) -> io::Error {
    left("its new text cannot be written", error)
}

/// Removes the temporary files of this run, and calls `end` before another one can be created.
#[cfg(unix)]
pub(super) fn remove_all(end: impl FnOnce()) {
    let mut state = state();
    for path in std::mem::take(&mut state.existing) {
        let _ = fs::remove_file(path);
    }
    end();
}

/// Removes the temporary files that a killed run has left in the folder. Each folder is searched once in a run.
pub(crate) fn remove_left_in(folder: &Path) {
    let mut state = state();
    if !state.searched.insert(folder.to_owned()) {
        return;
    }
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_file = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_file());
    for entry in entries.filter(|entry| is_temporary(&entry.file_name()) && is_file(entry)) {
        if is_unused(&entry.path()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Checks whether a file has the name of a temporary file.
fn is_temporary(name: &OsStr) -> bool {
    let random = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX));
    random
        .is_some_and(|random| random.len() == RANDOM_LENGTH && random.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Checks whether no run uses a temporary file: the operating system unlocked it when the run ended.
fn is_unused(path: &Path) -> bool {
    File::options().read(true).write(true).open(path).is_ok_and(|file| FileExt::try_lock(&file).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.collect();
        names.sort();
        names
    }

    #[test]
    fn the_files_of_a_killed_run_are_removed_and_no_others() {
        let folder = tempfile::tempdir().unwrap();
        // A killed run drops nothing; its file is closed and stays.
        let (_, left) = create_in(folder.path()).unwrap().keep().unwrap();
        let used = create_in(folder.path()).unwrap();
        for name in [".button-links-cache", ".button-links-0123456789.tmp", ".button-links-mine.json", "a.tmp"] {
            fs::write(folder.path().join(name), "mine").unwrap();
        }
        assert!(left.exists());
        remove_left_in(folder.path());
        assert!(!left.exists() && used.path().exists());
        assert_eq!(names(folder.path()).len(), 5);
    }

    #[test]
    fn a_file_that_cannot_be_written_is_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.html");
        fs::write(&path, "old").unwrap();
        let error = replace(&path, |_| Err(io::Error::other("full"))).unwrap_err();
        assert_eq!((error.to_string(), fs::read_to_string(&path).unwrap()), ("full".to_owned(), "old".to_owned()));
        assert_eq!(names(folder.path()), ["a.html"]);
    }
}
