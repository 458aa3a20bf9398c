//! Reading JSON into the types of an event, with errors that name a field and never repeat a value.
//!
//! The deserializers are written by hand on `serde_json`, whose own messages repeat values.

mod body;
mod error;
mod integer;
mod json_text;
mod list;
mod object;
mod option;
mod reading;
mod record;
mod skip;
mod text;
mod text_list;
mod value;

pub(crate) use body::read;
pub use error::{Problem, ReadError};
pub(crate) use json_text::JsonText;
pub(crate) use list::read_list;
pub(crate) use object::{Object, ObjectMember, read_object, set_field};
pub(crate) use reading::Reading;
pub(crate) use record::record;
pub(crate) use skip::Skip;
pub(crate) use value::Value;
