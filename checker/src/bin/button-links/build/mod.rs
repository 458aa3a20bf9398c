//! `button-links build`: a link, or one for each user of a file.

mod columns;
mod rows;
mod users;
mod writer;

use std::io::Write;

use button_links::{ButtonLink, LinkError, OrgId};

use crate::arguments::Build;
use crate::output::Output;
use crate::status::{Failure, Status};

/// Writes the link, or the links.
pub(crate) fn build(arguments: &Build) -> Result<Status, Failure> {
    let link = link(arguments).map_err(|error| Failure::Words(format!("{error}; {}", error.help())))?;
    if let Some(file) = &arguments.users {
        return users::build(&link, file, arguments);
    }
    let mut output = Output::new();
    writeln!(output, "{link}")?;
    output.flush()?;
    Ok(Status::Clean)
}

/// The link with all that is the same for every user.
fn link(arguments: &Build) -> Result<ButtonLink, LinkError> {
    let org: OrgId = arguments.org.parse()?;
    let mut link = ButtonLink::new(org, &arguments.url)?;
    if let Some(user) = &arguments.user {
        link = link.with_pub_user(user)?;
    }
    if let Some(reference) = &arguments.reference {
        link = link.with_pub_ref(reference)?;
    }
    Ok(link)
}
