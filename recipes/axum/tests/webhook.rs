//! Receives Button's webhooks, and credits each event once.

use std::error::Error;
use std::net::SocketAddr;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use button_links_webhook::{BODY_LIMIT, SIGNATURE_HEADER, Webhook};
use recipes_webhook::{Store, deliveries, readme};
use tokio::net::TcpListener;
use tokio::task::spawn_blocking;

#[derive(Clone)]
struct App {
    webhook: Webhook,
    store: Store,
}

fn app(app: App) -> Router {
    Router::new().route("/button", post(button)).layer(DefaultBodyLimit::max(BODY_LIMIT)).with_state(app)
}

/// The body is the raw bytes: JSON that was read and written again has another signature.
async fn button(State(app): State<App>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let Ok(verified) = app.webhook.verify(headers.get_all(SIGNATURE_HEADER), &body) else {
        return StatusCode::UNAUTHORIZED; // Button sends it again.
    };
    let Ok(event) = verified.event() else {
        return StatusCode::INTERNAL_SERVER_ERROR; // Authentic but unreadable: never 400, which loses it for good.
    };
    let event = event.into_owned();
    match spawn_blocking(move || app.store.record(&event)).await {
        Ok(Ok(())) => StatusCode::NO_CONTENT,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// Serves the receiver on a free port of loopback.
async fn serve(store: Store) -> Result<SocketAddr, Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = app(App { webhook: Webhook::new(deliveries::SECRET)?, store });
    tokio::spawn(async { axum::serve(listener, app).await });
    Ok(address)
}

#[tokio::test]
async fn every_delivery_is_answered() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(folder.path().join("events.sqlite"))?;
    let address = serve(store.clone()).await?;
    Ok(spawn_blocking(move || deliveries::assert_answers(address, &store)).await?)
}

#[tokio::test]
async fn a_failing_store_is_unavailable() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(folder.path().join("events.sqlite"))?;
    folder.close()?;
    let address = serve(store).await?;
    Ok(spawn_blocking(move || deliveries::assert_unavailable(address)).await?)
}

#[test]
fn the_readme_shows_the_receiver() {
    readme::assert_shows(include_str!("webhook.rs"), "async fn button(");
}
