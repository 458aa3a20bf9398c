//! How the program ends: 0 clean, 1 findings, 2 what could not be done; and always why.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use anstream::stderr;
use button_links_check::visible::visible;

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Clean,
    Findings,
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

/// Why nothing more can be done.
pub(crate) enum Failure {
    /// With these words.
    Words(String),
    /// For several reasons, each in its own words.
    Several(Vec<String>),
    /// Nobody reads what is written, as with `| head`: no reason for words.
    Unread,
}

impl Failure {
    pub(crate) fn words(words: impl Display) -> Failure {
        Failure::Words(words.to_string())
    }

    /// What went wrong with a file.
    pub(crate) fn of(path: impl Display, error: &io::Error) -> Failure {
        Failure::Words(format!("{path}: {error}"))
    }

    pub(crate) fn report(self) -> ExitCode {
        match self {
            Failure::Words(words) => say("error", &words),
            Failure::Several(all) => all.iter().for_each(|words| say("error", words)),
            Failure::Unread => {}
        }
        Status::Failed.into()
    }
}

/// Of writing to standard output.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::Unread,
            _ => Failure::of("standard output", &error),
        }
    }
}

/// Writes a line to standard error.
pub(crate) fn tell(words: &str) {
    let _ = writeln!(stderr(), "{}", visible(words));
}

/// Writes a line to standard error: `error`, `warning` or `note`, and the words.
pub(crate) fn say(mark: &str, words: &str) {
    let colour = match mark {
        "error" => "\x1b[1;91m",
        "warning" => "\x1b[1;33m",
        _ => "\x1b[1;92m",
    };
    // Where standard error is closed there is nobody to tell.
    let _ = writeln!(stderr(), "{colour}{mark}\x1b[0m: {}", visible(words));
}
