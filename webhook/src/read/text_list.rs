//! Reading a text or a list of texts.

use alloc::borrow::{Cow, ToOwned};
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

use serde_core::Deserializer;
use serde_core::de::{Error, SeqAccess, Visitor};

use super::error::Problem;
use super::reading::Reading;
use super::value::{Seed, Value};

impl<'de> Value<'de> for Vec<Cow<'de, str>> {
    const OTHERWISE: Problem = Problem::NotText;

    /// Reads a text or a list of texts. Null is an empty list.
    fn read<D: Deserializer<'de>>(deserializer: D, reading: &Reading<'de>) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextListVisitor(reading))
    }
}

struct TextListVisitor<'r, 'de>(&'r Reading<'de>);

impl<'de> Visitor<'de> for TextListVisitor<'_, 'de> {
    type Value = Vec<Cow<'de, str>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text or a list of texts")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(vec![Cow::Borrowed(text)])
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(vec![Cow::Owned(text.to_owned())])
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = list.next_element_seed(Seed::<Option<Cow<'de, str>>>::new(self.0))? {
            texts.push(text.ok_or_else(|| self.0.fail(self.0.error().field(), Problem::NotText))?);
        }
        Ok(texts)
    }
}
