//! Laws of a call, for any values and any answer.

use button_links::{ButtonLink, org_id};
use button_links_api::{Api, Error, NewLink};
use http::{Response, StatusCode};
use proptest::prelude::*;
use serde_json::json;

const KEY: &str = "sk-0123456789abcdef";
const STORE: &str = "https://www.retailer.com";

fn answer(link: &ButtonLink) -> Response<String> {
    Response::new(json!({"object": {"links": {"universal": link.as_str()}}}).to_string())
}

/// A piece of an answer of Button's, or of anything.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(r#"{"meta": {"status": "ok"}, "#.to_owned()),
        Just(r#"{"meta": {"status": "error"}, "#.to_owned()),
        Just(r#""object": {"merchant_id": "org-1c9b6fa0d2e4a857", "links": {"universal": ""#.to_owned()),
        Just("https://r.bttn.io?btn_pub_user=".to_owned()),
        Just(r#""error": {"type": ""#.to_owned()),
        Just("\"".to_owned()),
        Just("}".to_owned()),
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn a_link_made_here_of_the_same_values_is_not_altered(
        user in proptest::option::of("[!-~]{1,255}"), reference in proptest::option::of("\\PC{1,80}"),
    ) {
        let link = ButtonLink::new(org_id!("org-0000000000000000"), STORE).unwrap();
        let link = link.maybe_pub_user(user.as_deref()).unwrap().maybe_pub_ref(reference.as_deref()).unwrap();
        let wanted = NewLink::try_from(&link).unwrap();
        let api = Api::new(KEY).unwrap();
        let created = api.create_link(&wanted).read(&answer(&link)).unwrap();
        prop_assert_eq!(created.button_link().unwrap(), link);
    }

    #[test]
    fn a_link_made_here_of_another_user_is_altered(user in "[!-~]{1,9}", other in "[!-~]{1,9}") {
        prop_assume!(user != other);
        let link = ButtonLink::new(org_id!("org-0000000000000000"), STORE).unwrap().with_pub_user(&other).unwrap();
        let wanted = NewLink::to(STORE).unwrap().with_pub_user(&user).unwrap();
        let api = Api::new(KEY).unwrap();
        let result = api.create_link(&wanted).read(&answer(&link));
        prop_assert!(matches!(result, Err(Error::Altered(_))), "{:?}", result);
    }

    #[test]
    fn any_answer_is_a_link_or_an_error(
        status in 100_u16..=999, body in proptest::collection::vec(piece(), 0..9), wait in "[ -~]{0,9}",
    ) {
        let mut response = Response::new(body.concat());
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        response.headers_mut().insert("retry-after", wait.parse().unwrap());
        let api = Api::new(KEY).unwrap();
        let result = api.create_link(&NewLink::to(STORE).unwrap()).read(&response);
        if result.is_ok() {
            prop_assert!((200..300).contains(&status));
        }
    }

    #[test]
    fn any_base_is_an_address_or_an_error(base in "(https?://)?\\PC{0,40}") {
        let api = Api::new(KEY).unwrap();
        if let Ok(api) = api.with_base(&base) {
            let uri = api.create_link(&NewLink::to(STORE).unwrap()).request().uri().clone();
            prop_assert!(uri.path().ends_with("/v1/links") && uri.query().is_none(), "{}", uri);
        }
    }
}
