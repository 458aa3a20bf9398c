//! Reading text, which is borrowed if nothing in it is escaped.

use alloc::borrow::{Cow, ToOwned};
use core::fmt;

use serde_core::Deserializer;
use serde_core::de::{Error, Visitor};

use super::error::Problem;
use super::reading::Reading;
use super::value::Value;

impl<'de> Value<'de> for Cow<'de, str> {
    const OTHERWISE: Problem = Problem::NotText;

    /// Reads a text. Null is empty, as is the default of an absent field.
    fn read<D: Deserializer<'de>>(deserializer: D, _: &Reading<'de>) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text")
    }

    fn visit_unit<E: Error>(self) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(""))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}
