//! Builds a request to a link.

use std::error::Error;

use button_links::{ButtonLink, button_link};
use reqwest::{Client, Request};

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

fn request(user: &str) -> Result<Request, Box<dyn Error>> {
    // `IntoUrl` is sealed: a client takes a `&str`, a `String` or a `Url`.
    Ok(Client::new().get(STORE.with_pub_user(user)?.as_str()).build()?)
}

#[test]
fn a_request_goes_to_the_link() -> Result<(), Box<dyn Error>> {
    let request = request("user-1")?;
    assert_eq!(request.url().host_str(), Some("r.bttn.io"));
    // `Url` writes the path `/`, so its text is not that of the link.
    let link = request.url().as_str().parse::<ButtonLink>()?;
    assert_eq!(link.pub_user().as_deref(), Some("user-1"));
    Ok(())
}
