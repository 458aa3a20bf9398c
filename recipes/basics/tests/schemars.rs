//! Describes a link of an API in a JSON schema.

use button_links::ButtonLink;
use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use serde_json::json;

#[derive(JsonSchema, Serialize)]
struct Offer {
    title: String,
    /// Opens the shop.
    // schemars does not know `ButtonLink`, so the field names the type that it is serialized as.
    #[schemars(with = "String", url)]
    link: ButtonLink,
}

#[test]
fn a_link_is_a_uri() {
    let schema = schema_for!(Offer);
    let link = &schema.as_value()["properties"]["link"];
    assert_eq!(*link, json!({ "type": "string", "format": "uri", "description": "Opens the shop." }));
}
