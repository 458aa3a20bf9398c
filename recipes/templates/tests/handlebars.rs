//! Renders a link with Handlebars.

use std::error::Error;

use button_links::{ButtonLink, button_link};
use handlebars::Handlebars;
use serde_json::json;

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

fn page(user: &str) -> Result<String, Box<dyn Error>> {
    let mut templates = Handlebars::new();
    templates.register_template_string("page", r#"<a href="{{ link }}">Shop and earn</a>"#)?;
    Ok(templates.render("page", &json!({ "link": STORE.with_pub_user(user)? }))?)
}

#[test]
fn the_link_is_escaped_once() -> Result<(), Box<dyn Error>> {
    // Handlebars also escapes `=`, which a browser reads as the same link.
    let link = format!("{STORE}&btn_pub_user=user-1").replace('&', "&amp;").replace('=', "&#x3D;");
    assert_eq!(page("user-1")?, format!(r#"<a href="{link}">Shop and earn</a>"#));
    Ok(())
}
