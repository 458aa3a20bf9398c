//! Symbolic links in a folder. The walk does not follow them.

use std::io::ErrorKind;
use std::path::Path;

/// Describes why a symbolic link is broken, or returns `None` if its target exists.
///
/// An existing target needs no message: it is checked in its own place, and git too sees only the link.
pub(super) fn describe_broken(link: &Path) -> Option<String> {
    let error = link.metadata().err()?;
    Some(match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "a link that leads nowhere, passed over".to_owned(),
        // For example a loop, for which Rust has no stable error kind.
        _ => format!("a link that cannot be followed, passed over: {error}"),
    })
}
