//! Describes a link of an API in OpenAPI.

use button_links::ButtonLink;
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

#[derive(Serialize, ToSchema)]
struct Offer {
    title: String,
    /// Opens the shop.
    // utoipa does not know `ButtonLink`, so the field names the type that it is serialized as.
    #[schema(value_type = String, format = "uri")]
    link: ButtonLink,
}

#[derive(OpenApi)]
#[openapi(components(schemas(Offer)))]
struct Api;

#[test]
fn a_link_is_a_uri() -> Result<(), serde_json::Error> {
    let api = serde_json::to_value(Api::openapi())?;
    let link = &api["components"]["schemas"]["Offer"]["properties"]["link"];
    assert_eq!(*link, json!({ "type": "string", "format": "uri", "description": "Opens the shop." }));
    Ok(())
}
