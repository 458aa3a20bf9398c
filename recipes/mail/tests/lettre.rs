//! Puts a link into a mail, as text and as HTML.

use std::error::Error;

use button_links::{ButtonLink, LinkError, button_link};
use lettre::Message;
use lettre::message::MultiPart;
use maud::html;

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

fn body(user: &str) -> Result<MultiPart, LinkError> {
    let link = STORE.with_pub_user(user)?;
    let html = html! { p { a href=(link) { "Shop and earn" } } };
    // A body is a `String` or a `Vec<u8>`, so a link alone would be `link.into_string()`.
    Ok(MultiPart::alternative_plain_html(format!("Shop and earn: {link}"), html.into_string()))
}

#[test]
fn both_parts_have_the_link() -> Result<(), Box<dyn Error>> {
    let mail = Message::builder()
        .from("Shop <shop@example.com>".parse()?)
        .to("Zoë <zoe@example.com>".parse()?)
        .subject("Your offer")
        .multipart(body("user-1")?)?;

    // Undoes the transfer encoding `quoted-printable`.
    let mail = String::from_utf8(mail.formatted())?.replace("=\r\n", "").replace("=3D", "=");
    let link = format!("{STORE}&btn_pub_user=user-1");
    assert!(mail.contains(&format!("\r\nShop and earn: {link}\r\n")), "{mail}");
    let html = format!(r#"<p><a href="{}">Shop and earn</a></p>"#, link.replace('&', "&amp;"));
    assert!(mail.contains(&html), "{mail}");
    Ok(())
}
