//! The benchmarks of a webhook: what comes back, verified and read.
//!
//! The limit is an HMAC with a prepared key, and a parser that only looks whether the body is JSON.

use std::fmt::Write as _;

use button_links_webhook::{Event, Transaction, Webhook};
use hmac::{Hmac, KeyInit, Mac};
use serde_core::de::IgnoredAny;
use serde_json::Value;
use sha2::Sha256;

const SECRET: &str = "sample-webhook-secret";

/// A request with a body of 1.2 KB, and what a server prepares when it starts.
pub struct Request {
    pub body: &'static str,
    /// The signature as bytes, and as text as it stands in the header.
    pub signature: Vec<u8>,
    pub header: String,
    pub key: Hmac<Sha256>,
    pub webhook: Webhook,
}

/// A way to handle a request. It returns a part of the result, so that nothing is optimized away.
pub type Candidate = (&'static str, fn(&Request) -> usize);

/// The benchmark `verify`. By hand, the key is prepared each time and the hexadecimal texts are compared.
pub const VERIFY: &[Candidate] = &[
    ("limit", |request| {
        usize::from(request.key.clone().chain_update(request.body).verify_slice(&request.signature).is_ok())
    }),
    ("ours", |request| usize::from(request.webhook.verify([&request.header], request.body).is_ok())),
    ("by_hand", |request| usize::from(hexadecimal(&mac(&key(), request.body)) == request.header)),
];

/// The benchmark `event`: a verified body is read. Each candidate returns the length of the user ID; the limit reads nothing.
pub const EVENT: &[Candidate] = &[
    ("limit", |request| serde_json::from_str::<IgnoredAny>(request.body).map_or(0, |_| 36)),
    ("ours", |request| {
        let event = Event::read(request.body.as_bytes()).ok();
        event.as_ref().and_then(Event::transaction).and_then(Transaction::pub_user).map_or(0, str::len)
    }),
    ("by_hand", |request| {
        let value: Value = serde_json::from_str(request.body).unwrap_or_default();
        value["data"]["publisher_customer_id"].as_str().map_or(0, str::len)
    }),
];

/// Returns the request of the benchmarks.
///
/// # Panics
/// Never: the secret is right.
#[must_use]
pub fn request() -> Request {
    let body = include_str!("../webhook/fixtures/tx-validated.json");
    let (key, webhook) = (key(), Webhook::new(SECRET).expect("the secret is right"));
    let signature = mac(&key, body);
    Request { body, header: hexadecimal(&signature), signature, key, webhook }
}

fn key() -> Hmac<Sha256> {
    Hmac::new_from_slice(SECRET.as_bytes()).expect("an HMAC takes a key of any length")
}

fn mac(key: &Hmac<Sha256>, body: &str) -> Vec<u8> {
    key.clone().chain_update(body).finalize().into_bytes().to_vec()
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::{EVENT, VERIFY, request};

    #[test]
    fn every_candidate_has_the_same_result() {
        let request = request();
        for (name, verify) in VERIFY {
            assert_eq!(verify(&request), 1, "{name}");
        }
        for (name, read) in EVENT {
            assert_eq!(read(&request), 36, "{name}");
        }
    }
}
