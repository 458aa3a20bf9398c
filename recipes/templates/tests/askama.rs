//! Renders a link with Askama.

use std::error::Error;

use askama::Template;
use button_links::{ButtonLink, OrgId, RewardLink, button_link, org_id};

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

#[derive(Template)]
#[template(source = r#"<a href="{{ link }}">Shop and earn</a>"#, ext = "html")]
struct Page {
    link: ButtonLink,
}

fn page(user: &str) -> Result<String, Box<dyn Error>> {
    Ok(Page { link: DEAL.with_pub_user(user)? }.render()?)
}

/// The link of `user-1`.
const LINK: &str =
    "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fdeal&btn_pub_user=user-1";

#[test]
fn the_link_is_escaped_once() -> Result<(), Box<dyn Error>> {
    assert_eq!(page("user-1")?, format!(r#"<a href="{}">Shop and earn</a>"#, LINK.replace('&', "&#38;")));
    Ok(())
}
