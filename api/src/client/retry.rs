//! The schedule of the retries, as pure values.

use core::time::Duration;

/// The number of attempts, and the waits between them.
///
/// The wait after the `n`th attempt is random, between half and all of `first · 2ⁿ⁻¹`, where that is at most `longest`: callers
/// that failed at the same time do not come back at the same time. If the server asks for a number of seconds (`Retry-After`),
/// the wait is exactly that; if it asks for more than `longest`, the error is returned at once.
///
/// Only errors that are temporary are tried again ([`Error::is_temporary`](crate::Error::is_temporary)).
///
/// ```
/// use core::time::Duration;
///
/// use button_links_api::Retry;
///
/// let patient = Retry { attempts: 5, ..Retry::default() };
/// assert_eq!(patient.first, Duration::from_millis(500));
/// assert_eq!(Retry::NEVER.attempts, 1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Retry {
    /// The number of attempts, the first one included. 3 by default; 0 is taken as 1.
    pub attempts: u32,
    /// The longest wait after the first attempt. 500 ms by default.
    pub first: Duration,
    /// The longest wait of all. 10 s by default.
    pub longest: Duration,
}

impl Retry {
    /// One attempt, and no second one.
    pub const NEVER: Retry = Retry { attempts: 1, first: Duration::ZERO, longest: Duration::ZERO };

    /// Returns the wait after the `attempt`th attempt, counted from 1, or `None` if it was the last one. `random` is a number
    /// from 0 to 1.
    pub(crate) fn wait(&self, attempt: u32, retry_after: Option<Duration>, random: f64) -> Option<Duration> {
        if attempt >= self.attempts {
            return None;
        }
        if let Some(asked) = retry_after {
            return (asked <= self.longest).then_some(asked);
        }
        let doubled = 2_u32.saturating_pow(attempt.saturating_sub(1));
        let half = self.first.saturating_mul(doubled).min(self.longest) / 2;
        let jitter = Duration::try_from_secs_f64(half.as_secs_f64() * random).unwrap_or(half);
        Some(half + jitter.min(half))
    }
}

impl Default for Retry {
    fn default() -> Retry {
        Retry { attempts: 3, first: Duration::from_millis(500), longest: Duration::from_secs(10) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    #[test]
    fn a_wait_is_between_half_and_all_of_the_doubled_first_wait() {
        let retry = Retry { attempts: 9, ..Retry::default() };
        let waits = |random| (1..=7).map(|attempt| retry.wait(attempt, None, random).unwrap()).collect::<Vec<_>>();
        assert_eq!(waits(0.0), [250, 500, 1000, 2000, 4000, 5000, 5000].map(ms));
        assert_eq!(waits(0.5), [375, 750, 1500, 3000, 6000, 7500, 7500].map(ms));
        assert_eq!(waits(1.0), [500, 1000, 2000, 4000, 8000, 10_000, 10_000].map(ms));
    }

    #[test]
    fn the_last_attempt_is_followed_by_no_wait() {
        let last = |attempts, attempt| Retry { attempts, ..Retry::default() }.wait(attempt, None, 0.0).is_none();
        assert_eq!([last(3, 2), last(3, 3), last(1, 1), last(0, 1)], [false, true, true, true]);
        assert_eq!(Retry::NEVER.wait(1, Some(Duration::ZERO), 0.0), None);
    }

    #[test]
    fn the_time_that_the_server_asks_for_is_waited_for_exactly_or_not_at_all() {
        let retry = Retry::default();
        for random in [0.0, 0.3, 1.0] {
            for seconds in [0, 1, 10] {
                let asked = Duration::from_secs(seconds);
                assert_eq!(retry.wait(1, Some(asked), random), Some(asked));
            }
            for asked in [Duration::from_secs(11), Duration::MAX] {
                assert_eq!(retry.wait(1, Some(asked), random), None);
            }
        }
    }

    #[test]
    fn the_longest_durations_and_the_highest_counts_do_not_overflow() {
        let longest = Retry { attempts: u32::MAX, first: Duration::MAX, longest: Duration::MAX };
        for attempt in [1, 2, 32, 33, u32::MAX - 1] {
            for random in [0.0, 0.999_999_999_999, 1.0] {
                assert!(longest.wait(attempt, None, random).unwrap() >= Duration::MAX / 2);
            }
        }
    }
}
