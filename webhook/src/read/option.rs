//! Reading a value that may be null.

use core::fmt;

use serde_core::Deserializer;
use serde_core::de::{DeserializeSeed, Error, Visitor};

use super::error::Problem;
use super::reading::Reading;
use super::value::{Seed, Value};

impl<'de, V: Value<'de>> Value<'de> for Option<V> {
    const OTHERWISE: Problem = V::OTHERWISE;

    fn read<D: Deserializer<'de>>(deserializer: D, reading: &Reading<'de>) -> Result<Option<V>, D::Error> {
        deserializer.deserialize_option(OptionVisitor(Seed::new(reading)))
    }
}

struct OptionVisitor<'r, 'de, V>(Seed<'r, 'de, V>);

impl<'de, V: Value<'de>> Visitor<'de> for OptionVisitor<'_, 'de, V> {
    type Value = Option<V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("null or a value")
    }

    fn visit_none<E: Error>(self) -> Result<Option<V>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<V>, D::Error> {
        self.0.deserialize(deserializer).map(Some)
    }
}
