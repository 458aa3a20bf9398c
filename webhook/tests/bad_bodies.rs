//! Authentic bodies that are not as they should be: each kind, and the error it gives.

use button_links_webhook::{Event, Kind, Problem, ReadError};

const RIGHT: &str = include_str!("../fixtures/tx-validated.json");

fn error(body: impl AsRef<[u8]>) -> (&'static str, Problem) {
    let error = Event::read(body.as_ref()).expect_err("the body is read");
    (error.field(), error.problem())
}

/// Returns the right body with the first occurrence of a text replaced, which must be there.
fn with(text: &str, replacement: &str) -> String {
    assert!(RIGHT.contains(text), "{text}");
    RIGHT.replacen(text, replacement, 1)
}

#[test]
fn a_body_that_is_not_json() {
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let bodies = [
        String::new(),
        " ".into(),
        "{".into(),
        RIGHT[..RIGHT.len() - 1].into(),
        RIGHT[1..].into(),
        format!("{RIGHT}x"),
        format!("{RIGHT}{RIGHT}"),
        format!("\u{feff}{RIGHT}"),
        with("null", "NULL"),
        with(r#""amount":325"#, r#""amount":0325"#),
        with(r#""amount":325"#, r#""amount":NaN"#),
        with("325", "1e999"),
        with("static", r"\ud800"),
        with("static", r"\x41"),
        with(r#""static""#, "'static'"),
        with(r#""static""#, &deep(126)),
        with(r#"{"colour":"blue"}"#, &deep(124)),
        with(r#"{"colour":"blue"}"#, r#""\ud800""#),
        deep(128),
        "a=1&b=2".into(),
    ];
    for body in bodies {
        assert_eq!(error(&body), ("", Problem::NotJson), "{body}");
    }
    // Miri takes minutes for every place.
    for at in (1..RIGHT.len()).step_by(if cfg!(miri) { 61 } else { 1 }) {
        assert_eq!(error(&RIGHT[..at]), ("", Problem::NotJson), "cut off at {at}");
    }
    assert_eq!(error(RIGHT.replace("Kettle", "\u{1}").as_bytes()), ("", Problem::NotJson));
    let mut not_utf8 = RIGHT.as_bytes().to_vec();
    let at = RIGHT.find("Kettle").unwrap();
    not_utf8[at] = 0xff;
    assert_eq!(error(not_utf8), ("", Problem::NotJson));
}

#[test]
fn a_body_that_is_not_json_is_that_before_all_else() {
    assert_eq!(error(with("325", "4.5") + "x"), ("", Problem::NotJson));
    assert_eq!(error(r#"{"id": 5, "event_type": ]"#), ("", Problem::NotJson));
    assert_eq!(error("[1, 2"), ("", Problem::NotJson));
}

#[test]
fn the_deepest_body_that_is_read() {
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(Event::read(with(r#""static""#, &deep(125)).as_bytes()).is_ok());
}

#[test]
fn a_body_that_is_not_an_object() {
    for body in ["[]", "[{}]", "null", "5", "true", r#""text""#] {
        assert_eq!(error(body), ("", Problem::NotAnObject), "{body}");
    }
}

#[test]
fn a_required_field_that_is_missing() {
    let fields = [
        ("id", r#""id":"hook-5b8d2f4a6c1e9037","#, "id"),
        ("event_type", r#""event_type":"tx-validated","#, "event_type"),
        ("data.id", r#""id":"tx-3e7a1c9d5f2b8046","#, "id"),
    ];
    for (field, text, name) in fields {
        for replacement in [String::new(), format!(r#""{name}":null,"#), format!(r#""{name}":"","#)] {
            assert_eq!(error(with(text, &replacement)), (field, Problem::Missing), "{replacement}");
        }
    }
    for kind in ["tx-pending", "tx-validated", "tx-declined"] {
        for data in ["", r#","data":null"#] {
            let body = format!(r#"{{"id":"hook-1","event_type":"{kind}"{data}}}"#);
            assert_eq!(error(body), ("data", Problem::Missing));
        }
        for data in ["[]", "5", r#""text""#, "false"] {
            let body = format!(r#"{{"id":"hook-1","event_type":"{kind}","data":{data}}}"#);
            assert_eq!(error(body), ("data", Problem::NotAnObject));
        }
    }
    assert_eq!(error("{}"), ("id", Problem::Missing));
    assert_eq!(error(r#"{"id":"hook-1"}"#), ("event_type", Problem::Missing));
}

/// The fields of `data`, as they stand in the body: name and value, and whether it is a number.
const FIELDS: [(&str, &str, bool); 23] = [
    ("id", r#""tx-3e7a1c9d5f2b8046""#, false),
    ("status", r#""validated""#, false),
    ("category", r#""new-user-order""#, false),
    ("amount", "325", true),
    ("currency", r#""EUR""#, false),
    ("order_total", "6495", true),
    ("order_currency", r#""EUR""#, false),
    ("publisher_customer_id", r#""67e55044-10b1-426f-9247-bb680e5fe0c8""#, false),
    ("pub_ref", r#""click-0123456789abcdef01""#, false),
    ("btn_ref", r#""srctok-4d6f8a0b2c1e3579""#, false),
    ("button_order_id", r#""btnorder-7c9e1a3b5d2f4068""#, false),
    ("order_id", "null", false),
    ("publisher_organization", r#""org-0000000000000000""#, false),
    ("commerce_organization", r#""org-00000000000000cc""#, false),
    ("account_id", r#""acc-2a4c6e8f1b3d5079""#, false),
    ("order_click_channel", r#""app""#, false),
    ("country", r#""DE""#, false),
    ("advertising_id", "null", false),
    ("created_date", r#""2026-10-02T09:12:44Z""#, false),
    ("modified_date", r#""2026-11-02T00:00:00.000Z""#, false),
    ("validated_date", r#""2026-11-02T00:00:00.000Z""#, false),
    ("attribution_date", r#""2026-10-02T09:01:10Z""#, false),
    ("order_purchased_date", r#""2026-10-02T09:12:40Z""#, false),
];

#[test]
fn a_known_field_of_a_wrong_type() {
    for (name, value, is_number) in FIELDS {
        let wrong: &[(&str, Problem)] = if is_number {
            &[
                ("4.5", Problem::NotAnInteger),
                ("4.0", Problem::NotAnInteger),
                ("1e3", Problem::NotAnInteger),
                (r#""325""#, Problem::NotAnInteger),
                ("true", Problem::NotAnInteger),
                ("[325]", Problem::NotAnInteger),
                ("{}", Problem::NotAnInteger),
                // `serde_json` takes this for a number with its feature `arbitrary_precision`.
                (r#"{"$serde_json::private::Number":"325"}"#, Problem::NotAnInteger),
                ("9223372036854775808", Problem::TooLarge),
                ("-9223372036854775809", Problem::TooLarge),
                ("18446744073709551616", Problem::TooLarge),
                ("123456789012345678901234567890", Problem::TooLarge),
            ]
        } else {
            &[
                ("5", Problem::NotText),
                ("4.5", Problem::NotText),
                ("true", Problem::NotText),
                (r#"["text"]"#, Problem::NotText),
                ("{}", Problem::NotText),
            ]
        };
        for (replacement, problem) in wrong {
            let body = with(&format!(r#""{name}":{value}"#), &format!(r#""{name}":{replacement}"#));
            let expected = format!("data.{name}");
            assert_eq!(error(&body), (expected.as_str(), *problem), "{replacement}");
        }
    }
    for (field, value) in
        [("id", "hook-5b8d2f4a6c1e9037"), ("event_type", "tx-validated"), ("request_id", "attempt-1f0c5d7a9b3e2468")]
    {
        let body = with(&format!(r#""{field}":"{value}""#), &format!(r#""{field}":5"#));
        assert_eq!(error(body), (field, Problem::NotText));
    }
}

#[test]
fn a_field_that_occurs_twice() {
    for (name, value, _) in FIELDS {
        let member = format!(r#""{name}":{value}"#);
        let expected = format!("data.{name}");
        for body in [with(&member, &format!("{member},{member}")), with(&member, &format!(r#""{name}":null,{member}"#))]
        {
            assert_eq!(error(&body), (expected.as_str(), Problem::Repeated), "{body}");
        }
    }
    for (field, value) in
        [("id", "hook-5b8d2f4a6c1e9037"), ("event_type", "tx-validated"), ("request_id", "attempt-1f0c5d7a9b3e2468")]
    {
        let member = format!(r#""{field}":"{value}""#);
        assert_eq!(error(with(&member, &format!("{member},{member}"))), (field, Problem::Repeated));
    }
    assert_eq!(error(with(r#""data":"#, r#""data":null,"data":"#)), ("data", Problem::Repeated));
    assert_eq!(
        error(with(r#""order_line_items":"#, r#""order_line_items":[],"order_line_items":"#)),
        ("data.order_line_items", Problem::Repeated),
    );
    assert_eq!(error(with("amount", r#"am\u006funt":1,"amount"#)), ("data.amount", Problem::Repeated));
    assert!(Event::read(with(r#""button_id":"static""#, r#""button_id":1,"button_id":2"#).as_bytes()).is_ok());
}

#[test]
fn an_unknown_event_has_no_rules_for_its_data() {
    for data in
        ["", r#","data":5"#, r#","data":[1]"#, r#","data":{"id":5,"amount":"x"}"#, r#","data":{"id":"a","id":"b"}"#]
    {
        let body = format!(r#"{{"id":"hook-1","event_type":"tx-created"{data}}}"#);
        let event = Event::read(body.as_bytes()).unwrap();
        assert!(matches!(event.kind, Kind::Other { .. }), "{body}");
    }
    assert_eq!(error(r#"{"id":5,"event_type":"tx-created"}"#), ("id", Problem::NotText));
    assert_eq!(error(r#"{"event_type":"tx-created"}"#), ("id", Problem::Missing));
    assert_eq!(error(r#"{"id":"hook-1","event_type":"tx-created","data":1,"data":1}"#), ("data", Problem::Repeated));
}

fn line_items_error(line_items: &str) -> (&'static str, Problem) {
    let body = format!(r#"{{"id":"h","event_type":"tx-pending","data":{{"id":"t","order_line_items":{line_items}}}}}"#);
    let event = Event::read(body.as_bytes()).expect("the event is read nevertheless");
    let error = event.transaction().unwrap().line_items().expect_err("the line items are read");
    let owned = event.into_owned();
    assert_eq!(owned.transaction().unwrap().line_items(), Err(error));
    (error.field(), error.problem())
}

#[test]
fn line_items_that_cannot_be_read() {
    for line_items in ["{}", "5", r#""text""#, "false"] {
        assert_eq!(line_items_error(line_items), ("data.order_line_items", Problem::NotAList));
    }
    for line_items in ["[5]", "[null]", r#"[{},"text"]"#, "[[]]"] {
        assert_eq!(line_items_error(line_items), ("data.order_line_items", Problem::NotAnObject));
    }
    for name in ["amount", "total", "quantity", "publisher_commission", "publisher_comission"] {
        let field = format!("data.order_line_items.{name}");
        for (value, problem) in [
            ("4.5", Problem::NotAnInteger),
            (r#""1""#, Problem::NotAnInteger),
            ("9223372036854775808", Problem::TooLarge),
        ] {
            assert_eq!(line_items_error(&format!(r#"[{{}},{{"{name}":{value}}}]"#)), (field.as_str(), problem));
        }
        assert_eq!(line_items_error(&format!(r#"[{{"{name}":1,"{name}":1}}]"#)), (field.as_str(), Problem::Repeated));
    }
    for name in ["identifier", "sku", "gtin", "upc", "subcategory1", "subcategory2", "description"] {
        let field = format!("data.order_line_items.{name}");
        assert_eq!(line_items_error(&format!(r#"[{{"{name}":5}}]"#)), (field.as_str(), Problem::NotText));
    }
    for category in ["5", "[5]", "[null]", r#"["a",["b"]]"#, "{}"] {
        assert_eq!(
            line_items_error(&format!(r#"[{{"category":{category}}}]"#)),
            ("data.order_line_items.category", Problem::NotText),
        );
    }
}

#[test]
fn two_names_of_one_field_must_agree() {
    let both = |one: &str, other: &str| {
        with(
            r#""order_purchased_date":"2026-10-02T09:12:40Z""#,
            &format!(r#""order_purchased_date":{one},"order_purchase_date":{other}"#),
        )
    };
    let date = r#""2026-10-02T09:12:40Z""#;
    for (one, other) in [(date, date), (date, "null"), ("null", date)] {
        let body = both(one, other);
        let event = Event::read(body.as_bytes()).unwrap();
        assert_eq!(event.transaction().unwrap().order_purchased_date.as_deref(), Some("2026-10-02T09:12:40Z"));
    }
    assert_eq!(error(both(date, r#""2026-10-03T00:00:00Z""#)), ("data.order_purchase_date", Problem::Repeated));
    assert_eq!(
        line_items_error(r#"[{"publisher_comission":1,"publisher_commission":2}]"#),
        ("data.order_line_items.publisher_commission", Problem::Repeated),
    );
}

#[test]
fn an_error_names_the_field_and_the_remedy() {
    let error = Event::read(with("325", "3.25").as_bytes()).unwrap_err();
    assert_eq!(error.to_string(), "`data.amount` is not an integer");
    assert_eq!(
        format!("{error:#}"),
        "`data.amount` is not an integer; help: an amount is an integer in the smallest unit of its currency; answer with 500, \
         so that Button sends the event again",
    );
    let error: ReadError = Event::read(b"{").unwrap_err();
    assert_eq!(error.to_string(), "the body is not JSON");
}
