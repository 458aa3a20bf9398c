//! The error of a file that could not be fixed.

use std::io;

use crate::reason::reason;

/// Returns an error that says what could not be done and why, and that the file is as it was.
pub(super) fn left(what: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{what}, and the file is as it was: {}", reason(error)))
}
