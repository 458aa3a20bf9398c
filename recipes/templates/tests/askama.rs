//! Renders a link with Askama.

use std::error::Error;

use askama::Template;
use button_links::{ButtonLink, button_link};

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

#[derive(Template)]
#[template(source = r#"<a href="{{ link }}">Shop and earn</a>"#, ext = "html")]
struct Page {
    link: ButtonLink,
}

fn page(user: &str) -> Result<String, Box<dyn Error>> {
    Ok(Page { link: STORE.with_pub_user(user)? }.render()?)
}

#[test]
fn the_link_is_escaped_once() -> Result<(), Box<dyn Error>> {
    let link = format!("{STORE}&btn_pub_user=user-1");
    assert_eq!(page("user-1")?, format!(r#"<a href="{}">Shop and earn</a>"#, link.replace('&', "&#38;")));
    Ok(())
}
