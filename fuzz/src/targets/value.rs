//! Users and references, into a link and back.

use std::fmt;

use button_links::{ButtonLink, Parameter, RewardLink, button_link};
use button_links_rules::check;
use url::Url;

use super::Target;
use crate::seeds;

pub(crate) const TARGET: Target = Target {
    name: "value",
    laws: "a user ID and a reference come back unaltered, by every way into a link, or have the error of their rule",
    seeds: || seeds::values(&[Parameter::BtnPubUser, Parameter::BtnPubRef]),
    tokens: TOKENS,
    check: check_value,
};

#[rustfmt::skip]
const TOKENS: &[&str] = &[
    "user-", "%", "%25", "%20", "+", " ", "&", "=", "?", "#", "/", "\0", "\n", "\u{7f}", "\u{85}", "\u{9f}", "\u{a0}",
    "é", "\u{301}", "🦀", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "éééééééééééééééé",
];

const STORE: ButtonLink<&str> = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
const DEAL: RewardLink =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com", btn_pub_user = _);

/// Displays as two pieces.
struct InPieces<'a>(&'a str, usize);

impl fmt::Display for InPieces<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, end) = self.0.split_at(self.1);
        formatter.write_str(start)?;
        formatter.write_str(end)
    }
}

fn check_value(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let middle = (0..=text.len() / 2).rev().find(|index| text.is_char_boundary(*index)).unwrap_or(0);
    check_user(&text, middle);
    check_reference(&text, middle);
}

fn check_user(user: &str, middle: usize) {
    let link = STORE.with_pub_user(user);
    let whole = check(Parameter::BtnPubUser, user);
    assert_eq!(link.as_ref().err(), whole.as_ref().err());
    assert_eq!(STORE.with_pub_user(InPieces(user, middle)), link);
    assert_eq!(DEAL.with_pub_user(user), link);
    assert_eq!(STORE.maybe_pub_user(Some(user)), link);
    let mut buffer = String::from("before");
    let appended = STORE.personalized().with_pub_user(user).append_to(&mut buffer);
    assert_eq!(appended.err(), whole.err());
    assert_eq!(buffer, format!("before{}", link.as_ref().map_or("", |link| link.as_str())));
    if let Ok(link) = link {
        assert_eq!(link.pub_user().as_deref(), Some(user));
        check_pair(&link, "btn_pub_user", user);
        assert_eq!(link.with_pub_user("u"), STORE.with_pub_user("u"));
    }
}

fn check_reference(reference: &str, middle: usize) {
    let link = STORE.with_pub_ref(reference);
    assert_eq!(link.as_ref().err(), check(Parameter::BtnPubRef, reference).as_ref().err());
    assert_eq!(STORE.with_pub_ref(InPieces(reference, middle)), link);
    assert_eq!(DEAL.with_pub_ref(reference).is_ok(), link.is_ok());
    if let Ok(link) = link {
        assert_eq!(link.pub_ref().as_deref(), Some(reference));
        check_pair(&link, "btn_pub_ref", reference);
        let both = link.with_pub_user("u").expect("a user");
        assert_eq!(DEAL.with_pub_ref(reference).expect("a reference").with_pub_user("u"), Ok(both));
    }
}

/// Asserts that the link is one, and that the URL standard reads the value at its end.
fn check_pair(link: &ButtonLink, name: &str, value: &str) {
    assert_eq!(link.as_str().parse::<ButtonLink>().as_ref(), Ok(link));
    let url = Url::parse(link.as_str()).expect("a URL");
    let (last_name, last_value) = url.query_pairs().last().expect("a pair");
    assert_eq!((&*last_name, &*last_value), (name, value));
}
