//! Files that say what a walk leaves out.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

const NAMES: [&str; 2] = [".gitignore", ".ignore"];

/// Returns the first file of a folder that says what to leave out and cannot be read. The library that reads these files passes over
/// it without an error, so that what it leaves out would be checked, and fixed.
pub(super) fn unreadable(folder: &Path) -> Option<(PathBuf, io::Error)> {
    let mut paths = NAMES.iter().map(|name| folder.join(name));
    paths.find_map(|path| error(&path).map(|error| (path, error)))
}

/// Returns the error of opening a file. What is no file leaves nothing out.
fn error(path: &Path) -> Option<io::Error> {
    match path.metadata() {
        Ok(metadata) if metadata.is_file() => File::open(path).err(),
        Ok(_) => None,
        Err(error) => Some(error).filter(|error| error.kind() != io::ErrorKind::NotFound),
    }
}
