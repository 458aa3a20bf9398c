//! Builds a request to a link.

use std::error::Error;

use button_links::{ButtonLink, OrgId, RewardLink, button_link, org_id};
use reqwest::{Client, Request};

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

fn request(user: &str) -> Result<Request, Box<dyn Error>> {
    // `IntoUrl` is sealed: a client takes a `&str`, a `String` or a `Url`.
    Ok(Client::new().get(DEAL.with_pub_user(user)?.as_str()).build()?)
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
