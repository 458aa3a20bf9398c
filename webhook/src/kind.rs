//! The kinds of events.

use alloc::borrow::Cow;
use core::fmt;

use crate::owned::IntoOwned;
use crate::transaction::Transaction;

/// The kind of an [`Event`](crate::Event), by its `event_type`.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind<'a> {
    /// `tx-pending`: a user bought or installed something. The commission may still change.
    Pending(Transaction<'a>),
    /// `tx-validated`: the commission is certain. This is the event to credit.
    Validated(Transaction<'a>),
    /// `tx-declined`: there is no commission, such as after a return.
    Declined(Transaction<'a>),
    /// Another kind of event: a ping, or one that Button added since. Take it with 204.
    Other {
        /// The `event_type`. Never empty.
        event_type: Cow<'a, str>,
        /// The `data` as JSON text, if there is any. `Debug` leaves it out.
        data: Option<Cow<'a, str>>,
    },
}

/// Makes the kind of an event from its transaction.
pub(crate) type OfTransaction<'a> = fn(Transaction<'a>) -> Kind<'a>;

/// Returns the kind of an event about a transaction, and `None` for any other type of event.
pub(crate) fn known_kind<'a>(event_type: &str) -> Option<OfTransaction<'a>> {
    match event_type {
        "tx-pending" => Some(Kind::Pending),
        "tx-validated" => Some(Kind::Validated),
        "tx-declined" => Some(Kind::Declined),
        _ => None,
    }
}

impl IntoOwned for Kind<'_> {
    type Owned = Kind<'static>;

    fn into_owned(self) -> Kind<'static> {
        match self {
            Kind::Pending(transaction) => Kind::Pending(transaction.into_owned()),
            Kind::Validated(transaction) => Kind::Validated(transaction.into_owned()),
            Kind::Declined(transaction) => Kind::Declined(transaction.into_owned()),
            Kind::Other { event_type, data } => {
                Kind::Other { event_type: IntoOwned::into_owned(event_type), data: IntoOwned::into_owned(data) }
            }
        }
    }
}

/// Shows nothing of the `data` of another kind of event, which may contain the user.
impl fmt::Debug for Kind<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Kind::Pending(transaction) => formatter.debug_tuple("Pending").field(transaction).finish(),
            Kind::Validated(transaction) => formatter.debug_tuple("Validated").field(transaction).finish(),
            Kind::Declined(transaction) => formatter.debug_tuple("Declined").field(transaction).finish(),
            Kind::Other { event_type, .. } => {
                formatter.debug_struct("Other").field("event_type", event_type).finish_non_exhaustive()
            }
        }
    }
}
