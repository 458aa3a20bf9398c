//! The errors of a call.

use core::fmt;
use core::time::Duration;

use button_links::Parameter;

use crate::refusal::Refusal;

/// The error of a call that brought no link.
///
/// `{error}` is one line, and `{error:#}` adds what to do. Neither they nor the sources contain the key or a value of the link.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// Button understood the call and gives no link.
    Refused(Refusal),
    /// Button asks to come back later (status 429).
    Busy {
        /// The time to wait, if the answer gives one in seconds.
        retry_after: Option<Duration>,
    },
    /// Button failed (a status of 500 to 599).
    Server {
        /// The HTTP status.
        status: u16,
    },
    /// The answer is a redirect (a status of 300 to 399). It was not followed.
    Redirected {
        /// The HTTP status.
        status: u16,
    },
    /// The answer has no link, and no error that could be read.
    Unreadable {
        /// The HTTP status.
        status: u16,
    },
    /// The answer is longer than 1 MiB.
    TooLong,
    /// The link that came back has another user or another reference than was asked for.
    Altered(Parameter),
    /// No whole answer came in time.
    Timeout,
    /// The connection failed, or was cut. The error of the HTTP client is the source.
    Transport(Box<dyn core::error::Error + Send + Sync>),
}

impl Error {
    /// Checks whether Button is away for now, so that the same call may succeed later: `Busy`, `Server`, `Timeout` and
    /// `Transport`. A client has then tried again already, as its `Retry` says.
    ///
    /// ```
    /// use button_links_api::Error;
    ///
    /// assert!(Error::Server { status: 503 }.is_temporary());
    /// assert!(!Error::Redirected { status: 302 }.is_temporary());
    /// ```
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        matches!(self, Error::Busy { .. } | Error::Server { .. } | Error::Timeout | Error::Transport(_))
    }

    fn help(&self) -> &'static str {
        match self {
            Error::Refused(refusal) => refusal.help(),
            Error::Busy { .. } | Error::Server { .. } | Error::Timeout => {
                "try again later, or make the link here with `button-links`"
            }
            Error::Redirected { .. } => "look for a proxy, or for a wrong base in `Api::with_base`",
            Error::Unreadable { .. } | Error::TooLong => "look for a proxy between you and Button that answers itself",
            Error::Altered(_) => "do not send the link, which would reward another user or nobody; tell Button",
            Error::Transport(_) => {
                "see the source of the error for the reason; try again later, or make the link here with `button-links`"
            }
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Refused(refusal) => write!(formatter, "{refusal}")?,
            Error::Busy { retry_after: None } => formatter.write_str("Button is busy (status 429)")?,
            Error::Busy { retry_after: Some(wait) } => {
                write!(formatter, "Button is busy and asks to wait for {} s (status 429)", wait.as_secs())?;
            }
            Error::Server { status } => write!(formatter, "Button failed (status {status})")?,
            Error::Redirected { status } => {
                write!(formatter, "the answer is a redirect, which is not followed (status {status})")?;
            }
            Error::Unreadable { status } => write!(formatter, "the answer has no link (status {status})")?,
            Error::TooLong => formatter.write_str("the answer is longer than 1 MiB")?,
            Error::Altered(parameter) => {
                write!(formatter, "`{parameter}`: the link that came back has another value than was asked for")?;
            }
            Error::Timeout => formatter.write_str("no answer in time")?,
            Error::Transport(_) => formatter.write_str("the connection to Button failed")?,
        }
        if formatter.alternate() {
            write!(formatter, "; help: {}", self.help())?;
        }
        Ok(())
    }
}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Error::Transport(source) => Some(source.as_ref()),
            _ => None,
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::Refused(refusal)
    }
}
