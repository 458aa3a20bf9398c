//! Takes an organization ID and a link as arguments of a program.

use button_links::{ButtonLink, OrgId, button_link, org_id};
use clap::Parser;

#[derive(Debug, Parser)]
struct Arguments {
    /// Your organization ID at Button.
    #[arg(long)]
    org: OrgId,
    /// The link of the shop.
    link: ButtonLink,
}

const ORG: OrgId = org_id!("org-0000000000000000");
const STORE: ButtonLink<&'static str> = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com");

#[test]
fn arguments_are_checked_as_they_are_parsed() -> Result<(), clap::Error> {
    let arguments = Arguments::try_parse_from(["shop", "--org", "org-0000000000000000", STORE.as_str()])?;
    assert_eq!(arguments.org, STORE.org_id());
    assert_eq!(arguments.link, STORE);
    Ok(())
}

#[test]
fn a_wrong_argument_is_explained() {
    // clap repeats what was typed before it prints the error of the library.
    let error = Arguments::try_parse_from(["shop", "--org", "org-123", STORE.as_str()]).unwrap_err();
    assert!(
        error.to_string().starts_with(
            "error: invalid value 'org-123' for '--org <ORG>': `btn_ref`: has fewer than 16 digits, at byte 7\n"
        ),
        "{error}",
    );
}
