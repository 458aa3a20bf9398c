//! Symbolic links, which a walk does not follow.

use std::io::ErrorKind;
use std::path::Path;

/// What is wrong with a symbolic link. Of one that leads somewhere there is nothing to say: what it leads to is checked where
/// it is, and git sees the link alone.
pub(super) fn broken(link: &Path) -> Option<String> {
    let error = link.metadata().err()?;
    Some(match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "a link that leads nowhere, passed over".to_owned(),
        // A loop, for one: Rust has no stable name for it.
        _ => format!("a link that cannot be followed, passed over: {error}"),
    })
}
