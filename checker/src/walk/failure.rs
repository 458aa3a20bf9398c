//! What a walk says of a folder that it cannot go through.

use std::error::Error;
use std::path::Path;

/// The path that an error is about, if it knows it, and why, without the path.
pub(super) fn words(error: &ignore::Error) -> (Option<&Path>, String) {
    let Some(io) = error.io_error() else { return (None, error.to_string()) };
    // An error of the walk names the path as well; the system's own is its source.
    let reason = io.source().map_or_else(|| io.to_string(), ToString::to_string);
    (path_of(error), reason)
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_no_part_of_the_reason() {
        let error = ignore::Walk::new("no/such/folder").find_map(Result::err).unwrap();
        let (path, reason) = words(&error);
        assert_eq!(path, Some(Path::new("no/such/folder")));
        assert!(!reason.contains("no/such/folder"), "{reason}");
    }
}
