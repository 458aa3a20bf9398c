//! The errors that the head of an answer decides alone.

use core::time::Duration;

use http::header::RETRY_AFTER;
use http::{HeaderMap, StatusCode};

use crate::error::Error;

/// Returns the error of a status that says everything, so that the body need not be read.
pub(crate) fn error_of_status(status: StatusCode, headers: &HeaderMap) -> Option<Error> {
    if status == StatusCode::TOO_MANY_REQUESTS {
        return Some(Error::Busy { retry_after: retry_after(headers) });
    }
    let number = status.as_u16();
    match number {
        300..=399 => Some(Error::Redirected { status: number }),
        500..=599 => Some(Error::Server { status: number }),
        _ => None,
    }
}

/// Returns the time that the server asks to wait, if it gives one in seconds. A date is not read: it would need a clock that
/// agrees with the server's.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if seconds.is_empty() || !seconds.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(Duration::from_secs(seconds.parse().unwrap_or(u64::MAX)))
}
