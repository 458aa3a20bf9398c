//! The exit status of the program, and its messages on standard error.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use anstream::stderr;
use button_links_check::report::sanitize;

use crate::reason::reason;

/// The result of a run, which decides the exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// Nothing was found: 0.
    Clean,
    /// Something was found: 1.
    Findings,
    /// Something could not be done: 2.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        ExitCode::from(match status {
            Status::Clean => 0,
            Status::Findings => 1,
            Status::Failed => 2,
        })
    }
}

/// The reason why the program ends early.
pub(crate) enum Failure {
    /// An error with its message.
    Message(String),
    /// Several errors, each with its message.
    Messages(Vec<String>),
    /// The reader of standard output is gone, as with `| head`. This needs no message.
    BrokenPipe,
}

impl Failure {
    /// Creates a failure with this message.
    pub(crate) fn message(message: impl Display) -> Failure {
        Failure::Message(message.to_string())
    }

    /// Creates a failure for an error of this file.
    pub(crate) fn of_file(path: impl Display, error: &io::Error) -> Failure {
        Failure::Message(format!("{path}: {}", reason(error)))
    }

    /// Prints the messages and returns the exit status.
    pub(crate) fn report(self) -> ExitCode {
        match self {
            Failure::Message(message) => print_message("error", &message),
            Failure::Messages(messages) => messages.iter().for_each(|message| print_message("error", message)),
            Failure::BrokenPipe => {}
        }
        Status::Failed.into()
    }
}

/// Converts an error of writing to standard output.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::BrokenPipe,
            _ => Failure::of_file("standard output", &error),
        }
    }
}

/// Prints the last line, which sums up the result, to standard error.
pub(crate) fn print_status(status: &str) {
    let _ = writeln!(stderr(), "{}", sanitize(status));
}

/// Prints a message to standard error, after its kind: `error`, `warning` or `note`.
pub(crate) fn print_message(kind: &str, message: &str) {
    let colour = match kind {
        "error" => "\x1b[1;91m",
        "warning" => "\x1b[1;33m",
        _ => "\x1b[1;92m",
    };
    // If standard error is closed, nobody can be told.
    let _ = writeln!(stderr(), "{colour}{kind}\x1b[0m: {}", sanitize(message));
}
