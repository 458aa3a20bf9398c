//! The words of an error of the operating system, with the remedy if there is one.

use std::io::{self, ErrorKind};

/// The number of the error "too many open files" on Unix, for which Rust has no kind.
const TOO_MANY_OPEN_FILES: i32 = 24;

/// Returns the message of an error. A remedy is added to the message of the operating system, and not to one of our own.
pub(crate) fn reason(error: &io::Error) -> String {
    match remedy(error) {
        Some(remedy) => format!("{error}; {remedy}"),
        None => error.to_string(),
    }
}

fn remedy(error: &io::Error) -> Option<&'static str> {
    let number = error.raw_os_error()?;
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some("free some space, and run it again"),
        ErrorKind::FileTooLarge => Some("raise the limit of the size of a file (`ulimit -f`)"),
        _ if cfg!(unix) && number == TOO_MANY_OPEN_FILES => Some("raise the limit of open files (`ulimit -n`)"),
        _ => None,
    }
}
