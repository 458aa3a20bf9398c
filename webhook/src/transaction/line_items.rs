//! The line items of a transaction, which are read only when they are asked for.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use serde_core::Deserializer;

use super::line_item::LineItem;
use crate::owned::IntoOwned;
use crate::read::{Problem, ReadError, Reading, Skip, Value, read, read_list, record};

/// The line items of a transaction, unread. They are equal if the same is read from them.
///
/// Holds the whole body: `serde_json` tells the place of a value only for the price of an allocation.
#[derive(Clone)]
pub(crate) struct LineItems<'a> {
    body: Cow<'a, str>,
}

record! {
    /// The members of a body on the way to its line items.
    struct Body<'a> in "" {
        data: Option<Data<'a>> = "data",
    }
}

record! {
    /// The members of a transaction on the way to its line items.
    #[derive(PartialEq)]
    struct Data<'a> in "data." {
        line_items: Option<Vec<LineItem<'a>>> = "order_line_items",
    }
}

impl<'a> LineItems<'a> {
    /// Reads the line items.
    ///
    /// # Errors
    /// Returns the error of the field that cannot be read.
    pub(super) fn read(&self) -> Result<Vec<LineItem<'a>>, ReadError> {
        match &self.body {
            Cow::Borrowed(body) => read_from(body),
            Cow::Owned(body) => Ok(read_from(body)?.into_iter().map(LineItem::into_owned).collect()),
        }
    }
}

/// Reads the line items from a body.
///
/// # Errors
/// Returns the error of the field that cannot be read.
fn read_from(body: &str) -> Result<Vec<LineItem<'_>>, ReadError> {
    Ok(read::<Body<'_>>(body)?.data.and_then(|data| data.line_items).unwrap_or_default())
}

impl<'de> Value<'de> for Vec<LineItem<'de>> {
    const OTHERWISE: Problem = Problem::NotAList;

    fn read<D: Deserializer<'de>>(deserializer: D, reading: &Reading<'de>) -> Result<Self, D::Error> {
        read_list(deserializer, reading)
    }
}

/// Notes that there are line items, and skips them.
impl<'de> Value<'de> for LineItems<'de> {
    const OTHERWISE: Problem = Skip::OTHERWISE;

    fn read<D: Deserializer<'de>>(deserializer: D, reading: &Reading<'de>) -> Result<LineItems<'de>, D::Error> {
        Skip::read(deserializer, reading)?;
        Ok(LineItems { body: Cow::Borrowed(reading.text()) })
    }
}

impl IntoOwned for LineItems<'_> {
    type Owned = LineItems<'static>;

    fn into_owned(self) -> LineItems<'static> {
        LineItems { body: IntoOwned::into_owned(self.body) }
    }
}

impl PartialEq for LineItems<'_> {
    fn eq(&self, other: &LineItems<'_>) -> bool {
        self.body == other.body || self.read() == other.read()
    }
}

impl Eq for LineItems<'_> {}
