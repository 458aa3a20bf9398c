//! A body that Button signed.

use core::fmt;

use crate::event::Event;
use crate::read::ReadError;

/// A body whose signature is right. Only [`Webhook::verify`](crate::Webhook::verify) makes one, so nothing is read before it is
/// known to be Button's.
#[derive(Clone, Copy)]
#[must_use]
pub struct Verified<B> {
    body: B,
}

impl<B> Verified<B> {
    pub(crate) fn new(body: B) -> Verified<B> {
        Verified { body }
    }

    /// Returns the body by value, for a queue. [`Event::read`] reads it there, without the secret.
    #[must_use]
    pub fn into_body(self) -> B {
        self.body
    }
}

impl<B: AsRef<[u8]>> Verified<B> {
    /// Reads the event, which borrows from the body.
    ///
    /// # Errors
    /// Returns an error if the body is not an event. It is authentic nevertheless: answer with 500, so that Button sends it again.
    pub fn event(&self) -> Result<Event<'_>, ReadError> {
        Event::read(self.body())
    }

    /// Returns the bytes of the body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        self.body.as_ref()
    }
}

/// Shows nothing of the body, which contains the user.
impl<B> fmt::Debug for Verified<B> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Verified").finish_non_exhaustive()
    }
}
