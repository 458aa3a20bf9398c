//! Reading the text of a body.

use serde_json::Deserializer;

use super::error::ReadError;
use super::reading::Reading;
use super::value::Value;

/// Reads a value from the text of a body.
///
/// # Errors
/// Returns the error of the field that cannot be read. Of a text that is not JSON, the error may be that of any field.
pub(crate) fn read<'de, V: Value<'de>>(text: &'de str) -> Result<V, ReadError> {
    let reading = Reading::new(text, V::OTHERWISE);
    let mut deserializer = Deserializer::from_str(text);
    let value = V::read(&mut deserializer, &reading);
    value.and_then(|value| deserializer.end().map(|()| value)).map_err(|_| reading.error())
}
