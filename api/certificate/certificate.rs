//! Tests that both clients refuse a server whose certificate nobody vouches for, and send it nothing.

use std::error::Error as StdError;
use std::io::Read;
use std::iter::successors;
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;

use button_links_api::{Api, CreatedLink, Error, NewLink, Retry, blocking};
use rcgen::generate_simple_self_signed;
use rustls::crypto::ring::default_provider;
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection};

/// Returns a server with a certificate for this machine that it signed itself.
fn server() -> ServerConnection {
    let certified = generate_simple_self_signed(["127.0.0.1".into()]).unwrap();
    let key = PrivatePkcs8KeyDer::from(certified.signing_key.serialize_der());
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key.into())
        .unwrap();
    ServerConnection::new(Arc::new(config)).unwrap()
}

/// Makes a call, and returns its error and what the server could decrypt.
fn refused(call: impl FnOnce(Api) -> Result<CreatedLink, Error>) -> (Error, Vec<u8>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("https://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut connection = server();
        while connection.complete_io(&mut stream).is_ok_and(|(read, written)| read + written > 0) {}
        let mut received = Vec::new();
        // The connection was not closed in order.
        let _ = connection.reader().read_to_end(&mut received);
        received
    });
    let error = call(Api::new("sk-0123456789abcdef").unwrap().with_base(&base).unwrap()).unwrap_err();
    (error, server.join().unwrap())
}

fn assert_is_refused((error, received): (Error, Vec<u8>)) {
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    let sources: Vec<String> =
        successors(Some(&error as &dyn StdError), |&error| error.source()).map(ToString::to_string).collect();
    assert!(sources.iter().any(|source| source.contains("UnknownIssuer")), "{sources:?}");
    assert_eq!(String::from_utf8_lossy(&received), "");
}

fn wanted() -> NewLink {
    NewLink::to("https://www.retailer.com").unwrap()
}

#[test]
fn the_blocking_client_refuses_the_certificate() {
    assert_is_refused(refused(|api| blocking::Client::new(api).with_retry(Retry::NEVER).create_link(&wanted())));
}

#[test]
fn the_asynchronous_client_refuses_the_certificate() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    assert_is_refused(refused(|api| {
        let client = button_links_api::Client::new(api).with_retry(Retry::NEVER);
        runtime.block_on(client.create_link(&wanted()))
    }));
}
