//! Bodies that are right, and what is read from them.

use std::borrow::Cow;

use button_links_webhook::{Category, Event, Kind, Money, Status, Transaction};
use serde_json::{Value, json};

const BODY: &str = include_str!("../fixtures/tx-validated.json");

fn read(body: &str) -> Event<'_> {
    Event::read(body.as_bytes()).unwrap()
}

fn transaction(body: &str) -> Transaction<'static> {
    read(body).into_owned().transaction().unwrap().clone()
}

/// Returns a body whose transaction has these members besides its ID.
fn with_data(members: &Value) -> String {
    let mut data = json!({ "id": "tx-1" });
    data.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    json!({ "id": "hook-1", "event_type": "tx-pending", "data": data }).to_string()
}

#[test]
fn every_field_is_read() {
    let event = read(BODY);
    assert_eq!(event.id, "hook-5b8d2f4a6c1e9037");
    assert_eq!(event.request_id.as_deref(), Some("attempt-1f0c5d7a9b3e2468"));
    let Kind::Validated(transaction) = &event.kind else { panic!("{event:?}") };
    assert_eq!(event.transaction(), Some(transaction));
    assert_eq!(transaction.id, "tx-3e7a1c9d5f2b8046");
    assert_eq!(transaction.status, Some(Status::Validated));
    assert_eq!(transaction.category, Some(Category::Order));
    assert!(transaction.is_purchase());
    assert_eq!(transaction.commission(), Some(Money { minor_units: 325, currency: "EUR" }));
    assert_eq!((transaction.amount, transaction.order_total), (Some(325), Some(6495)));
    assert_eq!(transaction.pub_user(), Some("67e55044-10b1-426f-9247-bb680e5fe0c8"));
    assert_eq!(transaction.pub_ref(), Some("click-0123456789abcdef01"));
    let texts = [
        (&transaction.currency, Some("EUR")),
        (&transaction.order_currency, Some("EUR")),
        (&transaction.source_token, Some("srctok-4d6f8a0b2c1e3579")),
        (&transaction.button_order_id, Some("btnorder-7c9e1a3b5d2f4068")),
        (&transaction.order_id, None),
        (&transaction.order_click_channel, Some("app")),
        (&transaction.publisher_organization, Some("org-0000000000000000")),
        (&transaction.commerce_organization, Some("org-00000000000000cc")),
        (&transaction.account_id, Some("acc-2a4c6e8f1b3d5079")),
        (&transaction.country, Some("DE")),
        (&transaction.advertising_id, None),
        (&transaction.created_date, Some("2026-10-02T09:12:44Z")),
        (&transaction.modified_date, Some("2026-11-02T00:00:00.000Z")),
        (&transaction.validated_date, Some("2026-11-02T00:00:00.000Z")),
        (&transaction.attribution_date, Some("2026-10-02T09:01:10Z")),
        (&transaction.order_purchased_date, Some("2026-10-02T09:12:40Z")),
    ];
    for (text, expected) in texts {
        assert_eq!(text.as_deref(), expected);
        assert!(matches!(text, None | Some(Cow::Borrowed(_))), "{text:?} is copied");
    }
}

#[test]
fn line_items_are_read_when_asked() {
    for event in [read(BODY), read(BODY).into_owned()] {
        let line_items = event.transaction().unwrap().line_items().unwrap();
        let [kettle, discount] = line_items.as_slice() else { panic!("{line_items:?}") };
        assert_eq!(kettle.identifier.as_deref(), Some("kettle-3"));
        assert_eq!(kettle.sku.as_deref(), Some("kettle-3"));
        assert_eq!(kettle.gtin.as_deref(), Some("00099999000024"));
        assert_eq!(kettle.upc, None);
        assert_eq!(kettle.category, ["Kitchen", "Kettles"]);
        assert_eq!(kettle.description.as_deref(), Some("Kettle, 1.7 l"));
        assert_eq!((kettle.amount, kettle.quantity, kettle.total), (Some(3495), Some(2), Some(6990)));
        assert_eq!(kettle.publisher_commission, Some(350));
        assert!(discount.category.is_empty());
        assert_eq!((discount.amount, discount.publisher_commission), (Some(-495), Some(-25)));
        assert_eq!(kettle.clone().into_owned(), *kettle);
    }
}

#[test]
fn line_items_in_every_form() {
    for none in [json!({}), json!({ "order_line_items": null }), json!({ "order_line_items": [] })] {
        assert_eq!(transaction(&with_data(&none)).line_items(), Ok(Vec::new()));
    }
    let items = json!({ "order_line_items": [
        { "category": "Home", "publisher_comission": 7, "upc": "1", "subcategory1": "a", "subcategory2": "b" },
        { "category": null, "publisher_commission": 0 },
        {},
    ] });
    let line_items = transaction(&with_data(&items)).line_items().unwrap();
    assert_eq!(line_items[0].category, ["Home"]);
    assert_eq!(line_items[0].publisher_commission, Some(7));
    assert_eq!(line_items[0].upc.as_deref(), Some("1"));
    assert_eq!(line_items[0].subcategory1.as_deref(), Some("a"));
    assert_eq!(line_items[0].subcategory2.as_deref(), Some("b"));
    assert_eq!(line_items[1].publisher_commission, Some(0));
    assert_eq!(line_items[2].quantity, None);
    assert_eq!(line_items.len(), 3);
}

#[test]
fn absent_and_null_are_none() {
    let absent = r#"{"id":"hook-1","event_type":"tx-declined","data":{"id":"tx-1"}}"#;
    let mut null: Value = serde_json::from_str(BODY).unwrap();
    null["event_type"] = "tx-declined".into();
    null["id"] = "hook-1".into();
    null["request_id"] = Value::Null;
    for (name, value) in null["data"].as_object_mut().unwrap() {
        *value = if name == "id" { "tx-1".into() } else { Value::Null };
    }
    let null = null.to_string();
    let event = read(absent);
    assert_eq!(event, read(&null));
    assert_eq!(event.request_id, None);
    let Kind::Declined(transaction) = &event.kind else { panic!("{event:?}") };
    assert_eq!(transaction.pub_user(), None);
    assert_eq!(transaction.pub_ref(), None);
    assert_eq!(transaction.commission(), None);
    assert!(!transaction.is_purchase());
    assert_eq!((transaction.amount, &transaction.currency, &transaction.status), (None, &None, &None));
}

#[test]
fn a_commission_needs_its_amount_and_its_currency() {
    let read = |members: Value| transaction(&with_data(&members)).commission().map(|money| money.minor_units);
    assert_eq!(read(json!({ "amount": 5 })), None);
    assert_eq!(read(json!({ "currency": "USD" })), None);
    for amount in [0, -450, i64::MAX, i64::MIN] {
        assert_eq!(read(json!({ "amount": amount, "currency": "JPY" })), Some(amount));
    }
}

#[test]
fn only_an_order_is_a_purchase() {
    for (category, expected, is_purchase) in [
        ("new-user-order", Category::Order, true),
        ("app-install", Category::Install, false),
        ("New-User-Order", Category::Other("New-User-Order".into()), false),
        ("", Category::Other("".into()), false),
    ] {
        let transaction = transaction(&with_data(&json!({ "category": category })));
        assert_eq!(transaction.category, Some(expected));
        assert_eq!(transaction.is_purchase(), is_purchase);
    }
}

#[test]
fn every_status() {
    for (status, expected) in [
        ("pending", Status::Pending),
        ("validated", Status::Validated),
        ("declined", Status::Declined),
        ("reversed", Status::Other("reversed".into())),
    ] {
        assert_eq!(transaction(&with_data(&json!({ "status": status }))).status, Some(expected));
    }
}

#[test]
fn the_order_of_the_members_and_unknown_members_do_not_matter() {
    let sorted = serde_json::from_str::<Value>(BODY).unwrap().to_string();
    assert!(sorted.starts_with(r#"{"data""#));
    assert_eq!(read(&sorted), read(BODY));
    let spaced = BODY.replace(",\"", " ,\r\n\t\"").replace(r#"":"#, "\" :\n");
    assert_eq!(read(&spaced), read(BODY));
    let more = BODY.replacen(r#""data":{"#, r#""new":{"a":[1,{}]},"data":{"new":[[null]],"Amount":"x","":-4.5e-7,"#, 1);
    assert_eq!(read(&more), read(BODY));
}

#[test]
fn escapes_are_decoded_in_names_and_values() {
    let body = r#"{"\u0069d":"hook\u002d1","event_type":"tx\u002dvalidated","d\u0061ta":{"id":"tx-1","publisher_customer_id":"Zo\u00eb \ud83d\ude00\n","am\u006funt":5,"currency":"USD","order_line_it\u0065ms":[{"sku":"\u0041"}]}}"#;
    for event in [read(body), read(body).into_owned()] {
        assert_eq!(event.id, "hook-1");
        let Kind::Validated(transaction) = &event.kind else { panic!("{event:?}") };
        assert_eq!(transaction.pub_user(), Some("Zoë 😀\n"));
        assert_eq!(transaction.amount, Some(5));
        assert_eq!(transaction.line_items().unwrap()[0].sku.as_deref(), Some("A"));
    }
}

#[test]
fn another_kind_of_event_keeps_its_data_as_text() {
    for (data, expected) in [
        ("", None),
        (r#","data":null"#, None),
        (r#","data": { "id": 5, "x": [1.0, "\u0041"] } "#, Some(r#"{ "id": 5, "x": [1.0, "\u0041"] }"#)),
        (r#","data":"PRIVATE""#, Some(r#""PRIVATE""#)),
    ] {
        let body = format!(r#"{{"id":"hook-1","event_type":"ping"{data}}}"#);
        for event in [read(&body), read(&body).into_owned()] {
            assert_eq!(event.transaction(), None);
            assert!(!format!("{event:?}").contains("PRIVATE"));
            let Kind::Other { event_type, data, .. } = event.kind else { panic!("{event:?}") };
            assert_eq!(event_type, "ping");
            assert_eq!(data.as_deref(), expected);
        }
    }
}

#[test]
fn an_owned_event_is_the_same_event() {
    let event = read(BODY);
    assert_eq!(event.clone().into_owned(), event);
    let transaction = event.transaction().unwrap();
    assert_eq!(&transaction.clone().into_owned(), transaction);
    assert_eq!(format!("{:?}", event.clone().into_owned()), format!("{event:?}"));
    let other = BODY.replace("Kettle, 1.7 l", "Kettle");
    assert_ne!(read(&other), event);
}

#[test]
fn debug_leaves_out_who_it_was() {
    let mut body: Value = serde_json::from_str(BODY).unwrap();
    body["data"]["advertising_id"] = "38400000-8cf0".into();
    let body = body.to_string();
    let event = read(&body);
    assert_eq!(event.transaction().unwrap().advertising_id.as_deref(), Some("38400000-8cf0"));
    for shown in [format!("{event:?}"), format!("{event:#?}"), format!("{:?}", event.transaction())] {
        assert!(shown.contains("tx-3e7a1c9d5f2b8046") && shown.contains("325"), "{shown}");
        for private in ["67e55044", "click-", "38400000", "Kettle"] {
            assert!(!shown.contains(private), "{shown}");
        }
    }
}

#[test]
fn types_cross_threads() {
    fn crosses<T: Send + Sync + Clone + 'static>() {}
    crosses::<Event<'static>>();
    crosses::<button_links_webhook::Webhook>();
    crosses::<button_links_webhook::Verified<Vec<u8>>>();
}
