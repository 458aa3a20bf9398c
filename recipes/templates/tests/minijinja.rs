//! Renders a link with MiniJinja.

use std::error::Error;

use button_links::{ButtonLink, button_link};
use minijinja::{Environment, context};

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

fn page(user: &str) -> Result<String, Box<dyn Error>> {
    let mut templates = Environment::new();
    // The extension `.html` turns escaping on.
    templates.add_template("page.html", r#"<a href="{{ link }}">Shop and earn</a>"#)?;
    // `context!` takes what converts to a `minijinja::Value`: a string, but no link.
    let page = context! { link => STORE.with_pub_user(user)?.as_str() };
    Ok(templates.get_template("page.html")?.render(page)?)
}

#[test]
fn the_link_is_escaped_once() -> Result<(), Box<dyn Error>> {
    // MiniJinja also escapes `/`, which a browser reads as the same link.
    let link = format!("{STORE}&btn_pub_user=user-1").replace('&', "&amp;").replace('/', "&#x2f;");
    assert_eq!(page("user-1")?, format!(r#"<a href="{link}">Shop and earn</a>"#));
    Ok(())
}
