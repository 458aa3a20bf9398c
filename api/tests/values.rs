//! Tests of the values that a call is made of, and of the request that is made of them.

use button_links::{ButtonLink, ErrorKind, LinkError, Parameter, button_link};
use button_links_api::{Api, BaseError, Call, CreatedLink, Error, KeyError, NewLink, Reason, Refusal};
use http::{Request, Response};
use serde_json::{Value, json};

const KEY: &str = "sk-0123456789abcdef";

fn request(wanted: &NewLink) -> Request<Vec<u8>> {
    Api::new(KEY).unwrap().create_link(wanted).request()
}

fn body(wanted: &NewLink) -> Value {
    serde_json::from_slice(request(wanted).body()).unwrap()
}

fn store() -> NewLink {
    NewLink::to("https://www.retailer.com").unwrap()
}

#[test]
fn a_key_is_visible_ascii_without_a_colon() {
    let all: String = ('!'..='~').filter(|character| *character != ':').collect();
    assert!(Api::new(all).is_ok());
    assert!(Api::new(String::from("ORG-1")).is_ok());
    let cases = [
        ("", KeyError::Empty),
        ("org-0123456789abcdef", KeyError::OrganizationId),
        ("sk-1:", KeyError::Colon { index: 4 }),
        ("sk-1\n", KeyError::Character { index: 4 }),
        (" sk-1", KeyError::Character { index: 0 }),
        ("sk-é", KeyError::Character { index: 3 }),
        ("sk-\u{7f}", KeyError::Character { index: 3 }),
    ];
    for (key, error) in cases {
        assert_eq!(Api::new(key).unwrap_err(), error, "{key:?}");
    }
}

#[test]
fn a_base_is_https_or_this_machine() {
    let bases = [
        ("https://api.example.com", "https://api.example.com/v1/links"),
        ("https://api.example.com/", "https://api.example.com/v1/links"),
        ("https://api.example.com:8443/button/", "https://api.example.com:8443/button/v1/links"),
        ("HTTPS://api.example.com", "https://api.example.com/v1/links"),
        ("http://localhost:8080", "http://localhost:8080/v1/links"),
        ("http://LOCALHOST", "http://LOCALHOST/v1/links"),
        ("http://127.0.0.1", "http://127.0.0.1/v1/links"),
        ("http://127.1.2.3:1", "http://127.1.2.3:1/v1/links"),
        ("http://[::1]:8080", "http://[::1]:8080/v1/links"),
    ];
    for (base, uri) in bases {
        let api = Api::new(KEY).unwrap().with_base(base).unwrap();
        assert_eq!(api.create_link(&store()).request().uri(), uri);
    }
    let errors = [
        ("", BaseError::NotAUrl),
        ("api.example.com", BaseError::NotAUrl),
        ("/v1", BaseError::NotAUrl),
        ("https://", BaseError::NotAUrl),
        ("https://:443", BaseError::NotAUrl),
        ("https://example.com:port", BaseError::NotAUrl),
        ("https://example.com:99999", BaseError::NotAUrl),
        ("https://exam ple.com", BaseError::NotAUrl),
        ("http://api.usebutton.com", BaseError::NotHttps),
        ("ftp://127.0.0.1", BaseError::NotHttps),
        ("http://localhost.example.com", BaseError::NotHttps),
        ("http://127.0.0.1.example.com", BaseError::NotHttps),
        ("http://128.0.0.1", BaseError::NotHttps),
        ("http://0.0.0.0", BaseError::NotHttps),
        ("http://2130706433", BaseError::NotHttps),
        ("http://[::2]", BaseError::NotHttps),
        ("http://[::ffff:10.0.0.1]", BaseError::NotHttps),
        ("https://user@example.com", BaseError::UserName),
        ("https://user:password@example.com", BaseError::UserName),
        ("http://127.0.0.1@example.com", BaseError::UserName),
        ("https://example.com?a=1", BaseError::Query),
        ("https://example.com/?", BaseError::Query),
        ("https://example.com#a", BaseError::Fragment),
        ("https://example.com/#", BaseError::Fragment),
    ];
    for (base, error) in errors {
        assert_eq!(Api::new(KEY).unwrap().with_base(base).unwrap_err(), error, "{base}");
    }
}

#[test]
fn the_values_are_under_the_rules_of_a_link() {
    let kind = |result: Result<NewLink, LinkError>| result.unwrap_err().kind();
    assert_eq!(kind(NewLink::to("http://www.retailer.com")), ErrorKind::NotHttps);
    assert_eq!(kind(NewLink::to("https://r.bttn.io")), ErrorKind::ButtonHost);
    assert_eq!(kind(store().with_pub_user("")), ErrorKind::Empty);
    assert_eq!(kind(store().with_pub_user("u".repeat(256))), ErrorKind::TooLong);
    assert_eq!(kind(store().with_pub_ref("r".repeat(512))), ErrorKind::TooLong);
    assert_eq!(kind(store().with_pub_ref("a\tb")), ErrorKind::Control('\t'));
    assert!(store().with_pub_user("u".repeat(255)).unwrap().with_pub_ref("é".repeat(511)).is_ok());
}

#[test]
fn a_user_is_visible_ascii_and_sent_as_it_is() {
    let all: String = ('!'..='~').collect();
    let wanted = store().with_pub_user(&all).unwrap().with_pub_ref("Zoë \"1\"").unwrap();
    assert_eq!(
        body(&wanted),
        json!({"url": "https://www.retailer.com", "experience": {"btn_pub_user": all, "btn_pub_ref": "Zoë \"1\""}}),
    );
    for (user, index) in [("a b", 1), ("Zoë", 2), (" ", 0), ("a\u{a0}", 1)] {
        let error = store().with_pub_user(user).unwrap_err();
        assert_eq!((error.parameter(), error.index()), (Some(Parameter::BtnPubUser), index), "{user:?}");
        assert!(matches!(error.kind(), ErrorKind::UserCharacter(_)), "{error:?}");
    }
}

#[test]
fn a_later_value_replaces_an_earlier_one() {
    let wanted = store().with_pub_user(1).unwrap().with_pub_user(2).unwrap();
    assert_eq!(body(&wanted)["experience"], json!({"btn_pub_user": "2"}));
    assert_eq!(body(&store())["experience"], json!({}));
}

#[test]
fn a_link_is_asked_for_by_its_values() {
    const LINK: ButtonLink<&'static str> = button_link!(
        "https://r.bttn.io/?utm=1&btn_pub_ref=c%201&btn_url=https%3A%2F%2Fwww.retailer.com%2F%25C3&btn_ref=org-1c9b6fa0d2e4a857"
    );
    let wanted = NewLink::try_from(&LINK).unwrap();
    assert_eq!(body(&wanted), json!({"url": "https://www.retailer.com/%C3", "experience": {"btn_pub_ref": "c 1"}}));

    let link = LINK.with_pub_user("user-1").unwrap();
    assert_eq!(body(&NewLink::try_from(&link).unwrap())["experience"]["btn_pub_user"], "user-1");
    let error = NewLink::try_from(&LINK.with_pub_user("a b").unwrap()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UserCharacter(' '));
}

#[test]
fn a_request_marks_the_key_as_sensitive_and_is_the_same_each_time() {
    let (first, second) = (request(&store()), request(&store()));
    assert!(first.headers()[http::header::AUTHORIZATION].is_sensitive());
    assert_eq!((first.headers(), first.body()), (second.headers(), second.body()));
}

fn created(link: &str) -> CreatedLink {
    let body = json!({"object": {"links": {"universal": link}}}).to_string();
    Api::new(KEY).unwrap().create_link(&store()).read(&Response::new(body)).unwrap()
}

#[test]
fn a_created_link_keeps_its_text_and_is_read_as_a_link_of_buttons_hosts_only() {
    let link = "https://r.bttn.io/?btn_url=https%3a%2f%2Fwww.retailer.com&btn_ref=org-1c9b6fa0d2e4a857";
    assert_eq!(created(link).button_link().unwrap().btn_url(), "https://www.retailer.com");
    assert_eq!(format!("{:<90}|", created(link)), format!("{link:<90}|"));

    let other = link.replace("r.bttn.io", "r.example.com");
    assert_eq!(created(&other).button_link().unwrap_err().kind(), ErrorKind::NotButtonHost);
    assert_eq!(created(&other).as_str(), other);
    assert_eq!(AsRef::<str>::as_ref(&created(&other)), other);
    assert_eq!(created(&other).into_string(), other);
}

#[test]
fn a_link_with_a_user_that_nobody_asked_for_is_altered() {
    let body = json!({"object": {"links": {"universal": "https://r.bttn.io?btn_pub_user=user-1"}}}).to_string();
    let error = Api::new(KEY).unwrap().create_link(&store()).read(&Response::new(body)).unwrap_err();
    assert!(matches!(error, Error::Altered(Parameter::BtnPubUser)), "{error:?}");
}

#[test]
fn a_byte_that_is_not_utf8_is_not_the_character_that_stands_for_it() {
    let wanted = store().with_pub_ref('\u{fffd}').unwrap();
    let api = Api::new(KEY).unwrap();
    let read = |reference: &str| {
        let link = format!("https://r.bttn.io?btn_pub_ref={reference}");
        let body = json!({"object": {"links": {"universal": link}}}).to_string();
        api.create_link(&wanted).read(&Response::new(body))
    };
    assert!(read("%EF%BF%BD").is_ok());
    assert!(matches!(read("%FF"), Err(Error::Altered(Parameter::BtnPubRef))));
}

#[test]
fn a_refusal_gives_the_message_of_button_and_shows_it_to_nobody_else() {
    let body = json!({"error": {"message": "no user-1", "type": "NoMerchantApproval"}}).to_string();
    let response = Response::builder().status(403).body(body).unwrap();
    let error = Api::new(KEY).unwrap().create_link(&store()).read(&response).unwrap_err();
    let Error::Refused(refusal) = error else { panic!("{error:?}") };
    assert_eq!(refusal.reason(), &Reason::NotApproved { brand: None });
    assert_eq!((refusal.status(), refusal.message()), (403, "no user-1"));
    assert_eq!(
        format!("{refusal:#}"),
        "the brand has not approved your organization (status 403); help: ask for the brand's approval in Button's dashboard, or send the user there plainly",
    );
    assert!(!format!("{refusal:?}").contains("user-1"));
    let (message, help) = (format!("{refusal}"), format!("{refusal:#}"));
    let error = Error::from(refusal);
    assert_eq!((format!("{error}"), format!("{error:#}")), (message, help));
}

#[test]
fn a_link_that_repeats_the_key_is_not_returned_however_a_url_encodes_it() {
    let api = Api::new("sk-a/b+c?~~~").unwrap();
    let read = |text: &str| {
        let body = json!({"object": {"links": {"universal": format!("https://r.bttn.io?k={text}")}}}).to_string();
        api.create_link(&store()).read(&Response::new(body))
    };
    // The last two are the key as the header has it, `c2stYS9iK2M/fn5+Og==`.
    for text in [
        "sk-a/b+c?~~~",
        "sk-a%2Fb%2Bc%3F~~~",
        "sk-a%252Fb%252Bc%253F~~~",
        "%73k-a/b+c?~~~",
        "%2573k-a/b+c?~~~",
        "c2stYS9iK2M/fn5+Og",
        "c2stYS9iK2M%2Ffn5%2BOg%3D%3D",
    ] {
        assert!(matches!(read(text), Err(Error::Unreadable { status: 200 })), "{text}");
    }
    assert!(read("sk-a/b+c").is_ok());
}

#[test]
fn everything_is_sent_between_threads() {
    fn is_sent<T: Send + Sync + 'static>() {}
    is_sent::<Api>();
    is_sent::<Call<'static>>();
    is_sent::<NewLink>();
    is_sent::<CreatedLink>();
    is_sent::<Error>();
    is_sent::<Refusal>();
    #[cfg(feature = "ureq")]
    is_sent::<button_links_api::blocking::Client>();
    #[cfg(feature = "reqwest")]
    {
        fn is_sent_value(_: impl Send) {}
        is_sent::<button_links_api::Client>();
        let client = button_links_api::Client::new(Api::new(KEY).unwrap());
        is_sent_value(client.create_link(&store()));
    }
}
