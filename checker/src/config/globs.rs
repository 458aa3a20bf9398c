//! Globs relative to a folder, in the manner of `.gitignore` and of Cargo's `exclude`.

use std::path::{Component, Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// Which files are meant.
#[derive(Clone, Debug)]
pub(super) struct Globs {
    folder: PathBuf,
    globs: Gitignore,
}

impl Default for Globs {
    fn default() -> Globs {
        Globs { folder: PathBuf::new(), globs: Gitignore::empty() }
    }
}

impl Globs {
    /// Globs that were found to be globs, relative to an absolute folder.
    pub(super) fn new<'a>(folder: &Path, globs: impl IntoIterator<Item = &'a str>) -> Globs {
        let mut builder = GitignoreBuilder::new("");
        for glob in globs {
            // `tests/ui/**` means the folder too, so that a walk need not enter it.
            let folder = glob.strip_suffix("/**").filter(|folder| !folder.is_empty() && !folder.starts_with('!'));
            for glob in [Some(glob), folder.map(anchored).as_deref()].into_iter().flatten() {
                // Each was taken alone when it was read.
                let _ = builder.add_line(None, glob);
            }
        }
        Globs { folder: plain(folder), globs: builder.build().unwrap_or_else(|_| Gitignore::empty()) }
    }

    /// Whether a file is meant: itself, or a folder that it is in.
    pub(super) fn is_match(&self, path: &Path) -> bool {
        if self.globs.is_empty() {
            return false;
        }
        let Ok(path) = std::path::absolute(path) else { return false };
        let path = plain(&path);
        match path.strip_prefix(&self.folder) {
            Ok(relative) if relative.as_os_str().is_empty() => false,
            // A pattern that ends in a slash means folders; what is asked for may be one.
            Ok(relative) => self.globs.matched_path_or_any_parents(relative, true).is_ignore(),
            Err(_) => false,
        }
    }
}

/// A glob that was relative to the folder by its slash, and would match at any depth without it.
fn anchored(glob: &str) -> String {
    if glob.contains('/') { glob.to_owned() } else { format!("/{glob}") }
}

/// An absolute path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            _ => plain.push(component),
        }
    }
    plain
}
