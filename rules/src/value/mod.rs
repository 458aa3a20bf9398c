//! The rule of each parameter, over a whole value. `fast_path` accepts most values sooner.

mod authority;
mod const_fast_path;
mod destination;
mod escape;
mod fast_path;
mod host;
mod org_id;
mod own_parameter;
mod port;
#[doc(hidden)]
pub mod punycode;
mod reader;
mod secret;
mod text;

pub use const_fast_path::is_usual;
pub use destination::SCHEME;
pub use fast_path::{FastCheck, fast_check};
pub(crate) use fast_path::{after_domain, all, is_unreserved_text, may_have_own_parameter};
pub(crate) use org_id::{DIGITS, PREFIX};
pub(crate) use reader::ValueReader;
pub use secret::{has_secret, is_secret};

use crate::error::{ErrorKind, LinkError};
use crate::parameter::Parameter;
use destination::check_destination;
use org_id::check_org_id;
pub use text::check_api_user;
use text::check_text;

/// Checks a value that is not encoded.
///
/// # Errors
/// Returns the first error, with its byte index in `value`.
pub const fn check(parameter: Parameter, value: &str) -> Result<(), LinkError> {
    check_value(parameter, &ValueReader::plain(value))
}

/// Checks the start of a value that is not encoded, and that may go on.
///
/// # Errors
/// Returns an error only if the value stays invalid whatever follows.
pub const fn check_start(parameter: Parameter, start: &str) -> Result<(), LinkError> {
    check_value(parameter, &ValueReader::plain_start(start))
}

/// Checks a value under the rule of its parameter. The index of an error is that in the text of the reader.
pub(crate) const fn check_value(parameter: Parameter, value: &ValueReader<'_>) -> Result<(), LinkError> {
    let checked = if value.is_empty() {
        value.unless_more_follows(ErrorKind::Empty, value.start())
    } else {
        match parameter {
            Parameter::BtnRef => check_org_id(value),
            Parameter::BtnUrl => check_destination(value),
            Parameter::BtnPubUser | Parameter::BtnPubRef => check_text(value, parameter),
        }
    };
    match checked {
        Ok(()) => Ok(()),
        Err((kind, index)) => Err(LinkError::new(Some(parameter), kind, index)),
    }
}
