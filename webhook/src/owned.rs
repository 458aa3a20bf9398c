//! Copying what borrows from a body.

use alloc::borrow::Cow;
use alloc::vec::Vec;

/// A value that may borrow from a body, and can live without it.
pub(crate) trait IntoOwned {
    /// The same value without the lifetime.
    type Owned;

    /// Returns the value as an owned one. Copies only what it borrows.
    fn into_owned(self) -> Self::Owned;
}

impl IntoOwned for Cow<'_, str> {
    type Owned = Cow<'static, str>;

    fn into_owned(self) -> Cow<'static, str> {
        Cow::Owned(self.into_owned())
    }
}

impl IntoOwned for i64 {
    type Owned = i64;

    fn into_owned(self) -> i64 {
        self
    }
}

impl<T: IntoOwned> IntoOwned for Option<T> {
    type Owned = Option<T::Owned>;

    fn into_owned(self) -> Option<T::Owned> {
        self.map(T::into_owned)
    }
}

impl<T: IntoOwned> IntoOwned for Vec<T> {
    type Owned = Vec<T::Owned>;

    fn into_owned(self) -> Vec<T::Owned> {
        self.into_iter().map(T::into_owned).collect()
    }
}
