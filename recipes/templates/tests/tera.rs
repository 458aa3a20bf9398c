//! Renders a link with Tera.

use std::error::Error;

use button_links::{ButtonLink, button_link};
use tera::{Tera, context};

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

fn page(user: &str) -> Result<String, Box<dyn Error>> {
    let mut templates = Tera::new();
    // The extension `.html` turns escaping on.
    templates.add_raw_template("page.html", r#"<a href="{{ link }}">Shop and earn</a>"#)?;
    Ok(templates.render("page.html", &context! { link => &STORE.with_pub_user(user)? })?)
}

#[test]
fn the_link_is_escaped_once() -> Result<(), Box<dyn Error>> {
    let link = format!("{STORE}&btn_pub_user=user-1");
    assert_eq!(page("user-1")?, format!(r#"<a href="{}">Shop and earn</a>"#, link.replace('&', "&amp;")));
    Ok(())
}
