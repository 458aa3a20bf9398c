//! Messages for folders that cannot be read.

use std::error::Error;
use std::path::Path;

/// Returns the path that the error is about, if it has one, and the reason without the path.
pub(super) fn describe(error: &ignore::Error) -> (Option<&Path>, String) {
    let Some(io) = error.io_error() else { return (None, error.to_string()) };
    // The display of the error repeats the path. Its source is the error of the operating system, which does not.
    let reason = io.source().map_or_else(|| io.to_string(), ToString::to_string);
    (path_of(error), reason)
}

/// Returns the path in the error or in the errors that it wraps.
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
    fn the_reason_does_not_contain_the_path() {
        let error = ignore::Walk::new("no/such/folder").find_map(Result::err).unwrap();
        let (path, reason) = describe(&error);
        assert_eq!(path, Some(Path::new("no/such/folder")));
        assert!(!reason.contains("no/such/folder"), "{reason}");
    }
}
