//! Reading an object into a struct.

use core::fmt;
use core::marker::PhantomData;

use serde_core::Deserializer;
use serde_core::de::{DeserializeSeed, Error, MapAccess, Visitor};

use super::error::Problem;
use super::reading::Reading;
use super::skip::Skip;
use super::value::{Seed, Value};

/// A struct whose fields are members of a JSON object. [`record!`] implements it.
pub(crate) trait Object<'de>: Sized {
    /// The fields of the struct.
    type Field: Copy;

    /// Returns the struct of an object without members.
    fn empty() -> Self;

    /// Returns the member of this name, if it is read.
    fn member(name: &str) -> Option<ObjectMember<Self::Field>>;

    /// Reads the value of a member into its field.
    ///
    /// # Errors
    /// Returns an error without content if the value is of another type, or contradicts the one that the field has already.
    fn read_field<A: MapAccess<'de>>(
        &mut self,
        member: ObjectMember<Self::Field>,
        map: &mut A,
        reading: &Reading<'de>,
    ) -> Result<(), A::Error>;
}

/// A member of an object that is read.
#[derive(Clone, Copy)]
pub(crate) struct ObjectMember<F> {
    /// The field that it is read into.
    pub(crate) field: F,
    /// The path of the member in the body, such as `data.amount`.
    pub(crate) path: &'static str,
    /// The bit of the name in the set of the names that have occurred.
    pub(crate) bit: u64,
}

/// Reads an object. Null and absent members leave the field as its default.
///
/// # Errors
/// Returns an error without content. The reading knows what is wrong.
pub(crate) fn read_object<'de, O: Object<'de>, D: Deserializer<'de>>(
    deserializer: D,
    reading: &Reading<'de>,
) -> Result<O, D::Error> {
    deserializer.deserialize_map(ObjectVisitor { reading, object: PhantomData })
}

struct ObjectVisitor<'r, 'de, O> {
    reading: &'r Reading<'de>,
    object: PhantomData<O>,
}

impl<'de, O: Object<'de>> Visitor<'de> for ObjectVisitor<'_, 'de, O> {
    type Value = O;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<O, A::Error> {
        let mut object = O::empty();
        let mut occurred = 0;
        while let Some(member) = map.next_key_seed(NameSeed::<O>(PhantomData))? {
            let Some(member) = member else {
                map.next_value_seed(Skip)?;
                continue;
            };
            if occurred & member.bit != 0 {
                return Err(self.reading.fail(member.path, Problem::Repeated));
            }
            occurred |= member.bit;
            object.read_field(member, &mut map, self.reading)?;
        }
        Ok(object)
    }
}

/// Reads the name of a member.
struct NameSeed<O>(PhantomData<O>);

impl<'de, O: Object<'de>> DeserializeSeed<'de> for NameSeed<O> {
    type Value = Option<ObjectMember<O::Field>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de, O: Object<'de>> Visitor<'de> for NameSeed<O> {
    type Value = Option<ObjectMember<O::Field>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(O::member(name))
    }
}

/// Reads a value into its field. Two names of one field may both occur if they agree, or if one of them is null.
///
/// # Errors
/// Returns an error without content if the value is of another type, or contradicts the one that the field has already.
pub(crate) fn set_field<'de, V: Value<'de> + Default + PartialEq, A: MapAccess<'de>>(
    field: &mut V,
    path: &'static str,
    map: &mut A,
    reading: &Reading<'de>,
) -> Result<(), A::Error> {
    reading.expect(path, V::OTHERWISE);
    let value = map.next_value_seed(Seed::<V>::new(reading))?;
    if *field == V::default() {
        *field = value;
    } else if value != V::default() && value != *field {
        return Err(reading.fail(path, Problem::Repeated));
    }
    Ok(())
}
