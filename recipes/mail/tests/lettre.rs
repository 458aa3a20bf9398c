//! Puts a link into a mail, as text and as HTML.

use std::error::Error;

use button_links::{LinkError, OrgId, RewardLink, button_link, org_id};
use lettre::Message;
use lettre::message::MultiPart;
use maud::html;

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

fn body(user: &str) -> Result<MultiPart, LinkError> {
    let link = DEAL.with_pub_user(user)?;
    let html = html! { p { a href=(link) { "Shop and earn" } } };
    // A body is a `String` or a `Vec<u8>`, so a link alone would be `link.into_string()`.
    Ok(MultiPart::alternative_plain_html(format!("Shop and earn: {link}"), html.into_string()))
}

/// The link of `user-1`.
const LINK: &str =
    "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fdeal&btn_pub_user=user-1";

#[test]
fn both_parts_have_the_link() -> Result<(), Box<dyn Error>> {
    let mail = Message::builder()
        .from("Shop <shop@example.com>".parse()?)
        .to("Zoë <zoe@example.com>".parse()?)
        .subject("Your offer")
        .multipart(body("user-1")?)?;

    // Undoes the transfer encoding `quoted-printable`.
    let mail = String::from_utf8(mail.formatted())?.replace("=\r\n", "").replace("=3D", "=");
    assert!(mail.contains(&format!("\r\nShop and earn: {LINK}\r\n")), "{mail}");
    let html = format!(r#"<p><a href="{}">Shop and earn</a></p>"#, LINK.replace('&', "&amp;"));
    assert!(mail.contains(&html), "{mail}");
    Ok(())
}
