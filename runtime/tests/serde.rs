//! Tests the feature `serde` with JSON, TOML and CSV: links and IDs come back, and an error says what is wrong, where, and never
//! what the value was.

use button_links::{ButtonLink, OrgId, button_link, org_id};
use serde::{Deserialize, Deserializer, Serialize};

const STORE: ButtonLink<&str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com", btn_pub_user = "user-123",);
const TEXT: &str = STORE.as_str();

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Offer {
    org: OrgId,
    link: ButtonLink,
}

fn offer() -> Offer {
    Offer { org: org_id!("org-0000000000000000"), link: STORE.into() }
}

#[test]
fn a_link_is_a_string() {
    let json = serde_json::to_string(&offer()).unwrap();
    assert_eq!(json, format!(r#"{{"org":"org-0000000000000000","link":"{TEXT}"}}"#));
    assert_eq!(serde_json::from_str::<Offer>(&json).unwrap(), offer());
    assert_eq!(serde_json::from_reader::<_, Offer>(json.as_bytes()).unwrap(), offer());
    assert_eq!(serde_json::to_string(&STORE).unwrap(), format!("{TEXT:?}"));
    let toml = format!("org = \"org-0000000000000000\"\nlink = \"{TEXT}\"\n");
    assert_eq!(toml::from_str::<Offer>(&toml).unwrap(), offer());
    let csv = format!("org,link\norg-0000000000000000,{TEXT}\n");
    let rows: Vec<Offer> = csv::Reader::from_reader(csv.as_bytes()).deserialize().map(Result::unwrap).collect();
    assert_eq!(rows, [offer()]);
    let mut written = csv::Writer::from_writer(Vec::new());
    written.serialize(offer()).unwrap();
    assert_eq!(written.into_inner().unwrap(), csv.as_bytes());
}

#[test]
fn a_link_is_borrowed_if_the_format_can_lend_it() {
    let json = format!("{TEXT:?}");
    let link: ButtonLink<&str> = serde_json::from_str(&json).unwrap();
    assert_eq!(link.as_str().as_ptr(), json[1..].as_ptr());
    let error = serde_json::from_str::<ButtonLink<&str>>(&json.replacen('h', "\\u0068", 1)).unwrap_err().to_string();
    assert!(
        error.starts_with("invalid type: a text that cannot be borrowed, expected a Button Link, which begins"),
        "{error}"
    );
}

#[test]
fn an_error_says_what_is_expected_and_where() {
    let error = toml::from_str::<Offer>("org = \"org-0000000000000000\"\nlink = \"http://r.bttn.io\"\n").unwrap_err();
    let message = "the link does not begin with `https://`, at byte 0; help: a Button Link begins \"https://r.bttn.io?btn_ref=org-\"";
    assert_eq!(error.message(), message);
    assert!(error.to_string().starts_with("TOML parse error at line 2, column 8\n"), "{error}");
    let error = toml::from_str::<Offer>("org = \"org-1\"\n").unwrap_err();
    assert!(error.message().starts_with("`btn_ref`: has fewer than 16 digits, at byte 5; help: an organization ID is"));
    let error = serde_json::from_str::<Offer>(r#"{"org": "org-0", "link": ""}"#).unwrap_err().to_string();
    assert!(error.ends_with("at line 1 column 15"), "{error}");
}

/// A deserializer of this form asks the visitor, as TOML does.
#[test]
fn another_type_than_a_text_is_named_but_not_repeated() {
    use serde::de::value::{
        BoolDeserializer, Error, F64Deserializer, I64Deserializer, I128Deserializer, U64Deserializer, U128Deserializer,
    };

    fn found<'de>(deserializer: impl Deserializer<'de, Error = Error> + Copy) -> [String; 3] {
        [
            ButtonLink::<String>::deserialize(deserializer).unwrap_err().to_string(),
            ButtonLink::<&str>::deserialize(deserializer).unwrap_err().to_string(),
            OrgId::deserialize(deserializer).unwrap_err().to_string(),
        ]
    }
    let link = "expected a Button Link, which begins \"https://r.bttn.io?\"";
    let org = "expected an organization ID like \"org-0123456789abcdef\"";
    let of = |found| {
        [
            format!("invalid type: {found}, {link}"),
            format!("invalid type: {found}, {link}, to be borrowed from the input"),
            format!("invalid type: {found}, {org}"),
        ]
    };
    assert_eq!(found(BoolDeserializer::new(true)), of("a boolean"));
    assert_eq!(found(I64Deserializer::new(-7)), of("a number"));
    assert_eq!(found(U64Deserializer::new(7)), of("a number"));
    assert_eq!(found(I128Deserializer::new(7)), of("a number"));
    assert_eq!(found(U128Deserializer::new(7)), of("a number"));
    assert_eq!(found(F64Deserializer::new(0.5)), of("a number"));

    let error = toml::from_str::<Offer>("org = 7214633908\n").unwrap_err();
    assert_eq!(error.message(), of("a number")[2]);
}

/// `serde_json` words this error itself, so it shows the number.
#[test]
fn json_says_what_is_expected_in_place_of_a_number() {
    let error = serde_json::from_str::<OrgId>("7").unwrap_err().to_string();
    assert!(error.contains("expected an organization ID like \"org-0123456789abcdef\""), "{error}");
}

/// TOML shows the line of the file itself. All other messages leave out the value.
#[test]
fn an_error_never_repeats_the_value() {
    let user = "7214633908";
    let link = TEXT.replace("user-123", &format!("{user}%0A"));
    for value in [format!("{link:?}"), format!("{user:?}")] {
        let value = value.as_str();
        for error in [
            serde_json::from_str::<ButtonLink>(value).unwrap_err(),
            serde_json::from_str::<ButtonLink<&str>>(value).unwrap_err(),
            serde_json::from_value::<ButtonLink>(serde_json::from_str(value).unwrap()).unwrap_err(),
        ] {
            assert!(!error.to_string().contains(user), "{error}");
        }
        assert!(!serde_json::from_str::<OrgId>(value).unwrap_err().to_string().contains(user));
        let error = toml::from_str::<Offer>(&format!("org = \"org-0000000000000000\"\nlink = {value}\n")).unwrap_err();
        assert!(!error.message().contains(user), "{error}");
        let csv = format!("org,link\norg-0000000000000000,{value}\n");
        let error = csv::Reader::from_reader(csv.as_bytes()).deserialize::<Offer>().next().unwrap().unwrap_err();
        assert!(!error.to_string().contains(user), "{error}");
    }
}
