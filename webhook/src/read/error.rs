//! The error of a body that cannot be read.

use core::fmt;

/// The error of an authentic body that cannot be read as an event. Answer it with 500: Button then sends the event again, and
/// nothing is lost while you look for the cause.
///
/// It names the field and never repeats a value. `{error:#}` adds where to look.
///
/// ```
/// use button_links_webhook::{Event, Problem};
///
/// let body = br#"{"id": "hook-1", "event_type": "tx-validated", "data": {"id": "tx-1", "amount": 4.5}}"#;
/// let error = Event::read(body).unwrap_err();
/// assert_eq!((error.field(), error.problem()), ("data.amount", Problem::NotAnInteger));
/// assert_eq!(error.to_string(), "`data.amount` is not an integer");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ReadError {
    field: &'static str,
    problem: Problem,
}

/// The kind of a [`ReadError`]: what is wrong with a field or with the whole body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Problem {
    /// The body is not JSON in UTF-8: it is cut off, something follows it, or it is nested more than 127 levels deep.
    NotJson,
    /// Not an object.
    NotAnObject,
    /// Not a list.
    NotAList,
    /// Not a text.
    NotText,
    /// Not an integer: of another type, or a number with a fraction or an exponent.
    NotAnInteger,
    /// An integer beyond an `i64`.
    TooLarge,
    /// A required field is absent, null or empty.
    Missing,
    /// A field occurs twice.
    Repeated,
}

impl ReadError {
    pub(crate) const NOT_JSON: ReadError = ReadError::new("", Problem::NotJson);

    pub(crate) const fn new(field: &'static str, problem: Problem) -> ReadError {
        ReadError { field, problem }
    }

    /// Returns the field by its JSON name, such as `data.amount`, and `""` for the whole body. Line items have no number:
    /// `data.order_line_items.amount`.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        self.field
    }

    /// Returns what is wrong with the field.
    #[must_use]
    pub const fn problem(&self) -> Problem {
        self.problem
    }
}

impl Problem {
    const fn message(self) -> &'static str {
        match self {
            Problem::NotJson => "is not JSON",
            Problem::NotAnObject => "is not an object",
            Problem::NotAList => "is not a list",
            Problem::NotText => "is not a text",
            Problem::NotAnInteger => "is not an integer",
            Problem::TooLarge => "is beyond the range of an `i64`",
            Problem::Missing => "is missing",
            Problem::Repeated => "occurs twice",
        }
    }

    const fn help(self) -> &'static str {
        match self {
            Problem::NotJson => "read the bytes of the body as they were received",
            Problem::NotAnInteger | Problem::TooLarge => {
                "an amount is an integer in the smallest unit of its currency; answer with 500, so that Button sends the event again"
            }
            _ => "answer with 500, so that Button sends the event again; a newer version of this library may read it",
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field {
            "" => formatter.write_str("the body")?,
            field => write!(formatter, "`{field}`")?,
        }
        write!(formatter, " {}", self.problem.message())?;
        if formatter.alternate() { write!(formatter, "; help: {}", self.problem.help()) } else { Ok(()) }
    }
}

impl core::error::Error for ReadError {}
