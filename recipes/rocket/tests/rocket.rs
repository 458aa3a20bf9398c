//! Redirects a user to their link, shows it in a page, and answers a wrong user ID with an error.

use button_links::{LinkError, OrgId, RewardLink, button_link, org_id};
use maud::{Markup, html};
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::response::Redirect;
use rocket::{Build, Responder, Rocket, get, routes};

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

fn app() -> Rocket<Build> {
    rocket::build().mount("/", routes![go, page])
}

#[get("/go/<user>")]
fn go(user: &str) -> Result<Redirect, BadLink> {
    // `Redirect::to` takes what converts to a URI of Rocket: a `String`, but no link.
    Ok(Redirect::to(DEAL.with_pub_user(user)?.into_string()))
}

#[get("/shop/<user>")]
fn page(user: &str) -> Result<Markup, BadLink> {
    Ok(html! { a href=(DEAL.with_pub_user(user)?) { "Shop and earn" } })
}

/// Makes a response of an error: `LinkError` and `Responder` both come from elsewhere, so a type between them is needed.
#[derive(Responder)]
#[response(status = 400)]
struct BadLink(String);

impl From<LinkError> for BadLink {
    fn from(error: LinkError) -> BadLink {
        BadLink(error.to_string())
    }
}

/// The link of `user-1`.
const LINK: &str =
    "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fdeal&btn_pub_user=user-1";

fn client() -> Client {
    Client::untracked(app()).unwrap()
}

#[test]
fn a_user_is_redirected() {
    let client = client();
    let response = client.get("/go/user-1").dispatch();
    assert_eq!(response.status(), Status::SeeOther);
    assert_eq!(response.headers().get_one("Location"), Some(LINK));
}

#[test]
fn a_page_has_the_link() {
    assert_eq!(
        client().get("/shop/user-1").dispatch().into_string(),
        Some(format!(r#"<a href="{}">Shop and earn</a>"#, LINK.replace('&', "&amp;"))),
    );
}

#[test]
fn a_wrong_user_is_a_bad_request() {
    let client = client();
    let response = client.get("/go/user-1%0A").dispatch();
    assert_eq!(response.status(), Status::BadRequest);
    assert_eq!(
        response.into_string().as_deref(),
        Some("`btn_pub_user`: control character U+000A (a line break), at byte 6"),
    );
}
