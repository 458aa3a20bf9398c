//! `button-links build`: a link, or one for each user of a file.

mod columns;
mod rows;
mod users;
mod writer;

use std::io::Write;

use button_links::{ButtonLink, LinkError, OrgId, org_id};

use crate::arguments::Build;
use crate::output::Output;
use crate::status::{Failure, Status};

/// Writes the link, or the links.
pub(crate) fn build(arguments: &Build) -> Result<Status, Failure> {
    let link = link(arguments).map_err(|first| Failure::Several(mistakes(arguments, first)))?;
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

/// Every mistake in words: who mends the first is not to be told of the next one only then.
fn mistakes(arguments: &Build, first: LinkError) -> Vec<String> {
    let mut mistakes: Vec<_> = each(arguments).into_iter().flatten().collect();
    if mistakes.is_empty() {
        mistakes.push(first);
    }
    mistakes.iter().map(|error| format!("{error}; {}", error.help())).collect()
}

/// The mistake of each value alone: what stands around it is right.
fn each(arguments: &Build) -> [Option<LinkError>; 4] {
    const ORG: OrgId = org_id!("org-0000000000000000");
    let right = || ButtonLink::new(ORG, "https://www.retailer.com");
    let user = arguments.user.as_ref().map(|user| right()?.with_pub_user(user));
    let reference = arguments.reference.as_ref().map(|reference| right()?.with_pub_ref(reference));
    [
        OrgId::parse(&arguments.org).err(),
        ButtonLink::new(ORG, &arguments.url).err(),
        user.and_then(Result::err),
        reference.and_then(Result::err),
    ]
}
