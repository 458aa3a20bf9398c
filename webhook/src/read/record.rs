//! The macro that defines a struct by the members of a JSON object.

/// Defines a struct with its JSON names, and how it is read and copied.
///
/// `in "data."` is the path before the names. `or` gives another name of the same field.
macro_rules! record {
    (
        $(#[$attribute:meta])*
        $visibility:vis struct $Record:ident<$a:lifetime $(, $Parameter:ident)?> in $path:literal {
            $(
                $(#[$field_attribute:meta])*
                $field_visibility:vis $field:ident: $Type:ty = $name:literal $(or $other_name:literal)?,
            )*
        }
    ) => {
        $(#[$attribute])*
        $visibility struct $Record<$a $(, $Parameter)?> {
            $(
                $(#[$field_attribute])*
                $field_visibility $field: $Type,
            )*
        }

        const _: () = {
            use $crate::owned::IntoOwned;
            use $crate::read::{Object, ObjectMember, Problem, Reading, Value, read_object, set_field};
            use serde_core::Deserializer;
            use serde_core::de::MapAccess;

            #[allow(non_camel_case_types, reason = "the variants have the names of the fields")]
            #[derive(Clone, Copy)]
            pub(crate) enum Field {
                $($field,)*
            }

            impl<$a $(, $Parameter: Value<$a> + PartialEq)?> Object<$a> for $Record<$a $(, $Parameter)?> {
                type Field = Field;

                fn empty() -> Self {
                    $Record { $($field: Default::default(),)* }
                }

                fn member(name: &str) -> Option<ObjectMember<Field>> {
                    let member = |field: Field, path: &'static str, bit: u64| ObjectMember { field, path, bit };
                    Some(match name {
                        $(
                            $name => member(Field::$field, concat!($path, $name), 1 << Field::$field as u32),
                            $($other_name => {
                                member(Field::$field, concat!($path, $other_name), 1 << (32 + Field::$field as u32))
                            })?
                        )*
                        _ => return None,
                    })
                }

                fn read_field<Map: MapAccess<$a>>(
                    &mut self,
                    member: ObjectMember<Field>,
                    map: &mut Map,
                    reading: &Reading<$a>,
                ) -> Result<(), Map::Error> {
                    match member.field {
                        $(Field::$field => set_field(&mut self.$field, member.path, map, reading),)*
                    }
                }
            }

            impl<$a $(, $Parameter: Value<$a> + PartialEq)?> Value<$a> for $Record<$a $(, $Parameter)?> {
                const OTHERWISE: Problem = Problem::NotAnObject;

                fn read<From: Deserializer<$a>>(deserializer: From, reading: &Reading<$a>) -> Result<Self, From::Error> {
                    read_object(deserializer, reading)
                }
            }

            impl<$a $(, $Parameter: IntoOwned)?> IntoOwned for $Record<$a $(, $Parameter)?> {
                type Owned = $Record<'static $(, $Parameter::Owned)?>;

                fn into_owned(self) -> Self::Owned {
                    $Record { $($field: IntoOwned::into_owned(self.$field),)* }
                }
            }
        };
    };
}

pub(crate) use record;
