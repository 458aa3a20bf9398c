//! Reading a list.

use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::Deserializer;
use serde_core::de::{SeqAccess, Visitor};

use super::reading::Reading;
use super::value::{Seed, Value};

/// Reads a list. Each of its values is expected under the field of the list.
///
/// # Errors
/// Returns an error without content. The reading knows what is wrong.
pub(crate) fn read_list<'de, V: Value<'de>, D: Deserializer<'de>>(
    deserializer: D,
    reading: &Reading<'de>,
) -> Result<Vec<V>, D::Error> {
    deserializer.deserialize_seq(ListVisitor { reading, value: PhantomData })
}

struct ListVisitor<'r, 'de, V> {
    reading: &'r Reading<'de>,
    value: PhantomData<V>,
}

impl<'de, V: Value<'de>> Visitor<'de> for ListVisitor<'_, 'de, V> {
    type Value = Vec<V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<V>, A::Error> {
        let path = self.reading.error().field();
        let mut values = Vec::new();
        loop {
            self.reading.expect(path, V::OTHERWISE);
            match list.next_element_seed(Seed::new(self.reading))? {
                Some(value) => values.push(value),
                None => return Ok(values),
            }
        }
    }
}
