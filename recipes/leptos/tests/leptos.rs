//! Renders a link on the server with Leptos.

use button_links::{ButtonLink, LinkError, button_link};
use leptos::prelude::*;

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

#[component]
fn Shop(link: ButtonLink) -> impl IntoView {
    // An attribute is a string, so the link gives its own.
    view! { <a href=link.into_string()>"Shop and earn"</a> }
}

#[test]
fn the_link_is_escaped_once() -> Result<(), LinkError> {
    let link = STORE.with_pub_user("user-1")?;
    let href = link.as_str().replace('&', "&amp;");
    let page = view! { <Shop link /> }.to_html();
    assert_eq!(page, format!(r#"<a href="{href}">Shop and earn</a>"#));
    Ok(())
}
