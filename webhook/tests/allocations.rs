//! Verifying and reading allocate nothing if no text is escaped.

use std::hint::black_box;

use allocation_counter::measure;
use button_links_webhook::{Event, Webhook};

const BODY: &str = include_str!("../fixtures/tx-validated.json");

#[test]
fn verifying_allocates_nothing() {
    let webhook = Webhook::new("secret").unwrap().or("sample-webhook-secret").unwrap();
    let signature = Webhook::new("sample-webhook-secret").unwrap().sign(BODY);
    let measured = measure(|| assert!(webhook.verify([&signature], BODY).is_ok()));
    assert_eq!(measured.count_total, 0);
}

#[test]
fn reading_allocates_nothing() {
    let data_first = BODY.replacen(r#""event_type":"tx-validated","#, "", 1);
    let data_first = data_first.strip_suffix('}').unwrap().to_owned() + r#","event_type":"tx-validated"}"#;
    for body in [BODY, &data_first] {
        let measured = measure(|| drop(black_box(Event::read(body.as_bytes()).unwrap())));
        assert_eq!(measured.count_total, 0, "{body}");
    }
}

#[test]
fn an_escaped_text_is_allocated() {
    let escaped = BODY.replace("click-0", r"click\u002d0");
    let measured = measure(|| drop(black_box(Event::read(escaped.as_bytes()).unwrap())));
    assert!(measured.count_total > 0, "the counter counts nothing");
}
