//! The state of a transaction.

use alloc::borrow::Cow;

use serde_core::Deserializer;

use crate::owned::IntoOwned;
use crate::read::{Problem, Reading, Value};

/// The state of a transaction.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status<'a> {
    /// `pending`: the commission may still change.
    Pending,
    /// `validated`: the commission is certain.
    Validated,
    /// `declined`: there is no commission.
    Declined,
    /// Another state, as it stands in the body.
    Other(Cow<'a, str>),
}

impl<'de> Value<'de> for Status<'de> {
    const OTHERWISE: Problem = Problem::NotText;

    fn read<D: Deserializer<'de>>(deserializer: D, reading: &Reading<'de>) -> Result<Status<'de>, D::Error> {
        let text = Cow::read(deserializer, reading)?;
        Ok(match &*text {
            "pending" => Status::Pending,
            "validated" => Status::Validated,
            "declined" => Status::Declined,
            _ => Status::Other(text),
        })
    }
}

impl IntoOwned for Status<'_> {
    type Owned = Status<'static>;

    fn into_owned(self) -> Status<'static> {
        match self {
            Status::Pending => Status::Pending,
            Status::Validated => Status::Validated,
            Status::Declined => Status::Declined,
            Status::Other(text) => Status::Other(IntoOwned::into_owned(text)),
        }
    }
}
