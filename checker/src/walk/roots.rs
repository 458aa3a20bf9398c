//! The paths that are named, so that no file is checked twice.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// A path that is named.
#[derive(Debug)]
pub(super) struct Root {
    pub(super) path: PathBuf,
    /// What is named as well and lies in it, as a walk from here writes it.
    pub(super) named_within: HashSet<PathBuf>,
}

/// The paths without repetition, in their order.
pub(super) fn roots(paths: &[PathBuf]) -> Vec<Root> {
    let mut named: Vec<(&Path, Option<PathBuf>)> = Vec::new();
    for path in paths {
        let real = if path.as_os_str() == "-" { None } else { path.canonicalize().ok() };
        let is_known =
            |(known, known_real): &(&Path, Option<PathBuf>)| known == path || (real.is_some() && *known_real == real);
        if !named.iter().any(is_known) {
            named.push((path, real));
        }
    }
    named
        .iter()
        .map(|(path, real)| Root { path: path.to_path_buf(), named_within: within(path, real.as_deref(), &named) })
        .collect()
}

fn within(path: &Path, real: Option<&Path>, named: &[(&Path, Option<PathBuf>)]) -> HashSet<PathBuf> {
    let Some(real) = real else { return HashSet::new() };
    let below = named.iter().filter_map(|(_, other)| other.as_deref()?.strip_prefix(real).ok());
    below.filter(|relative| !relative.as_os_str().is_empty()).map(|relative| path.join(relative)).collect()
}
