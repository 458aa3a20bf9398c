//! Redirects a user to their link, shows it in a page, and answers a wrong user ID with an error.

use button_links::{ButtonLink, LinkError, button_link};
use maud::{Markup, html};
use rocket::http::Status;
use rocket::local::blocking::Client;
use rocket::response::Redirect;
use rocket::{Build, Responder, Rocket, get, routes};

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

fn app() -> Rocket<Build> {
    rocket::build().mount("/", routes![go, page])
}

#[get("/go/<user>")]
fn go(user: &str) -> Result<Redirect, BadLink> {
    // `Redirect::to` takes what converts to a URI of Rocket: a `String`, but no link.
    Ok(Redirect::to(STORE.with_pub_user(user)?.into_string()))
}

#[get("/shop/<user>")]
fn page(user: &str) -> Result<Markup, BadLink> {
    Ok(html! { a href=(STORE.with_pub_user(user)?) { "Shop and earn" } })
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

fn client() -> Client {
    Client::untracked(app()).unwrap()
}

#[test]
fn a_user_is_redirected() {
    let client = client();
    let response = client.get("/go/user-1").dispatch();
    assert_eq!(response.status(), Status::SeeOther);
    assert_eq!(response.headers().get_one("Location"), Some(&*format!("{STORE}&btn_pub_user=user-1")));
}

#[test]
fn a_page_has_the_link() {
    let link = format!("{STORE}&btn_pub_user=user-1");
    assert_eq!(
        client().get("/shop/user-1").dispatch().into_string(),
        Some(format!(r#"<a href="{}">Shop and earn</a>"#, link.replace('&', "&amp;"))),
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
