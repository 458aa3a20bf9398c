//! Keeping JSON as text.

use alloc::borrow::Cow;

use serde_core::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::error::Problem;
use super::reading::Reading;
use super::value::Value;

/// JSON of any type, as it stands in the body.
#[derive(PartialEq)]
pub(crate) struct JsonText<'a>(pub(crate) Cow<'a, str>);

impl<'de> Value<'de> for JsonText<'de> {
    const OTHERWISE: Problem = Problem::NotJson;

    fn read<D: Deserializer<'de>>(deserializer: D, _: &Reading<'de>) -> Result<JsonText<'de>, D::Error> {
        <&RawValue>::deserialize(deserializer).map(|json| JsonText(Cow::Borrowed(json.get())))
    }
}
