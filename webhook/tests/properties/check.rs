//! Checks the laws of every body, and compares it with what `serde_json::Value` reads.

use button_links_webhook::{Category, Event, Kind, LineItem, Problem, ReadError, Status, Transaction};
use serde_json::Value;

use crate::bodies::{Body, PRIVATE};

/// Checks everything that holds for a body, and panics if something does not.
pub(crate) fn check(body: &Body) {
    let value: Option<Value> = serde_json::from_slice(&body.bytes).ok();
    let result = Event::read(&body.bytes);
    match (&result, &value) {
        (Ok(event), Some(value)) => check_event(event, value, body.may_repeat),
        (Ok(event), None) => panic!("{event:?} is read from what is not JSON"),
        (Err(error), value) => {
            check_private(error);
            assert_eq!(error.problem() == Problem::NotJson, value.is_none(), "{error:?}");
            assert!(error.problem() != Problem::NotJson || error.field().is_empty());
        }
    }
    if let (Some(value), false) = (&value, body.may_repeat) {
        assert_eq!(result.is_ok(), is_event(value), "{result:?}");
    }
}

/// Checks that an error repeats no six characters of a private value.
fn check_private(error: &ReadError) {
    let shown = format!("{error} {error:#} {error:?}");
    for private in PRIVATE {
        for start in 0..private.len() - 5 {
            assert!(!shown.contains(&private[start..start + 6]), "{shown}");
        }
    }
}

fn check_event(event: &Event<'_>, value: &Value, may_repeat: bool) {
    let data = &value["data"];
    let (shown, whole) = (format!("{event:?}"), value.to_string());
    for name in ["publisher_customer_id", "pub_ref", "advertising_id"] {
        let private = data[name].as_str().filter(|text| PRIVATE.contains(text));
        // A change may have put the same text into another field, which is shown.
        let private = private.filter(|text| whole.matches(text).count() == 1);
        assert!(private.is_none_or(|private| !shown.contains(private)), "{shown}");
    }
    assert_eq!(event.id, text(&value["id"]).unwrap());
    assert_eq!(event.request_id.as_deref(), text(&value["request_id"]));
    match (&event.kind, text(&value["event_type"]).unwrap()) {
        (Kind::Pending(transaction), "tx-pending")
        | (Kind::Validated(transaction), "tx-validated")
        | (Kind::Declined(transaction), "tx-declined") => check_transaction(transaction, data, may_repeat),
        (Kind::Other { event_type, data: json, .. }, expected) => {
            assert_eq!(event_type, expected);
            assert!(!expected.is_empty());
            let json: Option<Value> = json.as_ref().map(|json| serde_json::from_str(json).unwrap());
            assert_eq!(json.unwrap_or_default(), *data);
        }
        (kind, expected) => panic!("{kind:?} is not {expected}"),
    }
    assert_eq!(event.clone().into_owned(), *event);
}

fn check_transaction(transaction: &Transaction<'_>, data: &Value, may_repeat: bool) {
    let texts = [
        (Some(&*transaction.id), "id"),
        (transaction.currency.as_deref(), "currency"),
        (transaction.order_currency.as_deref(), "order_currency"),
        (transaction.source_token.as_deref(), "btn_ref"),
        (transaction.button_order_id.as_deref(), "button_order_id"),
        (transaction.order_id.as_deref(), "order_id"),
        (transaction.order_click_channel.as_deref(), "order_click_channel"),
        (transaction.publisher_organization.as_deref(), "publisher_organization"),
        (transaction.commerce_organization.as_deref(), "commerce_organization"),
        (transaction.account_id.as_deref(), "account_id"),
        (transaction.country.as_deref(), "country"),
        (transaction.advertising_id.as_deref(), "advertising_id"),
        (transaction.created_date.as_deref(), "created_date"),
        (transaction.modified_date.as_deref(), "modified_date"),
        (transaction.validated_date.as_deref(), "validated_date"),
        (transaction.attribution_date.as_deref(), "attribution_date"),
        (transaction.pub_user(), "publisher_customer_id"),
        (transaction.pub_ref(), "pub_ref"),
    ];
    for (read, name) in texts {
        assert_eq!(read, text(&data[name]), "{name}");
    }
    assert_eq!(
        transaction.order_purchased_date.as_deref(),
        text(&data["order_purchased_date"]).or(text(&data["order_purchase_date"]))
    );
    assert_eq!(transaction.amount, data["amount"].as_i64());
    assert_eq!(transaction.order_total, data["order_total"].as_i64());
    let status = transaction.status.as_ref().map(|status| match status {
        Status::Pending => "pending",
        Status::Validated => "validated",
        Status::Declined => "declined",
        Status::Other(text) => text,
        _ => panic!("a status that is not tested"),
    });
    assert_eq!(status, text(&data["status"]));
    let category = transaction.category.as_ref().map(|category| match category {
        Category::Order => "new-user-order",
        Category::Install => "app-install",
        Category::Other(text) => text,
        _ => panic!("a category that is not tested"),
    });
    assert_eq!(category, text(&data["category"]));
    check_line_items(transaction, &data["order_line_items"], may_repeat);
}

fn check_line_items(transaction: &Transaction<'_>, value: &Value, may_repeat: bool) {
    match transaction.line_items() {
        Ok(line_items) => {
            let values = value.as_array().map_or(&[][..], Vec::as_slice);
            assert_eq!(line_items.len(), values.len());
            line_items.iter().zip(values).for_each(|(line_item, value)| check_line_item(line_item, value));
            assert!(value.is_null() || value.is_array());
        }
        Err(error) => {
            check_private(&error);
            assert!(error.field().starts_with("data.order_line_items"), "{error:?}");
            assert!(may_repeat || !are_line_items(value), "{error:?}");
        }
    }
    assert_eq!(transaction.clone().into_owned().line_items(), transaction.line_items());
}

fn check_line_item(line_item: &LineItem<'_>, value: &Value) {
    let texts = [
        (&line_item.identifier, "identifier"),
        (&line_item.sku, "sku"),
        (&line_item.gtin, "gtin"),
        (&line_item.upc, "upc"),
        (&line_item.subcategory1, "subcategory1"),
        (&line_item.subcategory2, "subcategory2"),
        (&line_item.description, "description"),
    ];
    for (read, name) in texts {
        assert_eq!(read.as_deref(), text(&value[name]), "{name}");
    }
    for (read, name) in [(line_item.amount, "amount"), (line_item.total, "total"), (line_item.quantity, "quantity")] {
        assert_eq!(read, value[name].as_i64(), "{name}");
    }
    let commission = value["publisher_commission"].as_i64().or(value["publisher_comission"].as_i64());
    assert_eq!(line_item.publisher_commission, commission);
    let categories: Vec<_> = match &value["category"] {
        Value::Array(list) => list.iter().filter_map(text).collect(),
        other => text(other).into_iter().collect(),
    };
    assert_eq!(line_item.category, categories);
}

fn text(value: &Value) -> Option<&str> {
    value.as_str()
}

fn is_text(value: &Value) -> bool {
    value.is_null() || value.is_string()
}

/// Checks whether a value is an integer or null. `-0` is an integer with the feature `arbitrary_precision` only.
fn is_integer(value: &Value) -> bool {
    let text = value.to_string();
    value.is_null() || value.as_i64().is_some() && text != "-0"
}

fn is_required(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.is_empty())
}

/// Checks whether a body without repeated names is an event.
fn is_event(value: &Value) -> bool {
    let is_known = matches!(value["event_type"].as_str(), Some("tx-pending" | "tx-validated" | "tx-declined"));
    value.is_object()
        && is_required(&value["id"])
        && is_required(&value["event_type"])
        && is_text(&value["request_id"])
        && (!is_known || is_transaction(&value["data"]))
}

/// The members of a transaction that are texts.
const TEXTS: [&str; 22] = [
    "id",
    "status",
    "category",
    "currency",
    "order_currency",
    "publisher_customer_id",
    "pub_ref",
    "btn_ref",
    "button_order_id",
    "order_id",
    "order_click_channel",
    "publisher_organization",
    "commerce_organization",
    "account_id",
    "country",
    "advertising_id",
    "created_date",
    "modified_date",
    "validated_date",
    "attribution_date",
    "order_purchased_date",
    "order_purchase_date",
];

fn is_transaction(data: &Value) -> bool {
    data.is_object()
        && is_required(&data["id"])
        && is_integer(&data["amount"])
        && is_integer(&data["order_total"])
        && TEXTS.iter().all(|name| is_text(&data[name]))
}

fn are_line_items(value: &Value) -> bool {
    let is_line_item = |item: &Value| {
        let numbers = ["amount", "total", "quantity", "publisher_commission"];
        let texts = ["identifier", "sku", "gtin", "upc", "subcategory1", "subcategory2", "description"];
        let category = &item["category"];
        item.is_object()
            && numbers.iter().all(|name| is_integer(&item[name]))
            && texts.iter().all(|name| is_text(&item[name]))
            && (is_text(category) || category.as_array().is_some_and(|list| list.iter().all(Value::is_string)))
    };
    value.is_null() || value.as_array().is_some_and(|list| list.iter().all(is_line_item))
}
