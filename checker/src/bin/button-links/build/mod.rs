//! `button-links build`: builds a link, or one for each user of a file.

mod columns;
mod quotes;
mod rows;
mod separator;
mod users;
mod writer;

use std::io::Write;

use button_links::{ButtonLink, LinkError, OrgId, org_id};

use crate::arguments::Build;
use crate::output::Output;
use crate::status::{Failure, Status};

/// Prints the link or the links.
///
/// # Errors
/// Returns an error if a value is invalid, if the file of users cannot be read, or if standard output cannot be written to.
pub(crate) fn build(arguments: &Build) -> Result<Status, Failure> {
    let link = link(arguments).map_err(|first| Failure::Messages(messages(arguments, first)))?;
    if let Some(file) = &arguments.users {
        return users::build(&link, file, arguments);
    }
    let mut output = Output::new();
    writeln!(output, "{link}")?;
    output.flush()?;
    Ok(Status::Clean)
}

/// Builds the link from the arguments. A link for many users has the values that they share.
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

/// Describes every invalid value, so that all of them can be corrected at once.
fn messages(arguments: &Build, first: LinkError) -> Vec<String> {
    let mut errors: Vec<_> = each_error(arguments).into_iter().flatten().collect();
    if errors.is_empty() {
        errors.push(first);
    }
    errors.iter().map(|error| format!("{error}; {}", error.help())).collect()
}

/// Checks each value in a link whose other values are valid.
fn each_error(arguments: &Build) -> [Option<LinkError>; 4] {
    const ORG: OrgId = org_id!("org-0000000000000000");
    let valid_link = || ButtonLink::new(ORG, "https://www.retailer.com");
    let user = arguments.user.as_ref().map(|user| valid_link()?.with_pub_user(user));
    let reference = arguments.reference.as_ref().map(|reference| valid_link()?.with_pub_ref(reference));
    [
        OrgId::parse(&arguments.org).err(),
        ButtonLink::new(ORG, &arguments.url).err(),
        user.and_then(Result::err),
        reference.and_then(Result::err),
    ]
}
