//! Parses a code on the command line.

use std::ffi::OsStr;

use button_links_check::{Code, unknown_code};
use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command, Error};

/// Parses the name of a code. The names are completed by shells.
#[derive(Clone, Copy)]
pub(crate) struct CodeParser;

impl TypedValueParser for CodeParser {
    type Value = Code;

    /// Returns the code. The error suggests a name, and does not repeat one that may be a secret.
    fn parse_ref(&self, command: &Command, argument: Option<&Arg>, value: &OsStr) -> Result<Code, Error> {
        let name = value.to_string_lossy();
        Code::from_name(&name).ok_or_else(|| {
            let option = argument.and_then(Arg::get_long).unwrap_or_default();
            Error::raw(ErrorKind::InvalidValue, format!("--{option}: {}\n", unknown_code(&name))).with_cmd(command)
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Code::ALL.iter().map(|code| PossibleValue::new(code.name()))))
    }
}
