//! Renders a link with Maud.

use button_links::{ButtonLink, LinkError, button_link};
use maud::{Markup, html};

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

fn page(user: &str) -> Result<Markup, LinkError> {
    Ok(html! { a href=(STORE.with_pub_user(user)?) { "Shop and earn" } })
}

#[test]
fn the_link_is_escaped_once() -> Result<(), LinkError> {
    let link = format!("{STORE}&btn_pub_user=user-1");
    assert_eq!(page("user-1")?.into_string(), format!(r#"<a href="{}">Shop and earn</a>"#, link.replace('&', "&amp;")),);
    Ok(())
}
