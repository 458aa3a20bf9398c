//! Renders a link on the server with Leptos.

use button_links::{ButtonLink, LinkError, OrgId, RewardLink, button_link, org_id};
use leptos::prelude::*;

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

#[component]
fn Shop(link: ButtonLink) -> impl IntoView {
    // An attribute is a string, so the link gives its own.
    view! { <a href=link.into_string()>"Shop and earn"</a> }
}

#[test]
fn the_link_is_escaped_once() -> Result<(), LinkError> {
    let link = DEAL.with_pub_user("user-1")?;
    let href = link.as_str().replace('&', "&amp;");
    let page = view! { <Shop link /> }.to_html();
    assert_eq!(page, format!(r#"<a href="{href}">Shop and earn</a>"#));
    Ok(())
}
