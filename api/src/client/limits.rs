//! The limits of a call: its time, and the decision to try again.

use core::time::Duration;

use crate::client::failure::Failure;
use crate::client::retry::Retry;

/// The longest time limit that is handed to an HTTP client, which may add it to a clock: a year.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// The limits of a call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// The longest time of one attempt.
    pub(super) timeout: Duration,
    /// The longest time of all attempts and the waits between them.
    pub(super) deadline: Duration,
    pub(super) retry: Retry,
}

impl Limits {
    /// Returns the longest time of an attempt that begins so long after the call, or `None` if the deadline has passed then.
    pub(super) fn timeout_after(&self, elapsed: Duration) -> Option<Duration> {
        let left = self.deadline.saturating_sub(elapsed);
        Some(left.min(self.timeout).min(LONGEST)).filter(|timeout| !timeout.is_zero())
    }

    /// Returns the wait after the `attempt`th attempt, or `None` if its failure is final: the error is not temporary, it was
    /// the last attempt, or the deadline leaves no time for another one.
    pub(super) fn wait(&self, attempt: u32, failure: &Failure, random: f64, elapsed: Duration) -> Option<Duration> {
        if !failure.error.is_temporary() {
            return None;
        }
        let wait = self.retry.wait(attempt, failure.retry_after, random)?;
        (elapsed.saturating_add(wait) < self.deadline).then_some(wait)
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { timeout: Duration::from_secs(10), deadline: Duration::from_secs(30), retry: Retry::default() }
    }
}

/// Defines what both clients have on account of their limits: the methods that set them, and a `Debug` that shows them. The type
/// has the fields `api` and `limits`.
macro_rules! with_limits {
    ($Client:ident) => {
        impl $Client {
            /// Returns the client with another limit for one attempt, from connecting to the last byte of the answer. 10 s by
            /// default.
            #[must_use]
            pub fn with_timeout(mut self, timeout: core::time::Duration) -> $Client {
                self.limits.timeout = timeout;
                self
            }

            /// Returns the client with another limit for a call: all attempts and the waits between them. 30 s by default.
            #[must_use]
            pub fn with_deadline(mut self, deadline: core::time::Duration) -> $Client {
                self.limits.deadline = deadline;
                self
            }

            /// Returns the client with other retries.
            #[must_use]
            pub fn with_retry(mut self, retry: $crate::Retry) -> $Client {
                self.limits.retry = retry;
                self
            }
        }

        impl core::fmt::Debug for $Client {
            fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                let mut debug = formatter.debug_struct(stringify!($Client));
                debug.field("api", &self.api).field("limits", &self.limits).finish_non_exhaustive()
            }
        }
    };
}

pub(super) use with_limits;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    const LIMITS: Limits = Limits { timeout: Duration::from_secs(10), deadline: Duration::from_secs(30), retry: FIVE };
    const FIVE: Retry = Retry { attempts: 5, first: Duration::from_secs(2), longest: Duration::from_secs(10) };

    fn secs(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn server() -> Failure {
        Error::Server { status: 503 }.into()
    }

    #[test]
    fn an_attempt_has_its_own_time_and_no_more_than_is_left_of_all() {
        let timeouts = [0, 20, 21, 29].map(|elapsed| LIMITS.timeout_after(secs(elapsed)));
        assert_eq!(timeouts, [10, 10, 9, 1].map(|timeout| Some(secs(timeout))));
        assert_eq!([30, 31].map(|elapsed| LIMITS.timeout_after(secs(elapsed))), [None, None]);
    }

    #[test]
    fn a_wait_that_reaches_the_deadline_is_not_begun() {
        let wait = |elapsed| LIMITS.wait(1, &server(), 1.0, elapsed);
        assert_eq!(wait(Duration::new(27, 999_999_999)), Some(secs(2)));
        assert_eq!(wait(secs(28)), None);
        assert_eq!(wait(Duration::MAX), None);
    }

    #[test]
    fn the_time_that_a_server_asks_for_is_held_against_the_deadline_too() {
        let failure = || Failure { retry_after: Some(secs(7)), ..server() };
        assert_eq!(LIMITS.wait(1, &failure(), 0.5, secs(22)), Some(secs(7)));
        assert_eq!(LIMITS.wait(1, &failure(), 0.5, secs(23)), None);
    }

    #[test]
    fn only_a_temporary_error_is_tried_again() {
        let transport = Failure::of_transport(std::io::Error::other("cut"));
        for failure in [server(), Error::Busy { retry_after: None }.into(), Error::Timeout.into(), transport] {
            assert_eq!(LIMITS.wait(1, &failure, 0.0, secs(0)), Some(secs(1)), "{failure:?}");
        }
        for error in [Error::TooLong, Error::Redirected { status: 302 }, Error::Unreadable { status: 200 }] {
            assert_eq!(LIMITS.wait(1, &error.into(), 0.0, secs(0)), None);
        }
    }

    #[test]
    fn the_longest_limits_do_not_overflow() {
        let limits = Limits { timeout: Duration::MAX, deadline: Duration::MAX, retry: FIVE };
        assert_eq!(limits.timeout_after(secs(0)), Some(secs(31_536_000)));
        assert_eq!(limits.wait(1, &server(), 0.0, secs(1)), Some(secs(1)));
    }
}
