//! Which files to check: those that are named, and those of a folder that git would see, in the order of their paths.

mod failure;
mod kind;
mod link;
mod roots;

use std::iter;
use std::path::{Path, PathBuf};

use ignore::{DirEntry, Walk, WalkBuilder};

use crate::config::Config;
use failure::words;
use kind::is_binary_name;
use link::broken;
use roots::{Root, roots};

/// What to look into beside the files that git would see.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Hidden files and folders too.
    pub hidden: bool,
    /// What `.gitignore` and `.ignore` leave out too.
    pub no_ignore: bool,
    /// Not what the configuration excludes, even where it is named.
    pub force_exclude: bool,
}

/// What a walk comes across.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A file to check.
    File(PathBuf),
    /// Standard input.
    Input,
    /// A file that is binary by its name.
    Binary,
    /// What cannot be looked into.
    Error {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        reason: String,
    },
}

/// A step of a walk, for those who name what is passed over too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// What it comes across.
    Found(Found),
    /// What there is nothing to check in.
    PassedOver {
        /// Where it is.
        path: PathBuf,
        /// What it is.
        reason: String,
    },
}

/// What is said of something that is named and all the same not to be checked.
pub const EXCLUDED: &str = "excluded by the configuration, passed over";

/// The files of paths.
pub struct Files {
    roots: std::vec::IntoIter<Root>,
    walk: Option<(Walk, PathBuf)>,
    config: Config,
    options: Options,
}

impl Files {
    /// The files of these paths, each once: folders are walked through, and `-` is standard input.
    #[must_use]
    pub fn new(paths: &[PathBuf], config: &Config, options: Options) -> Files {
        Files { roots: roots(paths).into_iter(), walk: None, config: config.clone(), options }
    }

    /// The files, and between them what is passed over.
    pub fn steps(mut self) -> impl Iterator<Item = Step> {
        iter::from_fn(move || self.step())
    }

    fn step(&mut self) -> Option<Step> {
        loop {
            let Some((walk, root)) = &mut self.walk else {
                let root = self.roots.next()?;
                match self.enter(root) {
                    None => continue,
                    step => return step,
                }
            };
            match walk.next() {
                None => self.walk = None,
                Some(Err(error)) => {
                    let (path, reason) = words(&error);
                    return Some(Step::Found(Found::Error { path: name(path.unwrap_or(root), root), reason }));
                }
                Some(Ok(entry)) => {
                    if let Some(step) = step_of(&entry, root) {
                        return Some(step);
                    }
                }
            }
        }
    }

    fn enter(&mut self, root: Root) -> Option<Step> {
        if root.path.as_os_str() == "-" {
            return Some(Step::Found(Found::Input));
        }
        match root.path.metadata() {
            Err(error) => Some(Step::Found(Found::Error { reason: error.to_string(), path: root.path })),
            Ok(_) if self.options.force_exclude && self.config.is_excluded(&root.path) => {
                Some(Step::PassedOver { path: root.path, reason: EXCLUDED.to_owned() })
            }
            Ok(metadata) if metadata.is_dir() => {
                self.walk = Some((walk(&root, &self.config, self.options), root.path));
                None
            }
            // What is named is read, whatever it is: a pipe of the shell, say.
            Ok(_) => Some(Step::Found(Found::File(root.path))),
        }
    }
}

impl Iterator for Files {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            if let Step::Found(found) = self.step()? {
                return Some(found);
            }
        }
    }
}

fn walk(root: &Root, config: &Config, options: Options) -> Walk {
    let named = root.named_within.clone();
    // What is named is checked, even in a folder that is not to be looked into.
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

/// What a walk does with an entry. Folders are gone into, and links, pipes and devices are not.
fn step_of(entry: &DirEntry, root: &Path) -> Option<Step> {
    let kind = entry.file_type()?;
    if kind.is_dir() {
        return None;
    }
    if !kind.is_file() {
        let reason = if kind.is_symlink() { broken(entry.path())? } else { "no regular file, passed over".to_owned() };
        return Some(Step::PassedOver { path: name(entry.path(), root), reason });
    }
    let is_binary = is_binary_name(entry.path());
    Some(Step::Found(if is_binary { Found::Binary } else { Found::File(name(entry.path(), root)) }))
}

/// A path as it is told: without the `./` of a walk that nobody named a folder for.
fn name(path: &Path, root: &Path) -> PathBuf {
    let within = if root == Path::new(".") { path.strip_prefix(".").ok() } else { None };
    within.filter(|within| !within.as_os_str().is_empty()).unwrap_or(path).to_owned()
}
