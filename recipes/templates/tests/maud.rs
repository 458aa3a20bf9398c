//! Renders a link with Maud.

use button_links::{LinkError, OrgId, RewardLink, button_link, org_id};
use maud::{Markup, html};

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

fn page(user: &str) -> Result<Markup, LinkError> {
    Ok(html! { a href=(DEAL.with_pub_user(user)?) { "Shop and earn" } })
}

/// The link of `user-1`.
const LINK: &str =
    "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fdeal&btn_pub_user=user-1";

#[test]
fn the_link_is_escaped_once() -> Result<(), LinkError> {
    assert_eq!(page("user-1")?.into_string(), format!(r#"<a href="{}">Shop and earn</a>"#, LINK.replace('&', "&amp;")),);
    Ok(())
}
