//! Renders a link with Handlebars.

use std::error::Error;

use button_links::{OrgId, RewardLink, button_link, org_id};
use handlebars::Handlebars;
use serde_json::json;

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

fn page(user: &str) -> Result<String, Box<dyn Error>> {
    let mut templates = Handlebars::new();
    templates.register_template_string("page", r#"<a href="{{ link }}">Shop and earn</a>"#)?;
    Ok(templates.render("page", &json!({ "link": DEAL.with_pub_user(user)? }))?)
}

/// The link of `user-1`.
const LINK: &str =
    "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fdeal&btn_pub_user=user-1";

#[test]
fn the_link_is_escaped_once() -> Result<(), Box<dyn Error>> {
    // Handlebars also escapes `=`, which a browser reads as the same link.
    let link = LINK.replace('&', "&amp;").replace('=', "&#x3D;");
    assert_eq!(page("user-1")?, format!(r#"<a href="{link}">Shop and earn</a>"#));
    Ok(())
}
