//! Renders a link with MiniJinja.

use std::error::Error;

use button_links::{OrgId, RewardLink, button_link, org_id};
use minijinja::{Environment, context};

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

fn page(user: &str) -> Result<String, Box<dyn Error>> {
    let mut templates = Environment::new();
    // The extension `.html` turns escaping on.
    templates.add_template("page.html", r#"<a href="{{ link }}">Shop and earn</a>"#)?;
    // `context!` takes what converts to a `minijinja::Value`: a string, but no link.
    let page = context! { link => DEAL.with_pub_user(user)?.as_str() };
    Ok(templates.get_template("page.html")?.render(page)?)
}

/// The link of `user-1`.
const LINK: &str =
    "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fdeal&btn_pub_user=user-1";

#[test]
fn the_link_is_escaped_once() -> Result<(), Box<dyn Error>> {
    // MiniJinja also escapes `/`, which a browser reads as the same link.
    let link = LINK.replace('&', "&amp;").replace('/', "&#x2f;");
    assert_eq!(page("user-1")?, format!(r#"<a href="{link}">Shop and earn</a>"#));
    Ok(())
}
