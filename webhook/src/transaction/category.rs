//! The category of a transaction.

use alloc::borrow::Cow;

use serde_core::Deserializer;

use crate::owned::IntoOwned;
use crate::read::{Problem, Reading, Value};

/// The category of a transaction: what the user did.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Category<'a> {
    /// `new-user-order`: a purchase.
    Order,
    /// `app-install`: the installation of an app.
    Install,
    /// Another category, as it stands in the body.
    Other(Cow<'a, str>),
}

impl<'de> Value<'de> for Category<'de> {
    const OTHERWISE: Problem = Problem::NotText;

    fn read<D: Deserializer<'de>>(deserializer: D, reading: &Reading<'de>) -> Result<Category<'de>, D::Error> {
        let text = Cow::read(deserializer, reading)?;
        Ok(match &*text {
            "new-user-order" => Category::Order,
            "app-install" => Category::Install,
            _ => Category::Other(text),
        })
    }
}

impl IntoOwned for Category<'_> {
    type Owned = Category<'static>;

    fn into_owned(self) -> Category<'static> {
        match self {
            Category::Order => Category::Order,
            Category::Install => Category::Install,
            Category::Other(text) => Category::Other(IntoOwned::into_owned(text)),
        }
    }
}
