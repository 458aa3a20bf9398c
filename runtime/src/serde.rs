//! Serialization of links and organization IDs as strings, which are checked when they are read.
//!
//! An error says what is wrong and what to write, and never repeats the value. A format that is asked for a text and finds another type
//! may word the error itself, without the visitor: `serde_json` then shows the number. `deserialize_any` would change that, but an
//! element of XML, and a format that does not describe itself, are read as text only by `deserialize_str`.
//!
//! A [`RewardLink`](crate::RewardLink) is not serialized: its text would be a link without a user, which can be sent by mistake.

use alloc::string::String;
use core::fmt;

use button_links_rules::LinkError;
use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde_core::ser::{Serialize, Serializer};

use crate::link::ButtonLink;
use crate::org_id::OrgId;

impl<S: AsRef<str>> Serialize for ButtonLink<S> {
    fn serialize<R: Serializer>(&self, serializer: R) -> Result<R::Ok, R::Error> {
        serializer.serialize_str(self.as_ref())
    }
}

impl Serialize for OrgId {
    fn serialize<R: Serializer>(&self, serializer: R) -> Result<R::Ok, R::Error> {
        serializer.serialize_str(self.as_str())
    }
}

const LINK: &str = "a Button Link, which begins \"https://r.bttn.io?\"";
const ORG_ID: &str = "an organization ID like \"org-0123456789abcdef\"";

/// Checks the text as [`FromStr`](core::str::FromStr) does.
///
/// An error never repeats the value, with one exception: a number or a boolean in place of the text, which `serde_json` shows in an
/// error of its own.
impl<'de> Deserialize<'de> for ButtonLink<String> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text { expected: LINK, parse: str::parse })
    }
}

/// Borrows the text from the input. A format that cannot lend it, such as JSON with an escape in the string, is an error.
impl<'de: 'a, 'a> Deserialize<'de> for ButtonLink<&'a str> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(BorrowedLink)
    }
}

/// Checks the text as [`OrgId::parse`] does.
impl<'de> Deserialize<'de> for OrgId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text { expected: ORG_ID, parse: OrgId::parse })
    }
}

/// Parses a text of any lifetime.
struct Text<T> {
    expected: &'static str,
    parse: fn(&str) -> Result<T, LinkError>,
}

/// Parses a link in a borrowed text.
struct BorrowedLink;

fn invalid<E: Error>(error: LinkError) -> E {
    E::custom(format_args!("{error:#}"))
}

/// Rejects values of other types. The default methods would repeat the value.
macro_rules! reject_other_types {
    ($($visit:ident($type:ty): $found:literal),+ $(,)?) => {$(
        fn $visit<E: Error>(self, _: $type) -> Result<Self::Value, E> {
            Err(E::invalid_type(Unexpected::Other($found), &self))
        }
    )+};
    () => {
        reject_other_types! {
            visit_bool(bool): "a boolean",
            visit_i64(i64): "a number",
            visit_i128(i128): "a number",
            visit_u64(u64): "a number",
            visit_u128(u128): "a number",
            visit_f64(f64): "a number",
        }
    };
}

impl<T> Visitor<'_> for Text<T> {
    type Value = T;

    reject_other_types!();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.parse)(text).map_err(invalid)
    }
}

impl<'de> Visitor<'de> for BorrowedLink {
    type Value = ButtonLink<&'de str>;

    reject_other_types!();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{LINK}, to be borrowed from the input")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        ButtonLink::parse(text).map_err(invalid)
    }

    // The default would repeat the text.
    fn visit_str<E: Error>(self, _: &str) -> Result<Self::Value, E> {
        Err(E::invalid_type(Unexpected::Other("a text that cannot be borrowed"), &self))
    }
}
