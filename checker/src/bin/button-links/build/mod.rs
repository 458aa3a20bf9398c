//! `button-links build`: builds a link, or one for each user of a file.

mod columns;
mod link;
mod quotes;
mod rows;
mod separator;
mod users;
mod writer;

use std::io::Write;

use button_links_rules::{Parameter, check};

use crate::arguments::Build;
use crate::output::Output;
use crate::status::{Failure, Status};
use link::LinkStart;

/// Prints the link or the links.
///
/// # Errors
/// Returns an error if a value is invalid, if the file of users cannot be read, or if standard output cannot be written to.
pub(crate) fn build(arguments: &Build) -> Result<Status, Failure> {
    let errors = errors(arguments);
    if !errors.is_empty() {
        return Err(Failure::Messages(errors));
    }
    let start = LinkStart::new(&arguments.org, &arguments.url).map_err(Failure::message)?;
    if let Some(file) = &arguments.users {
        return users::build(&start, file, arguments);
    }
    let mut link = String::new();
    let (user, reference) = (arguments.user.as_deref(), arguments.reference.as_deref());
    start.append_link(user, reference, &mut link).map_err(Failure::message)?;
    let mut output = Output::new();
    writeln!(output, "{link}")?;
    output.flush()?;
    Ok(Status::Clean)
}

/// Describes every invalid value, so that all of them can be corrected at once.
fn errors(arguments: &Build) -> Vec<String> {
    let values = [
        (Parameter::BtnRef, Some(&arguments.org)),
        (Parameter::BtnUrl, Some(&arguments.url)),
        (Parameter::BtnPubUser, arguments.user.as_ref()),
        (Parameter::BtnPubRef, arguments.reference.as_ref()),
    ];
    let errors = values.into_iter().filter_map(|(parameter, value)| check(parameter, value?).err());
    errors.map(|error| format!("{error}; {}", error.help())).collect()
}
