//! A product page that asks Button for its link, and is shown whatever Button says.

use std::error::Error as StdError;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::thread;
use std::time::Duration;

use button_links::{ButtonLink, OrgId, org_id};
use button_links_api::blocking::Client;
use button_links_api::{Api, Error, NewLink, Reason, Retry};
use maud::html;

const ORG: OrgId = org_id!("org-0000000000000000");

/// Returns the page of a product. `client` is made once, when the program starts.
///
/// # Errors
/// Returns an error if the key is wrong, or if the product has no valid address: somebody must look.
fn page(client: &Client, product: &str, user: &str, click: &str) -> Result<String, Box<dyn StdError>> {
    Ok(match offer(client, product, user, click)? {
        Offer::Reward(href) => html! { a href=(href) { "Shop and earn" } },
        Offer::Plain(href) => html! { a href=(href) { "To the shop" } },
    }
    .into_string())
}

enum Offer {
    /// A link that pays a commission.
    Reward(String),
    /// The address of the product: no commission is to be had.
    Plain(String),
}

fn offer(client: &Client, product: &str, user: &str, click: &str) -> Result<Offer, Box<dyn StdError>> {
    let wanted = NewLink::to(product)?.with_pub_user(user)?.with_pub_ref(click)?;
    match client.create_link(&wanted) {
        Ok(created) => Ok(Offer::Reward(created.into_string())),
        Err(Error::Refused(refusal)) => match refusal.reason() {
            // No commission here.
            Reason::NoBrand | Reason::NotApproved { .. } => Ok(Offer::Plain(product.to_owned())),
            // A wrong key, or a mistake in the request: somebody must look.
            _ => Err(refusal.into()),
        },
        // Button is away: the same link, made here.
        Err(error) if error.is_temporary() => {
            let link = ButtonLink::new(ORG, product)?.with_pub_user(user)?.with_pub_ref(click)?;
            Ok(Offer::Reward(link.into_string()))
        }
        Err(error) => Err(error.into()),
    }
}

/// Returns the client of the program. A user waits for the page, so it asks once, and not for long.
fn client(api: Api) -> Client {
    Client::new(api).with_deadline(Duration::from_secs(1)).with_retry(Retry::NEVER)
}

const PRODUCT: &str = "https://www.retailer.com/p/12345";

/// Returns the page of the product, where Button gives this answer.
fn page_after(status: &str, body: &str) -> Result<String, Box<dyn StdError>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let api = Api::new("sk-0123456789abcdef")?.with_base(&format!("http://{}", listener.local_addr()?))?;
    let answer = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
    let server = thread::spawn(move || serve_one(&listener, &answer));
    // A test has the time that its machine needs.
    let page = page(&client(api).with_deadline(Duration::from_secs(60)), PRODUCT, "user-1", "click-1");
    server.join().expect("the server does not panic")?;
    page
}

/// Reads one request, and gives this answer.
fn serve_one(listener: &TcpListener, answer: &str) -> io::Result<()> {
    let (stream, _) = listener.accept()?;
    let mut reader = BufReader::new(&stream);
    let mut length = 0;
    for line in reader.by_ref().lines() {
        let line = line?.to_lowercase();
        if let Some(value) = line.strip_prefix("content-length: ") {
            length = value.parse().unwrap_or_default();
        }
        if line.is_empty() {
            break;
        }
    }
    reader.read_exact(&mut vec![0; length])?;
    (&stream).write_all(answer.as_bytes())
}

#[test]
fn a_page_has_the_link_that_button_made() -> Result<(), Box<dyn StdError>> {
    let link = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com\
                &btn_pub_user=user-1&btn_pub_ref=click-1";
    let body = format!(r#"{{"meta": {{"status": "ok"}}, "object": {{"links": {{"universal": "{link}"}}}}}}"#);
    let page = page_after("200 OK", &body)?;
    assert_eq!(page, format!(r#"<a href="{}">Shop and earn</a>"#, link.replace('&', "&amp;")));
    Ok(())
}

#[test]
fn where_no_commission_is_to_be_had_the_page_leads_to_the_product() -> Result<(), Box<dyn StdError>> {
    for (status, kind) in [("403 Forbidden", "NoMerchantApproval"), ("404 Not Found", "NoMerchantLinkSupport")] {
        let page = page_after(status, &format!(r#"{{"meta": {{"status": "error"}}, "error": {{"type": "{kind}"}}}}"#))?;
        assert_eq!(page, format!(r#"<a href="{PRODUCT}">To the shop</a>"#));
    }
    Ok(())
}

#[test]
fn a_wrong_key_is_an_error() {
    let error = page_after("401 Unauthorized", "").unwrap_err();
    assert_eq!(error.to_string(), "Button does not know the API key (status 401)");
}

#[test]
fn when_button_is_away_the_link_is_made_here() -> Result<(), Box<dyn StdError>> {
    let page = page_after("503 Service Unavailable", "")?;
    let link = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fp%2F12345\
                &btn_pub_user=user-1&btn_pub_ref=click-1";
    assert_eq!(page, format!(r#"<a href="{}">Shop and earn</a>"#, link.replace('&', "&amp;")));
    Ok(())
}
