//! The one error of the rules: a parameter, a fault, and where.

use core::fmt;

use crate::kind::ErrorKind;
use crate::parameter::Parameter;

/// Why a value or a link is refused.
///
/// The message names the parameter, the fault and the place, and never repeats the value: a user ID does not
/// belong in a log.
///
/// ```
/// use button_links_rules::{Parameter, check};
///
/// let error = check(Parameter::BtnPubUser, "user-1\n").unwrap_err();
/// assert_eq!(error.to_string(), "`btn_pub_user`: control character U+000A, at byte 6");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LinkError {
    parameter: Option<Parameter>,
    fault: ErrorKind,
    index: usize,
}

impl LinkError {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(parameter: Option<Parameter>, fault: ErrorKind, index: usize) -> LinkError {
        LinkError { parameter, fault, index }
    }

    /// The parameter at fault; `None` where it is the link as a whole.
    #[must_use]
    pub const fn parameter(&self) -> Option<Parameter> {
        self.parameter
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        self.fault
    }

    /// Where: the byte index in the value that was given, or in the link that was read.
    #[must_use]
    pub const fn index(&self) -> usize {
        self.index
    }

    /// What to write instead, in a few words.
    #[must_use]
    pub const fn help(&self) -> &'static str {
        self.fault.help(self.parameter)
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        WithoutPosition(*self).fmt(formatter)?;
        if self.fault.has_position() {
            write!(formatter, ", at byte {}", self.index)?;
        }
        Ok(())
    }
}

impl core::error::Error for LinkError {}

/// The message without the place, for a report that shows the place.
#[derive(Clone, Copy, Debug)]
pub struct WithoutPosition(pub LinkError);

impl WithoutPosition {
    /// Whether there is a place to show.
    #[must_use]
    pub const fn has_position(&self) -> bool {
        self.0.fault.has_position()
    }
}

impl fmt::Display for WithoutPosition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parameter) = self.0.parameter {
            write!(formatter, "`{parameter}`: ")?;
        }
        let (before, character, after) = self.0.fault.words(self.0.parameter);
        formatter.write_str(before)?;
        match character {
            // Only what is sure to be seen as itself is shown as itself.
            Some(character) if character.is_ascii_graphic() => write!(formatter, "`{character}`")?,
            Some(character) => write!(formatter, "U+{:04X}", u32::from(character))?,
            None => {}
        }
        formatter.write_str(after)
    }
}
