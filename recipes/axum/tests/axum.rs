//! Redirects a user to their link, shows it in a page, and answers a wrong user ID with an error.

use std::error::Error;

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::header::LOCATION;
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use button_links::{LinkError, OrgId, RewardLink, button_link, org_id};
use http_body_util::BodyExt;
use maud::{Markup, html};
use tower::ServiceExt;

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

fn app() -> Router {
    Router::new().route("/go/{user}", get(redirect)).route("/shop/{user}", get(page))
}

async fn redirect(Path(user): Path<String>) -> Result<Redirect, BadLink> {
    // `Redirect::to` takes only a `&str`.
    Ok(Redirect::to(DEAL.with_pub_user(user)?.as_str()))
}

async fn page(Path(user): Path<String>) -> Result<Markup, BadLink> {
    Ok(html! { a href=(DEAL.with_pub_user(user)?) { "Shop and earn" } })
}

/// Makes a response of an error: `LinkError` and `IntoResponse` both come from elsewhere, so a type between them is needed.
struct BadLink(LinkError);

impl From<LinkError> for BadLink {
    fn from(error: LinkError) -> BadLink {
        BadLink(error)
    }
}

impl IntoResponse for BadLink {
    fn into_response(self) -> Response {
        (StatusCode::BAD_REQUEST, self.0.to_string()).into_response()
    }
}

/// The link of `user-1`.
const LINK: &str =
    "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fdeal&btn_pub_user=user-1";

async fn answer(path: &str) -> Result<Response, Box<dyn Error>> {
    Ok(app().oneshot(Request::get(path).body(Body::empty())?).await?)
}

async fn text(response: Response) -> Result<String, Box<dyn Error>> {
    Ok(String::from_utf8(response.into_body().collect().await?.to_bytes().to_vec())?)
}

#[tokio::test]
async fn a_user_is_redirected() -> Result<(), Box<dyn Error>> {
    let response = answer("/go/user-1").await?;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(response.headers()[LOCATION], LINK);
    Ok(())
}

#[tokio::test]
async fn a_page_has_the_link() -> Result<(), Box<dyn Error>> {
    assert_eq!(
        text(answer("/shop/user-1").await?).await?,
        format!(r#"<a href="{}">Shop and earn</a>"#, LINK.replace('&', "&amp;")),
    );
    Ok(())
}

#[tokio::test]
async fn a_wrong_user_is_a_bad_request() -> Result<(), Box<dyn Error>> {
    let response = answer("/go/user-1%0A").await?;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert_eq!(text(response).await?, "`btn_pub_user`: control character U+000A (a line break), at byte 6");
    Ok(())
}
