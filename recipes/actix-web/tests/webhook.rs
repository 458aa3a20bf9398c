//! Receives Button's webhooks, and credits each event once.

use std::error::Error;
use std::net::SocketAddr;

use actix_web::dev::ServerHandle;
use actix_web::web::{self, Bytes, Data, PayloadConfig, ServiceConfig};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, post, rt};
use button_links_webhook::{BODY_LIMIT, SIGNATURE_HEADER, Webhook};
use recipes_webhook::{Store, deliveries, readme};

#[derive(Clone)]
struct Receiver {
    webhook: Webhook,
    store: Store,
}

fn services(config: &mut ServiceConfig) {
    config.app_data(PayloadConfig::new(BODY_LIMIT)).service(button);
}

/// The body is the raw bytes: JSON that was read and written again has another signature.
#[post("/button")]
async fn button(receiver: Data<Receiver>, request: HttpRequest, body: Bytes) -> HttpResponse {
    let Ok(verified) = receiver.webhook.verify(request.headers().get_all(SIGNATURE_HEADER), &body) else {
        return HttpResponse::Unauthorized().finish(); // Button sends it again.
    };
    let Ok(event) = verified.event() else {
        return HttpResponse::InternalServerError().finish(); // Authentic but unreadable: never 400, which loses it for good.
    };
    let (store, event) = (receiver.store.clone(), event.into_owned());
    match web::block(move || store.record(&event)).await {
        Ok(Ok(())) => HttpResponse::NoContent().finish(),
        _ => HttpResponse::ServiceUnavailable().finish(),
    }
}

/// Serves the receiver on a free port of loopback.
fn serve(store: Store) -> Result<(SocketAddr, ServerHandle), Box<dyn Error>> {
    let receiver = Receiver { webhook: Webhook::new(deliveries::SECRET)?, store };
    let app = move || App::new().app_data(Data::new(receiver.clone())).configure(services);
    let server = HttpServer::new(app).workers(2).disable_signals().bind("127.0.0.1:0")?;
    let address = server.addrs()[0];
    let server = server.run();
    let handle = server.handle();
    rt::spawn(server);
    Ok((address, handle))
}

#[actix_web::test]
async fn every_delivery_is_answered() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(folder.path().join("events.sqlite"))?;
    let (address, server) = serve(store.clone())?;
    web::block(move || deliveries::assert_answers(address, &store)).await?;
    server.stop(false).await;
    Ok(())
}

#[actix_web::test]
async fn a_failing_store_is_unavailable() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(folder.path().join("events.sqlite"))?;
    folder.close()?;
    let (address, server) = serve(store)?;
    web::block(move || deliveries::assert_unavailable(address)).await?;
    server.stop(false).await;
    Ok(())
}

#[test]
fn the_readme_shows_the_receiver() {
    readme::assert_shows(include_str!("webhook.rs"), "async fn button(");
}
