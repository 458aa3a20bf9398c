//! The one error of the rules: a parameter, a kind, and a position.

mod const_panic;
mod kind;
mod message;

use core::fmt;

pub use const_panic::{EXCERPT_CONTEXT, char_boundary, check_constant, check_constant_link};
pub use kind::ErrorKind;

use crate::parameter::Parameter;
use message::character_name;

/// The violation of a rule: its kind, and the byte index of it in the text that was checked.
pub(crate) type Violation = (ErrorKind, usize);

/// The error of a value or a link that is not valid.
///
/// The message names the parameter, says what is wrong and where, and never repeats the value: a user ID does not belong in a
/// log. `{error}` is one line in lower case, and `{error:#}` adds what to write instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LinkError {
    parameter: Option<Parameter>,
    kind: ErrorKind,
    index: usize,
}

impl LinkError {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(parameter: Option<Parameter>, kind: ErrorKind, index: usize) -> LinkError {
        LinkError { parameter, kind, index }
    }

    /// Returns the parameter that is wrong, and `None` if it is the link as a whole.
    #[must_use]
    pub const fn parameter(&self) -> Option<Parameter> {
        self.parameter
    }

    /// Returns what is wrong.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Returns the byte index of the error, in the value that was given or in the link that was read.
    #[must_use]
    pub const fn index(&self) -> usize {
        self.index
    }

    /// Returns what to write instead, in a few words.
    #[must_use]
    pub const fn help(&self) -> &'static str {
        self.kind.help(self.parameter)
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        WithoutPosition(*self).fmt(formatter)?;
        if self.kind.has_position() {
            write!(formatter, ", at byte {}", self.index)?;
        }
        if formatter.alternate() {
            write!(formatter, "; help: {}", self.help())?;
        }
        Ok(())
    }
}

impl core::error::Error for LinkError {}

/// The message of an error without its position, for a diagnostic that shows the position.
#[derive(Clone, Copy, Debug)]
pub struct WithoutPosition(pub LinkError);

impl WithoutPosition {
    /// Checks whether there is a position to show.
    #[must_use]
    pub const fn has_position(&self) -> bool {
        self.0.kind.has_position()
    }
}

impl fmt::Display for WithoutPosition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LinkError { parameter, kind, .. } = self.0;
        if let Some(parameter) = parameter {
            write!(formatter, "`{parameter}`: ")?;
        }
        let (before, character, after) = kind.message_parts(parameter);
        formatter.write_str(before)?;
        match character {
            // Any other character may be invisible, or look like another one.
            Some(character) if character.is_ascii_graphic() => write!(formatter, "`{character}`")?,
            Some(character) => write!(formatter, "U+{:04X}", u32::from(character))?,
            None => {}
        }
        if let Some(name) = character.and_then(character_name) {
            write!(formatter, " ({name})")?;
        }
        formatter.write_str(after)
    }
}
