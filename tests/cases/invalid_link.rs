//! Whole links that are not valid.

use button_links_rules::ErrorKind::*;
use button_links_rules::Parameter::*;

use super::case::{BTN_REF, BTN_URL, Case, ORG, linted};
use super::message::{ENTITY, MISSPELT, NO_COLON, ONE_SLASH, TEMPLATE, THIRD_SLASH, TWICE, WHITE_SPACE};

pub(super) fn invalid_links() -> Vec<Case> {
    let invalid_link =
        |link: String, parameter, kind, index| Case::InvalidLink { link, parameter, kind, index, message: None };
    let with_tail = |more: &str, parameter, kind, index: usize| {
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}{more}"), parameter, kind, 85 + index)
    };
    vec![
        invalid_link(String::new(), None, NotHttps, 0),
        invalid_link(format!("http://r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotHttps, 0),
        invalid_link(format!("https://o.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8),
        invalid_link(format!("https://r.bttn.io:443?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8),
        invalid_link(format!("https://u@r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8),
        invalid_link(format!("https://R.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8),
        invalid_link(format!("https://r.bttn.io.?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8),
        invalid_link(format!("https://amzlink.to/?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8),
        invalid_link(format!("https://r.bttn.io/x?{BTN_REF}&{BTN_URL}"), None, Path, 17),
        invalid_link(format!("https://r.bttn.io//?{BTN_REF}&{BTN_URL}"), None, Path, 17),
        invalid_link(format!("https://r.bttn.io#?{BTN_REF}&{BTN_URL}"), None, Fragment, 17),
        invalid_link("https://r.bttn.io".into(), Some(BtnRef), Missing, 17),
        invalid_link("https://r.bttn.io/?".into(), Some(BtnRef), Missing, 19),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}"), Some(BtnUrl), Missing, 46),
        invalid_link(format!("https://r.bttn.io?{BTN_URL}"), Some(BtnRef), Missing, 56),
        linted(
            invalid_link(format!("https://r.bttn.io?BTN_REF={ORG}&{BTN_URL}"), Some(BtnRef), Missing, 85),
            "unknown parameter `BTN_REF`",
        ),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&btn_url"), Some(BtnUrl), Empty, 54),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&btn_url=http%3A%2F%2Fa.b"), Some(BtnUrl), NotHttps, 59),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&btn_url=https%253A%252F%252Fa.b"), Some(BtnUrl), Encoded, 60),
        linted(
            invalid_link(
                format!("https://r.bttn.io?{BTN_REF}&btn_url=https%3A%2F%2Fa.b%20"),
                Some(BtnUrl),
                HostCharacter(' '),
                72,
            ),
            WHITE_SPACE,
        ),
        invalid_link(
            format!("https://r.bttn.io?{BTN_REF}&btn_url=https%3A%2F%2Fr.bttn.io"),
            Some(BtnUrl),
            ButtonHost,
            69,
        ),
        invalid_link(
            format!("https://r.bttn.io?{BTN_REF}&btn_url=https://ไทย.com"),
            Some(BtnUrl),
            HostCharacter('ไ'),
            63,
        ),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&btn_url=https://a.b/é"), Some(BtnUrl), Character('é'), 67),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&btn_url=https://a.b?x=1&y=2"), Some(BtnUrl), NotEncoded, 66),
        invalid_link(
            format!("https://r.bttn.io?{BTN_REF}&btn_url=https://a.b?x=1&btn_pub_user=u&y=2"),
            Some(BtnUrl),
            NotEncoded,
            66,
        ),
        invalid_link(format!("https://r.bttn.io?{BTN_REF}&btn_url=https://a.b#top"), Some(BtnUrl), Fragment, 66),
        invalid_link(format!("https://r.bttn.io?btn_ref=org-123&{BTN_URL}"), Some(BtnRef), TooFewDigits, 33),
        with_tail("%2Fp%26btn_pub_user%3Du", Some(BtnUrl), OwnParameter, 7),
        with_tail("%2Fp?btn_pub_user=u", Some(BtnUrl), OwnParameter, 5),
        linted(invalid_link(format!("https://https://r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8), TWICE),
        linted(invalid_link(format!("htps://r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotHttps, 0), MISSPELT),
        linted(invalid_link(format!("https//r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotHttps, 0), NO_COLON),
        linted(invalid_link(format!("https:/r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotHttps, 0), ONE_SLASH),
        linted(invalid_link(format!("https:///r.bttn.io?{BTN_REF}&{BTN_URL}"), None, NotButtonHost, 8), THIRD_SLASH),
        linted(
            invalid_link(format!("https://r.bttn.io??{BTN_REF}&{BTN_URL}"), Some(BtnRef), Missing, 86),
            "a second `?` stands before the name `btn_ref`",
        ),
        linted(
            invalid_link(format!("https://r.bttn.io?{BTN_REF}&amp{BTN_URL}"), Some(BtnUrl), Missing, 88),
            "the `amp` of an `&` that was escaped for HTML stands before the name `btn_url`",
        ),
        with_tail("&btn_ref=org-0000000000000000", Some(BtnRef), Repeated, 1),
        with_tail("&btn%5Furl=https%3A%2F%2Fa.b", Some(BtnUrl), Repeated, 1),
        with_tail("&btn_pub_user=a&btn_pub_user=b", Some(BtnPubUser), Repeated, 16),
        with_tail("&btn_pub_user=", Some(BtnPubUser), Empty, 14),
        with_tail("&btn_pub_user", Some(BtnPubUser), Empty, 13),
        with_tail("&btn_pub_user=%", Some(BtnPubUser), Escape, 14),
        with_tail("&btn_pub_user=%4", Some(BtnPubUser), Escape, 14),
        with_tail("&x=%zz", None, Escape, 3),
        with_tail("&btn_pub_user=%FF", Some(BtnPubUser), NotUtf8, 14),
        with_tail("&btn_pub_user=%C3", Some(BtnPubUser), NotUtf8, 14),
        with_tail("&btn_pub_user=a%C3b", Some(BtnPubUser), NotUtf8, 15),
        with_tail("&btn_pub_user=%ED%A0%80", Some(BtnPubUser), NotUtf8, 14),
        with_tail("&btn_pub_user=a%0Ab", Some(BtnPubUser), Control('\n'), 15),
        linted(with_tail("&btn_pub_user=a%C2%85", Some(BtnPubUser), Control('\u{85}'), 15), WHITE_SPACE),
        with_tail("&btn_pub_user=Zoë", Some(BtnPubUser), Character('ë'), 16),
        with_tail("&btn_pub_user=a b", Some(BtnPubUser), Character(' '), 15),
        with_tail("&btn_pub_user=a\"b", Some(BtnPubUser), Character('"'), 15),
        with_tail("#top", Some(BtnUrl), Fragment, 0),
        with_tail(&format!("&btn_pub_user={}", "%C3%A9".repeat(256)), Some(BtnPubUser), TooLong, 14 + 255 * 6),
        linted(with_tail("\n", Some(BtnUrl), Character('\n'), 0), WHITE_SPACE),
        linted(with_tail("&btn_pub_user={user}", Some(BtnPubUser), Character('{'), 14), TEMPLATE),
        linted(invalid_link(format!("https://r.bttn.io?{BTN_REF}&amp;{BTN_URL}"), Some(BtnUrl), Missing, 89), ENTITY),
    ]
}
