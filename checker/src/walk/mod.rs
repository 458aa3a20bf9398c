//! Lists the files to check: named files, and the files of named folders that git would see, sorted by path.

mod binary;
mod failure;
mod ignore_file;
mod open;
mod roots;
mod symlink;

use std::io;
use std::path::{Path, PathBuf};

use ignore::{DirEntry, Walk, WalkBuilder};

use crate::config::Config;
use binary::is_binary_name;
use failure::describe;
pub use open::open;
use roots::{Root, roots};
use symlink::describe_broken;

/// Settings that add files to a walk or leave files out.
#[derive(Clone, Copy, Debug, Default)]
pub struct WalkOptions {
    /// Includes hidden files and folders.
    pub hidden: bool,
    /// Includes files that `.gitignore` and `.ignore` leave out.
    pub no_ignore: bool,
    /// Leaves out files that the configuration excludes even if they are named.
    pub force_exclude: bool,
}

/// An entry of a walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WalkEntry {
    /// A file to check.
    File(PathBuf),
    /// Standard input, named as `-`.
    Stdin,
    /// A file that is binary by its extension.
    Binary,
    /// An entry that is not checked, such as a pipe or a broken symbolic link.
    Skipped {
        /// The path of the entry.
        path: PathBuf,
        /// The reason why it is not checked.
        reason: String,
    },
    /// A file or folder that cannot be read.
    Error {
        /// The path of the file or folder.
        path: PathBuf,
        /// The reason why it cannot be read.
        reason: String,
    },
}

/// The reason to skip a named path that the configuration excludes.
pub const EXCLUDED: &str = "excluded by the configuration or by `--exclude`, passed over";

/// An iterator over the files of the named paths.
pub struct Files {
    roots: std::vec::IntoIter<Root>,
    /// The walk through the current folder, and the path by which the folder is named.
    walk: Option<(Walk, PathBuf)>,
    /// The folder that was not entered last.
    not_entered: Option<PathBuf>,
    config: Config,
    options: WalkOptions,
}

impl Files {
    /// Creates an iterator over the files of these paths, each file once. Folders are walked, and `-` is standard input.
    #[must_use]
    pub fn new(paths: &[PathBuf], config: &Config, options: WalkOptions) -> Files {
        Files { roots: roots(paths).into_iter(), walk: None, not_entered: None, config: config.clone(), options }
    }

    /// Starts with the next named path. Returns its entry, or `None` if it is a folder to walk.
    fn enter(&mut self, root: Root) -> Option<WalkEntry> {
        if root.path.as_os_str() == "-" {
            return Some(WalkEntry::Stdin);
        }
        match root.path.metadata() {
            Err(error) => Some(WalkEntry::Error { reason: error.to_string(), path: root.path }),
            Ok(_) if self.options.force_exclude && self.config.is_excluded(&root.path) => {
                Some(WalkEntry::Skipped { path: root.path, reason: EXCLUDED.to_owned() })
            }
            Ok(metadata) if metadata.is_dir() => {
                self.walk = Some((walk(&root, &self.config, self.options), root.path));
                None
            }
            // A named path is read even if it is no regular file, such as a pipe of the shell.
            Ok(_) => Some(WalkEntry::File(root.path)),
        }
    }
}

impl Iterator for Files {
    type Item = WalkEntry;

    fn next(&mut self) -> Option<WalkEntry> {
        loop {
            let Some((walk, root)) = &mut self.walk else {
                let root = self.roots.next()?;
                match self.enter(root) {
                    None => continue,
                    entry => return entry,
                }
            };
            match walk.next() {
                None => self.walk = None,
                Some(Err(error)) => {
                    let (path, reason) = describe(&error);
                    return Some(WalkEntry::Error { path: displayed(path.unwrap_or(root), root), reason });
                }
                Some(Ok(entry)) => {
                    if self.not_entered.as_ref().is_some_and(|folder| entry.path().starts_with(folder)) {
                        continue;
                    }
                    if let Some((path, error)) = unreadable_ignore_file(&entry, self.options) {
                        self.not_entered = Some(entry.into_path());
                        let reason = format!("cannot be read, so its folder is not checked: {error}");
                        return Some(WalkEntry::Error { path: displayed(&path, root), reason });
                    }
                    if let Some(entry) = classify(&entry, root) {
                        return Some(entry);
                    }
                }
            }
        }
    }
}

/// Starts the walk through a folder.
fn walk(root: &Root, config: &Config, options: WalkOptions) -> Walk {
    let named = root.named_within.clone();
    // A named folder is checked even if the configuration excludes it.
    let config = (!config.is_excluded(&root.path)).then(|| config.clone());
    let is_excluded = move |path: &Path| config.as_ref().is_some_and(|config| config.is_excluded(path));
    WalkBuilder::new(&root.path)
        .standard_filters(!options.no_ignore)
        .hidden(!options.hidden)
        .require_git(false)
        .follow_links(false)
        .sort_by_file_name(Ord::cmp)
        .filter_entry(move |entry| {
            let (path, is_root) = (entry.path(), entry.depth() == 0);
            is_root || !(entry.file_name() == ".git" || named.contains(path) || is_excluded(path))
        })
        .build()
}

/// Returns the file that says what to leave out of this folder, if it counts and cannot be read.
fn unreadable_ignore_file(entry: &DirEntry, options: WalkOptions) -> Option<(PathBuf, io::Error)> {
    let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
    if is_folder && !options.no_ignore { ignore_file::unreadable(entry.path()) } else { None }
}

/// Decides about an entry of a folder. Returns `None` for a folder, which the walk enters, and for an intact symbolic link.
fn classify(entry: &DirEntry, root: &Path) -> Option<WalkEntry> {
    let kind = entry.file_type()?;
    let path = || displayed(entry.path(), root);
    if kind.is_dir() {
        None
    } else if kind.is_symlink() {
        describe_broken(entry.path()).map(|reason| WalkEntry::Skipped { path: path(), reason })
    } else if !kind.is_file() {
        Some(WalkEntry::Skipped { path: path(), reason: "no regular file, passed over".to_owned() })
    } else if is_binary_name(entry.path()) {
        Some(WalkEntry::Binary)
    } else {
        Some(WalkEntry::File(path()))
    }
}

/// Returns the path as it is shown: without the leading `./` of a walk through the working directory.
fn displayed(path: &Path, root: &Path) -> PathBuf {
    let within = if root == Path::new(".") { path.strip_prefix(".").ok() } else { None };
    within.filter(|within| !within.as_os_str().is_empty()).unwrap_or(path).to_owned()
}
