//! One reading of a body.

use core::cell::Cell;

use serde_core::de::Error;
use serde_json::Deserializer;

use super::error::{Problem, ReadError};
use super::value::Value;

/// One reading of a body: its text, and the error of the value at hand if it cannot be read.
///
/// An error of `serde_json` names no field and repeats the value. So the error is noted here before a value is read, and what
/// `serde_json` says is dropped.
pub(crate) struct Reading<'de> {
    text: &'de str,
    error: Cell<ReadError>,
}

/// Reads a value from the text of a body.
///
/// # Errors
/// Returns the error of the field that cannot be read. Of a text that is not JSON, the error may be that of any field.
pub(crate) fn read<'de, V: Value<'de>>(text: &'de str) -> Result<V, ReadError> {
    let reading = Reading { text, error: Cell::new(ReadError::new("", V::OTHERWISE)) };
    let mut deserializer = Deserializer::from_str(text);
    let value = V::read(&mut deserializer, &reading);
    value.and_then(|value| deserializer.end().map(|()| value)).map_err(|_| reading.error.get())
}

impl<'de> Reading<'de> {
    /// Returns the text of the body.
    pub(crate) fn text(&self) -> &'de str {
        self.text
    }

    /// Returns the field of the value at hand.
    pub(crate) fn field(&self) -> &'static str {
        self.error.get().field()
    }

    /// Notes which value comes next, and the error if it is of another type.
    #[inline]
    pub(crate) fn expect(&self, field: &'static str, otherwise: Problem) {
        self.error.set(ReadError::new(field, otherwise));
    }

    /// Notes another problem of the value at hand, and returns an error that ends the reading.
    #[cold]
    pub(crate) fn fail<E: Error>(&self, problem: Problem) -> E {
        self.expect(self.field(), problem);
        E::custom("")
    }
}
