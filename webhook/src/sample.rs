//! A body as Button sends it, for tests of one's own.

use alloc::string::ToString;
use core::fmt;

use serde_json::{Value, json};

/// The body of a webhook for tests of one's own. Feature `testing`.
///
/// It is an order with one line item and a commission of 450 cents, of a link without a user. It displays as JSON;
/// [`Webhook::sign`](crate::Webhook::sign) signs it.
///
/// ```
/// use button_links::{ButtonLink, button_link};
/// use button_links_webhook::{Sample, Webhook};
///
/// const STORE: ButtonLink<&'static str> =
///     button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
/// let link = STORE.with_pub_user("user-123")?;
///
/// let webhook = Webhook::new("sample-webhook-secret")?;
/// let sample = Sample::validated().pub_user(link.pub_user().unwrap()).commission(450, "USD");
/// let body = sample.to_string();
/// let event = webhook.verify([webhook.sign(&body)], &body)?.event()?.into_owned();
/// assert_eq!(event.transaction().unwrap().pub_user(), link.pub_user().as_deref());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Sample {
    body: Value,
}

impl Sample {
    /// Returns a `tx-pending` event.
    pub fn pending() -> Sample {
        Sample::with_status("pending")
    }

    /// Returns a `tx-validated` event.
    pub fn validated() -> Sample {
        Sample::with_status("validated")
    }

    /// Returns a `tx-declined` event.
    pub fn declined() -> Sample {
        Sample::with_status("declined")
    }

    /// Returns the event with another ID (`hook-…`). Each event of a test needs its own.
    pub fn id(mut self, id: impl fmt::Display) -> Sample {
        self.body["id"] = id.to_string().into();
        self
    }

    /// Returns the event with another ID of the transaction (`tx-…`).
    pub fn transaction_id(self, id: impl fmt::Display) -> Sample {
        self.with("id", id.to_string())
    }

    /// Returns the event with the category of the transaction, such as `app-install`.
    pub fn category(self, category: impl fmt::Display) -> Sample {
        self.with("category", category.to_string())
    }

    /// Returns the event with the user ID that the link had as `btn_pub_user`.
    pub fn pub_user(self, user: impl fmt::Display) -> Sample {
        self.with("publisher_customer_id", user.to_string())
    }

    /// Returns the event with the reference that the link had as `btn_pub_ref`.
    pub fn pub_ref(self, reference: impl fmt::Display) -> Sample {
        self.with("pub_ref", reference.to_string())
    }

    /// Returns the event with a commission in the smallest unit of its currency.
    pub fn commission(self, minor_units: i64, currency: impl fmt::Display) -> Sample {
        self.with("amount", minor_units).with("currency", currency.to_string())
    }

    fn with(mut self, field: &str, value: impl Into<Value>) -> Sample {
        self.body["data"][field] = value.into();
        self
    }

    fn with_status(status: &str) -> Sample {
        let body = json!({
            "id": "hook-00000000000000aa",
            "event_type": alloc::format!("tx-{status}"),
            "request_id": "attempt-00000000000000aa",
            "data": {
                "id": "tx-00000000000000aa",
                "status": status,
                "category": "new-user-order",
                "amount": 450,
                "currency": "USD",
                "order_total": 8999,
                "order_currency": "USD",
                "publisher_customer_id": null,
                "pub_ref": null,
                "btn_ref": "srctok-00000000000000aa",
                "button_order_id": "btnorder-00000000000000aa",
                "order_id": null,
                "publisher_organization": "org-0000000000000000",
                "commerce_organization": "org-00000000000000bb",
                "account_id": "acc-00000000000000aa",
                "order_click_channel": "app",
                "country": "US",
                "advertising_id": null,
                "created_date": "2026-11-20T18:04:05Z",
                "modified_date": "2026-11-20T18:04:05.000Z",
                "validated_date": null,
                "attribution_date": "2026-11-20T17:58:00Z",
                "order_purchased_date": "2026-11-20T18:03:59Z",
                "order_line_items": [{
                    "identifier": "lamp-7",
                    "sku": "lamp-7",
                    "category": ["Home", "Lighting"],
                    "description": "Desk lamp",
                    "amount": 8999,
                    "quantity": 1,
                    "total": 8999,
                    "publisher_commission": 450,
                    "attributes": {},
                }],
            },
        });
        Sample { body }
    }
}

/// Displays the event as JSON.
impl fmt::Display for Sample {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.body.fmt(formatter)
    }
}
