//! Redirects a user to their link, shows it in a page, and answers a wrong user ID with an error.

use actix_web::error::ErrorBadRequest;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::{Path, Redirect, ServiceConfig};
use actix_web::{App, Result, get};
use button_links::{OrgId, RewardLink, button_link, org_id};
use maud::{Markup, html};

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

fn services(config: &mut ServiceConfig) {
    config.service(go).service(page);
}

#[get("/go/{user}")]
async fn go(user: Path<String>) -> Result<Redirect> {
    Ok(Redirect::to(DEAL.with_pub_user(user).map_err(ErrorBadRequest)?).see_other())
}

#[get("/shop/{user}")]
async fn page(user: Path<String>) -> Result<Markup> {
    Ok(html! { a href=(DEAL.with_pub_user(user).map_err(ErrorBadRequest)?) { "Shop and earn" } })
}

/// The link of `user-1`.
const LINK: &str =
    "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fdeal&btn_pub_user=user-1";

#[actix_web::test]
async fn a_user_is_redirected() {
    let app = init_service(App::new().configure(services)).await;
    let response = call_service(&app, TestRequest::get().uri("/go/user-1").to_request()).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(response.headers().get(LOCATION).unwrap(), LINK);
}

#[actix_web::test]
async fn a_page_has_the_link() {
    let app = init_service(App::new().configure(services)).await;
    let response = call_service(&app, TestRequest::get().uri("/shop/user-1").to_request()).await;
    assert_eq!(read_body(response).await, format!(r#"<a href="{}">Shop and earn</a>"#, LINK.replace('&', "&amp;")),);
}

#[actix_web::test]
async fn a_wrong_user_is_a_bad_request() {
    let app = init_service(App::new().configure(services)).await;
    let response = call_service(&app, TestRequest::get().uri("/go/user-1%0A").to_request()).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert_eq!(read_body(response).await, "`btn_pub_user`: control character U+000A (a line break), at byte 6");
}
