//! The fast paths accept the usual values, and only what the rules accept.

use button_links_rules::{FastCheck, Parameter, check_link, fast_check, is_usual, read_link};
use proptest::prelude::*;

use crate::expected::assert_fast_check;
use crate::inputs::{destination, link, user};

#[test]
fn the_fast_path_accepts_the_usual_values() {
    assert_eq!(fast_check(Parameter::BtnPubUser, "user-123"), FastCheck::Unreserved);
    assert_eq!(fast_check(Parameter::BtnPubRef, &"x".repeat(511)), FastCheck::Unreserved);
    assert_eq!(fast_check(Parameter::BtnPubUser, &"é".repeat(255)), FastCheck::Valid);
    // Two characters that are not like the others, in one chunk.
    for user in ["user 123, ~!", "a  b", "0123456  9abcdef", "0123456789abcdef0123456  9abcdef"] {
        assert_eq!(fast_check(Parameter::BtnPubUser, user), FastCheck::Valid, "{user}");
    }
    for url in [
        "https://www.retailer.com/p/12345?a=%20b".to_owned(),
        "https://a.b".to_owned(),
        "https://a-1.b".to_owned(),
        format!("https://{}.{}", "a".repeat(63), "b".repeat(63)),
        format!("https://{}a.b", "a.".repeat(125)),
    ] {
        assert_eq!(fast_check(Parameter::BtnUrl, &url), FastCheck::Valid, "{url}");
    }
    for (parameter, text) in [
        (Parameter::BtnPubUser, "x".repeat(256)),
        (Parameter::BtnPubUser, "é".repeat(256)),
        (Parameter::BtnPubUser, "user\u{85}".to_owned()),
        (Parameter::BtnPubUser, "user\n\n".to_owned()),
        (Parameter::BtnUrl, "https://www.a.b/0123456789abcdef  ".to_owned()),
        (Parameter::BtnUrl, format!("https://a.{}", "b".repeat(64))),
        (Parameter::BtnUrl, format!("https://{}.com", "b".repeat(64))),
        (Parameter::BtnUrl, format!("https://{}a.b", "a.".repeat(126))),
        (Parameter::BtnUrl, "https://www.a.1".to_owned()),
        (Parameter::BtnUrl, "https://a.1/p".to_owned()),
        (Parameter::BtnUrl, "https://www..com".to_owned()),
        (Parameter::BtnUrl, "https://.com".to_owned()),
        (Parameter::BtnUrl, "https://www.".to_owned()),
        (Parameter::BtnUrl, "https://com".to_owned()),
        (Parameter::BtnUrl, "https://www.a.b/p?btn_pub_user=u".to_owned()),
        (Parameter::BtnUrl, "https://www.a.b/p?btn_pub_user=u&btn_pub_ref=r".to_owned()),
    ] {
        assert_eq!(fast_check(parameter, &text), FastCheck::Unknown);
    }
}

#[test]
fn the_fast_path_of_constants_accepts_the_usual_values() {
    for (parameter, text, is_accepted) in [
        (Parameter::BtnRef, "org-0123456789abcdef", true),
        (Parameter::BtnRef, "org-0123456789abcdeF", false),
        (Parameter::BtnRef, "org-0123456789abcdef0", false),
        (Parameter::BtnUrl, "https://www.retailer.com", true),
        (Parameter::BtnUrl, "https://www.re-tailer.com/p/12345?a=b", true),
        (Parameter::BtnUrl, "https://www.retailer.com/#a", false),
        (Parameter::BtnUrl, "https://retailer", false),
        (Parameter::BtnUrl, "https://r.bttn.io", false),
        (Parameter::BtnUrl, "https://www.retailer.com/p?btn_pub_user=u", false),
        (Parameter::BtnPubUser, "user 123", true),
        (Parameter::BtnPubUser, "", false),
        (Parameter::BtnPubUser, "user\u{85}", false),
    ] {
        assert_eq!(is_usual(parameter, text), is_accepted, "{text}");
    }
    for (parameter, length) in [(Parameter::BtnPubUser, 255), (Parameter::BtnPubRef, 511)] {
        assert!(is_usual(parameter, &"x".repeat(length)) && !is_usual(parameter, &"x".repeat(length + 1)));
    }
    let domain = |length: usize| format!("https://a.{}", "b".repeat(length));
    assert!(is_usual(Parameter::BtnUrl, &domain(63)) && !is_usual(Parameter::BtnUrl, &domain(64)));
}

/// Bytes on both sides of every range that the rules know.
const BOUNDARIES: &str = " !#%&+-./09:=?@AFGZ[_`afgz{~\u{7f}";

/// Returns the text with each of its characters, which are ASCII, replaced by each byte of [`BOUNDARIES`].
fn with_one_byte_replaced(text: &str) -> impl Iterator<Item = String> {
    // Miri takes a second for some hundred bytes.
    let places = (0..text.len()).step_by(if cfg!(miri) { 31 } else { 1 });
    places.flat_map(move |place| {
        BOUNDARIES.chars().map(move |byte| format!("{}{byte}{}", &text[..place], &text[place + 1..]))
    })
}

#[test]
fn a_fast_path_does_not_overlook_one_byte() {
    let link = "https://r.bttn.io/?btn_pub_ref=~Az.09_-&btn_ref=org-09afbe5718d36c42\
                &btn_url=https%3A%2F%2Fa-z.az09%2F%24%2C%3Bp%3Fa%3Db%26az&btn_pub_user=user-123";
    for link in with_one_byte_replaced(link) {
        assert_eq!(read_link(&link), check_link(&link), "{link}");
    }
    for (parameter, value) in [
        (Parameter::BtnRef, "org-09afbe5718d36c42"),
        (Parameter::BtnUrl, "https://a-z.az09.a:80/$,;p?a=b&az#d"),
        (Parameter::BtnUrl, "https://www.retailer.com/p/12345%2F"),
        (Parameter::BtnPubUser, "azAZ09-._~"),
    ] {
        for value in with_one_byte_replaced(value) {
            assert_fast_check(parameter, &value).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4096) })]

    #[test]
    fn the_fast_path_agrees_with_the_rules(
        destination in destination(),
        text in prop_oneof![user(), ".{0,40}|[a-z0-9 é\u{80}-\u{a0}]{200,260}"],
    ) {
        assert_fast_check(Parameter::BtnUrl, &destination)?;
        for parameter in Parameter::ALL {
            assert_fast_check(parameter, &text)?;
        }
    }

    #[test]
    fn reading_agrees_with_the_rules(link in link()) {
        prop_assert_eq!(read_link(&link), check_link(&link), "{}", link);
    }
}
