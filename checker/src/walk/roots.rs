//! The paths named on the command line, prepared so that no file is checked twice.

use std::collections::HashSet;
use std::path::PathBuf;

/// A named path.
#[derive(Debug)]
pub(super) struct Root {
    pub(super) path: PathBuf,
    /// The other named paths inside this folder, as a walk from `path` spells them. The walk leaves them out.
    pub(super) named_within: HashSet<PathBuf>,
}

/// Returns the paths in their order, each once even if it is named in two spellings.
pub(super) fn roots(paths: &[PathBuf]) -> Vec<Root> {
    let (mut named, mut known) = (Vec::new(), HashSet::new());
    for path in paths {
        let real = if path.as_os_str() == "-" { None } else { path.canonicalize().ok() };
        if known.insert(real.clone().unwrap_or_else(|| path.clone())) {
            named.push((path, real));
        }
    }
    let root = |(path, real): &(&PathBuf, Option<PathBuf>)| Root {
        path: (*path).clone(),
        named_within: real.as_deref().filter(|real| real.is_dir()).map_or_else(HashSet::new, |real| {
            let others = named.iter().filter_map(|(_, other)| other.as_deref()?.strip_prefix(real).ok());
            others.filter(|relative| !relative.as_os_str().is_empty()).map(|relative| path.join(relative)).collect()
        }),
    };
    named.iter().map(root).collect()
}
