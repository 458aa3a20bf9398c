//! The values that are read from JSON.

use core::marker::PhantomData;

use serde_core::Deserializer;
use serde_core::de::DeserializeSeed;

use super::error::Problem;
use super::reading::Reading;

/// A value that is read from JSON.
pub(crate) trait Value<'de>: Sized {
    /// The problem of JSON of another type.
    const OTHERWISE: Problem;

    /// Reads the value.
    ///
    /// # Errors
    /// Returns an error without content. The reading knows what is wrong.
    fn read<D: Deserializer<'de>>(deserializer: D, reading: &Reading<'de>) -> Result<Self, D::Error>;
}

/// Reads a [`Value`] where serde takes a seed.
pub(crate) struct Seed<'r, 'de, V> {
    reading: &'r Reading<'de>,
    value: PhantomData<V>,
}

impl<'r, 'de, V> Seed<'r, 'de, V> {
    pub(crate) fn new(reading: &'r Reading<'de>) -> Self {
        Seed { reading, value: PhantomData }
    }
}

impl<'de, V: Value<'de>> DeserializeSeed<'de> for Seed<'_, 'de, V> {
    type Value = V;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V, D::Error> {
        V::read(deserializer, self.reading)
    }
}
