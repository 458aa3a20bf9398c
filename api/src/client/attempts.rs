//! The attempts of one call: their number, and the clock.

use core::time::Duration;
use std::time::Instant;

use crate::client::failure::Failure;
use crate::client::limits::Limits;
use crate::error::Error;

/// The attempts of a call that has begun.
pub(super) struct Attempts {
    limits: Limits,
    began: Instant,
    count: u32,
}

impl Attempts {
    pub(super) fn begin(limits: Limits) -> Attempts {
        Attempts { limits, began: Instant::now(), count: 0 }
    }

    /// Counts an attempt, and returns the longest time that it may take.
    ///
    /// # Errors
    /// Returns [`Error::Timeout`] if the deadline has passed.
    pub(super) fn next(&mut self) -> Result<Duration, Error> {
        self.count = self.count.saturating_add(1);
        self.limits.timeout_after(self.began.elapsed()).ok_or(Error::Timeout)
    }

    /// Returns the wait before the next attempt.
    ///
    /// # Errors
    /// Returns the error of the failure if it is final.
    pub(super) fn wait(&self, failure: Failure) -> Result<Duration, Error> {
        let wait = self.limits.wait(self.count, &failure, fastrand::f64(), self.began.elapsed());
        wait.ok_or(failure.error)
    }
}
