//! The failure of one attempt.

use core::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::error::Error;
use crate::status::{error_of_status, retry_after};

/// The error of one attempt, and the time that the server asks to wait before the next one.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) error: Error,
    pub(super) retry_after: Option<Duration>,
}

impl Failure {
    /// Returns the failure that the head of an answer decides alone. Its body is not read.
    pub(super) fn of_head(status: StatusCode, headers: &HeaderMap) -> Option<Failure> {
        let error = error_of_status(status, headers)?;
        Some(Failure { error, retry_after: retry_after(headers) })
    }

    /// Returns the failure of a connection.
    pub(super) fn of_transport(error: impl core::error::Error + Send + Sync + 'static) -> Failure {
        Error::Transport(Box::new(error)).into()
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure { error, retry_after: None }
    }
}
