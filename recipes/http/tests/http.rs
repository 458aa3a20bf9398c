//! Converts a link into the types of the crate `http`.

use button_links::{ButtonLink, OrgId, RewardLink, button_link, org_id};
use http::header::LOCATION;
use http::{HeaderValue, Response, StatusCode, Uri};

const ORG: OrgId = org_id!("org-0000000000000000");
const STORE: ButtonLink<&'static str> = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

#[test]
fn a_link_is_a_uri() -> Result<(), http::Error> {
    let uri = Uri::try_from(STORE.as_str())?;
    assert_eq!(uri.host(), Some("r.bttn.io"));
    // `Uri` displays the path `/`, which a link may leave out.
    assert!(uri.to_string().starts_with("https://r.bttn.io/?btn_ref="));
    Ok(())
}

#[test]
fn a_constant_is_a_header() {
    assert_eq!(HeaderValue::from_static(STORE.as_str()), STORE.as_str());
}

#[test]
fn a_link_of_a_user_is_a_header() -> Result<(), Box<dyn std::error::Error>> {
    let link = DEAL.with_pub_user("user-1")?;
    let response = Response::builder().status(StatusCode::FOUND).header(LOCATION, link.as_str()).body(())?;
    assert_eq!(response.headers()[LOCATION], link.as_str());
    Ok(())
}
