//! Bodies of webhooks and their signatures.

use button_links_webhook::{Event, Kind, Problem, SignatureError, Transaction, Webhook};
use serde_json::Value;

use super::Target;
use crate::seeds;

pub(crate) const TARGET: Target = Target {
    name: "webhook",
    laws: "a body is read as `serde_json` reads it, and only the right signature is right",
    seeds: seeds::bodies,
    tokens: TOKENS,
    check: check_webhook,
};

#[rustfmt::skip]
const TOKENS: &[&str] = &[
    "{", "}", "[", "]", "\"", ",", ":", "null", "true", "-0", "1e999", "4.5", "9223372036854775808", "\\ud800",
    "\\u0061", "\"id\":", "\"data\":{", "\"event_type\":\"tx-created\"", "\"order_line_items\":[", "\"amount\":450,",
    "\"publisher_customer_id\":\"u\",", "\\n", " ", "\u{feff}", "\0", "0123456789abcdef", "sha256=",
];

fn check_webhook(input: &[u8]) {
    check_body(input);
    check_signature(input);
}

fn check_body(body: &[u8]) {
    let json: Option<Value> = serde_json::from_slice(body).ok();
    match (Event::read(body), json) {
        (Ok(event), Some(json)) => check_event(&event, &json),
        (Ok(event), None) => panic!("{event:?} is read from what is not JSON"),
        (Err(error), json) => {
            assert_eq!(error.problem() == Problem::NotJson, json.is_none(), "{error:?}");
            assert!(!format!("{error} {error:#} {error:?}").contains("user-123"), "an error repeats a value");
        }
    }
}

fn check_event(event: &Event<'_>, json: &Value) {
    assert_eq!(Some(&*event.id), json["id"].as_str());
    assert_eq!(event.request_id.as_deref(), json["request_id"].as_str());
    assert_eq!(event.clone().into_owned(), *event);
    match &event.kind {
        Kind::Pending(transaction) | Kind::Validated(transaction) | Kind::Declined(transaction) => {
            check_transaction(transaction, &json["data"]);
        }
        Kind::Other { event_type, .. } => assert_eq!(Some(&**event_type), json["event_type"].as_str()),
        _ => {}
    }
}

fn check_transaction(transaction: &Transaction<'_>, data: &Value) {
    assert_eq!(Some(&*transaction.id), data["id"].as_str());
    assert_eq!(transaction.pub_user(), data["publisher_customer_id"].as_str());
    assert_eq!(transaction.pub_ref(), data["pub_ref"].as_str());
    assert_eq!(transaction.amount, data["amount"].as_i64());
    if let Ok(items) = transaction.line_items() {
        assert_eq!(items.len(), data["order_line_items"].as_array().map_or(0, Vec::len));
    }
}

/// Signs the first half of the input with the second half as the secret, and verifies it with every signature that is near.
fn check_signature(input: &[u8]) {
    let (body, secret) = input.split_at(input.len() / 2);
    let Ok(webhook) = Webhook::new(String::from_utf8_lossy(secret)) else { return };
    let signature = webhook.sign(body);
    assert!(webhook.verify([&signature], body).is_ok());
    assert!(webhook.verify([signature.to_uppercase()], body).is_ok());
    let place = body.len() % signature.len();
    let digit = if signature.as_bytes()[place] == b'0' { "1" } else { "0" };
    let mut other = signature.clone();
    other.replace_range(place..=place, digit);
    assert_eq!(webhook.verify([&other], body).err(), Some(SignatureError::Wrong));
    let longer = [body, b"x"].concat();
    assert_eq!(webhook.verify([&signature], longer).err(), Some(SignatureError::Wrong));
    assert_eq!(webhook.verify([&signature[1..]], body).err(), Some(SignatureError::Malformed));
    // The input as a signature: it is right only if it is this one, in any case.
    let is_right = webhook.verify([input], body).is_ok();
    assert_eq!(is_right, input.eq_ignore_ascii_case(signature.as_bytes()));
}
