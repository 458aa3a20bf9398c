//! Whole links that are valid.

use super::case::{BTN_REF, BTN_URL, Case, ORG, URL, linted};
use super::message::{ENCODED_ID, MISSING_ID, QUERY};

fn valid_link(link: &str, user: Option<&str>, reference: Option<&str>) -> Case {
    valid_link_to(link, URL, user, reference)
}

fn valid_link_to(link: &str, url: &str, user: Option<&str>, reference: Option<&str>) -> Case {
    let values = [Some(ORG), Some(url), user, reference].map(|value| value.map(str::to_owned));
    Case::ValidLink { link: link.to_owned(), values }
}

pub(super) fn valid_links() -> Vec<Case> {
    vec![
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}"), None, None),
        valid_link(&format!("https://r.bttn.io/?{BTN_URL}&{BTN_REF}"), None, None),
        valid_link(&format!("https://r.amzlink.to/?{BTN_URL}&{BTN_REF}"), None, None),
        valid_link(
            &format!("https://r.bttn.io?btn_pub_ref=r&{BTN_URL}&btn_pub_user=u&{BTN_REF}"),
            Some("u"),
            Some("r"),
        ),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&btn_url=https://www.retailer.com"), None, None),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&btn_url=https%3a%2f%2fwww.retailer.com"), None, None),
        valid_link_to(
            &format!("https://r.bttn.io?{BTN_REF}&btn_url=https%3A%2F%2Fwww.retailer.com/p/12345"),
            "https://www.retailer.com/p/12345",
            None,
            None,
        ),
        valid_link_to(
            &format!("https://r.bttn.io?{BTN_REF}&btn_url=https://www.retailer.com?a=1"),
            "https://www.retailer.com?a=1",
            None,
            None,
        ),
        valid_link_to(
            &format!("https://r.bttn.io?{BTN_REF}&btn_url=https://www.retailer.com?a=1&btn_pub_user=u"),
            "https://www.retailer.com?a=1",
            Some("u"),
            None,
        ),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=a+b"), Some("a+b"), None),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=a=b"), Some("a=b"), None),
        valid_link(
            &format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=!$'()*,;:@/?"),
            Some("!$'()*,;:@/?"),
            None,
        ),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=Zo%C3%AB"), Some("Zoë"), None),
        linted(
            valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=u?lid=x"), Some("u?lid=x"), None),
            QUERY,
        ),
        linted(
            valid_link(
                &format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=u%3Futm_id%3Dm"),
                Some("u?utm_id=m"),
                None,
            ),
            QUERY,
        ),
        linted(
            valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_user=a%2540b"), Some("a%40b"), None),
            ENCODED_ID,
        ),
        linted(
            valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_pub_ref=null"), None, Some("null")),
            MISSING_ID,
        ),
        valid_link(&format!("https://r.bttn.io?btn%5Fref={ORG}&{BTN_URL}"), None, None),
        valid_link(&format!("https://r.bttn.io?btn_ref=org%2D0000000000000000&{BTN_URL}"), None, None),
        valid_link(&format!("https://r.bttn.io?utm_source=mail&{BTN_REF}&{BTN_URL}&x"), None, None),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&&{BTN_URL}&"), None, None),
        valid_link(&format!("https://r.bttn.io?{BTN_REF}&{BTN_URL}&btn_desktop_url=https%3A%2F%2Fx.org"), None, None),
        valid_link_to(
            &format!("https://r.bttn.io?{BTN_REF}&btn_url=https://www.retailer.com?a=1&btn_reach_pub=x"),
            "https://www.retailer.com?a=1",
            None,
            None,
        ),
    ]
}
