//! One reading of a body.

use core::cell::Cell;

use serde_core::de::Error;

use super::error::{Problem, ReadError};

/// One reading of a body: its text, and the error of the value at hand if it cannot be read.
///
/// An error of `serde_json` names no field and repeats the value. So the error is noted here before a value is read, and what
/// `serde_json` says is dropped.
pub(crate) struct Reading<'de> {
    text: &'de str,
    error: Cell<ReadError>,
}

impl<'de> Reading<'de> {
    /// Begins to read a text, in which a value of some type is expected.
    pub(crate) fn new(text: &'de str, otherwise: Problem) -> Reading<'de> {
        Reading { text, error: Cell::new(ReadError::new("", otherwise)) }
    }

    /// Returns the text of the body.
    pub(crate) fn text(&self) -> &'de str {
        self.text
    }

    /// Returns the error of the value at hand.
    pub(crate) fn error(&self) -> ReadError {
        self.error.get()
    }

    /// Notes which value comes next, and the error if it is of another type.
    #[inline]
    pub(crate) fn expect(&self, field: &'static str, otherwise: Problem) {
        self.error.set(ReadError::new(field, otherwise));
    }

    /// Notes the problem of a field, and returns an error that ends the reading.
    #[cold]
    pub(crate) fn fail<E: Error>(&self, field: &'static str, problem: Problem) -> E {
        self.expect(field, problem);
        E::custom("")
    }
}
