//! Globs relative to a folder, with the syntax of `.gitignore`.

use std::path::{Component, Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// A set of globs.
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
    /// Creates a set of valid globs, relative to an absolute folder.
    pub(super) fn new<'a>(folder: &Path, globs: impl IntoIterator<Item = &'a str>) -> Globs {
        let mut builder = GitignoreBuilder::new("");
        for glob in globs {
            // `tests/ui/**` matches the folder too, so that a walk does not enter it.
            let folder = glob.strip_suffix("/**").filter(|folder| !folder.is_empty() && !folder.starts_with('!'));
            for glob in [Some(glob), folder.map(anchored).as_deref()].into_iter().flatten() {
                // Each glob was validated when the configuration was read.
                let _ = builder.add_line(None, glob);
            }
        }
        Globs { folder: normalized(folder), globs: builder.build().unwrap_or_else(|_| Gitignore::empty()) }
    }

    /// Checks whether a glob matches the path, or a folder that contains it.
    pub(super) fn is_match(&self, path: &Path) -> bool {
        if self.globs.is_empty() {
            return false;
        }
        let Ok(path) = std::path::absolute(path) else { return false };
        let path = normalized(&path);
        match path.strip_prefix(&self.folder) {
            Ok(relative) if relative.as_os_str().is_empty() => false,
            // A glob that ends with a slash matches folders, and the path may be one.
            Ok(relative) => self.globs.matched_path_or_any_parents(relative, true).is_ignore(),
            Err(_) => false,
        }
    }
}

/// Keeps a glob relative to the folder. Without a slash it would match at any depth.
fn anchored(glob: &str) -> String {
    if glob.contains('/') { glob.to_owned() } else { format!("/{glob}") }
}

/// Removes `.` and `..` from an absolute path, without regard to symbolic links.
fn normalized(path: &Path) -> PathBuf {
    let mut normalized = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                normalized.pop();
            }
            _ => normalized.push(component),
        }
    }
    normalized
}
