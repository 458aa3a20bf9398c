//! The event that a webhook reports.

use alloc::borrow::Cow;

use crate::kind::{Kind, OfTransaction, known_kind};
use crate::owned::IntoOwned;
use crate::read::{JsonText, Problem, ReadError, Skip, read, record};
use crate::transaction::Transaction;

/// An event: what happened to a transaction.
///
/// Button delivers an event at least once, and the signature has no time in it: a request that somebody recorded is still
/// valid when it is sent again years later. One measure meets both: store every `id`, unique and for good, in the same database
/// transaction as the credit, and leave out an event whose `id` is there already.
///
/// It borrows from the body. [`into_owned`](Event::into_owned) copies it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<'a> {
    /// The ID of the event (`hook-…`), the same in every delivery of it. Never empty.
    pub id: Cow<'a, str>,
    /// The ID of this attempt to deliver the event (`attempt-…`).
    pub request_id: Option<Cow<'a, str>>,
    /// The kind of event.
    pub kind: Kind<'a>,
}

record! {
    /// The members of a body.
    struct Body<'a, D> in "" {
        id: Cow<'a, str> = "id",
        event_type: Cow<'a, str> = "event_type",
        request_id: Option<Cow<'a, str>> = "request_id",
        data: Option<D> = "data",
    }
}

impl<'a> Event<'a> {
    /// Reads an event from a body that was verified before, such as one from a queue.
    ///
    /// # Errors
    /// Returns an error if the body is not an event. It names the field and never repeats a value.
    ///
    /// ```
    /// use button_links_webhook::{Event, Kind};
    ///
    /// let body = br#"{"id": "hook-1", "event_type": "tx-validated", "data": {"id": "tx-1", "publisher_customer_id": "user-123"}}"#;
    /// let event = Event::read(body)?;
    /// let Kind::Validated(transaction) = &event.kind else { panic!() };
    /// assert_eq!(transaction.pub_user(), Some("user-123"));
    /// # Ok::<(), button_links_webhook::ReadError>(())
    /// ```
    pub fn read(body: &'a [u8]) -> Result<Event<'a>, ReadError> {
        let text = str::from_utf8(body).map_err(|_| ReadError::NOT_JSON)?;
        // The members come in any order, so `data` is taken for a transaction before the type of the event is known.
        match read::<Body<'a, Transaction<'a>>>(text) {
            Ok(body) => match known_kind(&body.event_type) {
                Some(kind) => of_transaction(body, kind),
                None => read_other(text, None),
            },
            Err(error) => read_other(text, Some(error)),
        }
    }

    /// Returns the transaction, or `None` if the event is of another kind.
    #[must_use]
    pub fn transaction(&self) -> Option<&Transaction<'a>> {
        match &self.kind {
            Kind::Pending(transaction) | Kind::Validated(transaction) | Kind::Declined(transaction) => {
                Some(transaction)
            }
            Kind::Other { .. } => None,
        }
    }

    /// Returns the event without its body. Copies only what it borrows.
    #[must_use]
    pub fn into_owned(self) -> Event<'static> {
        let Event { id, request_id, kind } = self;
        Event { id: IntoOwned::into_owned(id), request_id: request_id.into_owned(), kind: kind.into_owned() }
    }
}

/// Returns the event about a transaction.
///
/// # Errors
/// Returns an error if a required field is missing.
fn of_transaction<'a>(body: Body<'a, Transaction<'a>>, kind: OfTransaction<'a>) -> Result<Event<'a>, ReadError> {
    require("id", &body.id)?;
    let transaction = body.data.ok_or(ReadError::new("data", Problem::Missing))?;
    require("data.id", &transaction.id)?;
    Ok(Event { id: body.id, request_id: body.request_id, kind: kind(transaction) })
}

/// Reads a body whose `data` is not a transaction, or not a right one.
///
/// # Errors
/// Returns an error if the body is not JSON or not an event, and `error` if its `data` should be a transaction.
#[cold]
fn read_other(text: &str, error: Option<ReadError>) -> Result<Event<'_>, ReadError> {
    read::<Skip>(text).map_err(|_| ReadError::NOT_JSON)?;
    let body = read::<Body<'_, JsonText<'_>>>(text)?;
    require("id", &body.id)?;
    require("event_type", &body.event_type)?;
    match error {
        Some(error) if known_kind(&body.event_type).is_some() => Err(error),
        _ => {
            let kind = Kind::Other { event_type: body.event_type, data: body.data.map(|JsonText(data)| data) };
            Ok(Event { id: body.id, request_id: body.request_id, kind })
        }
    }
}

/// Checks that a required text is there. One that is absent, null or empty is empty here.
///
/// # Errors
/// Returns the error of a missing field.
fn require(field: &'static str, text: &str) -> Result<(), ReadError> {
    if text.is_empty() { Err(ReadError::new(field, Problem::Missing)) } else { Ok(()) }
}
