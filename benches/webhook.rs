//! The benchmarks of a webhook: what comes back, verified and read.
//!
//! The limit is an HMAC with a prepared key, and a parser that only looks whether the body is JSON.

use std::fmt::Write as _;
use std::sync::LazyLock;

use button_links_webhook::{Event, Webhook};
use hmac::{Hmac, KeyInit, Mac};
use serde_core::de::IgnoredAny;
use serde_json::Value;
use sha2::Sha256;

const SECRET: &str = "sample-webhook-secret";

static PREPARED: LazyLock<Hmac<Sha256>> = LazyLock::new(key);
static WEBHOOK: LazyLock<Webhook> = LazyLock::new(|| match Webhook::new(SECRET) {
    Ok(webhook) => webhook,
    Err(error) => panic!("{error}"),
});

/// A body of 1.2 KB, and its signature as bytes and as text.
pub struct Request {
    pub body: &'static str,
    pub signature: Vec<u8>,
    pub header: String,
}

/// A way to handle a request. It returns a part of the result, so that nothing is optimized away.
pub type Candidate = (&'static str, fn(&Request) -> usize);

/// The benchmark `verify`.
pub const VERIFY: &[Candidate] = &[
    ("limit", |request| {
        usize::from(PREPARED.clone().chain_update(request.body).verify_slice(&request.signature).is_ok())
    }),
    ("ours", |request| usize::from(WEBHOOK.verify([&request.header], request.body).is_ok())),
    ("by_hand", |request| usize::from(signature_text(request.body) == request.header)),
];

/// The benchmark `event`: a verified body is read. Each candidate returns the length of the user ID.
pub const EVENT: &[Candidate] = &[
    ("limit", |request| serde_json::from_str::<IgnoredAny>(request.body).map_or(0, |_| 36)),
    ("ours", |request| user_len(Event::read(request.body.as_bytes()).ok())),
    ("serde_json", |request| {
        let value: Value = serde_json::from_str(request.body).unwrap_or_default();
        value["data"]["publisher_customer_id"].as_str().map_or(0, str::len)
    }),
];

fn user_len(event: Option<Event<'_>>) -> usize {
    event.as_ref().and_then(Event::transaction).and_then(|transaction| transaction.pub_user()).map_or(0, str::len)
}

/// Returns the request of the benchmarks.
#[must_use]
pub fn request() -> Request {
    let body = include_str!("../webhook/fixtures/tx-validated.json");
    let signature = key().chain_update(body).finalize().into_bytes().to_vec();
    Request { body, signature, header: signature_text(body) }
}

fn key() -> Hmac<Sha256> {
    match Hmac::new_from_slice(SECRET.as_bytes()) {
        Ok(key) => key,
        Err(error) => panic!("{error}"),
    }
}

/// Returns the signature as text, as people compare it.
fn signature_text(body: &str) -> String {
    key().chain_update(body).finalize().into_bytes().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
