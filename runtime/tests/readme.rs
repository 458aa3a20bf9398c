//! Tests the README's table of what catches which mistake: the column of `url`, and that of this library.

use button_links::{ButtonLink, ErrorKind, OrgId, RewardLink, button_link, org_id};
use url::Url;

const ORG: OrgId = org_id!("org-0000000000000000");
const STORE: ButtonLink<&'static str> = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com");

/// Makes a link with `url`, as its documentation shows.
fn with_url(org: &str, destination: &str, user: &str) -> String {
    let mut link = Url::parse("https://r.bttn.io").unwrap();
    link.query_pairs_mut()
        .append_pair("btn_ref", org)
        .append_pair("btn_url", destination)
        .append_pair("btn_pub_user", user);
    link.into()
}

/// Returns the error of a link of `url`, which this library finds when it reads the link.
fn error_of(org: &str, destination: &str, user: &str) -> ErrorKind {
    with_url(org, destination, user).parse::<ButtonLink>().unwrap_err().kind()
}

#[test]
fn url_encodes_and_checks_nothing() {
    let (org, shop) = (ORG.as_str(), "https://www.retailer.com");
    assert_eq!(with_url(org, shop, "u").parse::<ButtonLink>().unwrap().btn_url(), shop);

    assert_eq!(error_of("org-000000000000000O", shop, "u"), ErrorKind::NotADigit('O'));
    assert_eq!(error_of(org, "https%3A%2F%2Fwww.retailer.com", "u"), ErrorKind::Encoded);
    assert_eq!(error_of(org, "www.retailer.com", "u"), ErrorKind::NotHttps);
    assert_eq!(error_of(org, "http://www.retailer.com", "u"), ErrorKind::NotHttps);
    assert_eq!(error_of(org, "https://192.0.2.1", "u"), ErrorKind::IpAddress);
    assert_eq!(error_of(org, "https://retailer", "u"), ErrorKind::OneLabel);
    assert_eq!(error_of(org, shop, ""), ErrorKind::Empty);
    assert_eq!(error_of(org, shop, &"u".repeat(256)), ErrorKind::TooLong);
    assert_eq!(error_of(org, shop, "u\n"), ErrorKind::Control('\n'));
    assert!(with_url(org, shop, "{user_id}").parse::<ButtonLink>().is_ok());
}

#[test]
fn url_parses_a_destination_only_if_it_is_asked() {
    for destination in ["https%3A%2F%2Fwww.retailer.com", "www.retailer.com"] {
        assert!(Url::parse(destination).is_err(), "{destination}");
    }
    for destination in ["http://www.retailer.com", "https://192.0.2.1", "https://retailer"] {
        assert!(Url::parse(destination).is_ok(), "{destination}");
    }
}

#[test]
fn a_space_is_not_a_plus() {
    let link = with_url(ORG.as_str(), "https://www.retailer.com", "Zoe 42");
    assert_eq!(link.parse::<ButtonLink>().unwrap().pub_user().as_deref(), Some("Zoe+42"));
    let link = STORE.with_pub_user("Zoe 42").unwrap();
    assert!(link.as_str().ends_with("&btn_pub_user=Zoe%2042"));
    assert_eq!(link.pub_user().as_deref(), Some("Zoe 42"));
}

#[test]
fn this_library_returns_the_errors_before_there_is_a_link() {
    let kind = |destination| ButtonLink::new(ORG, destination).unwrap_err().kind();
    assert_eq!(kind("https%3A%2F%2Fwww.retailer.com"), ErrorKind::Encoded);
    assert_eq!(kind("www.retailer.com"), ErrorKind::NotHttps);
    assert_eq!(kind("https://192.0.2.1"), ErrorKind::IpAddress);
    assert_eq!(RewardLink::new(ORG, "https://retailer").unwrap_err().kind(), ErrorKind::OneLabel);
    assert_eq!(STORE.with_pub_user("").unwrap_err().kind(), ErrorKind::Empty);
    assert_eq!("org-000000000000000O".parse::<OrgId>().unwrap_err().kind(), ErrorKind::NotADigit('O'));
}
