//! Links from anywhere, as they are read and linted.

use button_links::{ButtonLink, Parameter};
use button_links_findings::{LintOptions, errors, findings};
use button_links_rules::check;
use percent_encoding::percent_decode_str;
use url::Url;

use super::Target;
use crate::seeds;

pub(crate) const TARGET: Target = Target {
    name: "link",
    laws: "a link that is read keeps its text and has the values that it shows; each finding lies in its link",
    seeds: seeds::links,
    tokens: TOKENS,
    check: check_link,
};

#[rustfmt::skip]
const TOKENS: &[&str] = &[
    "https://", "r.bttn.io", "r.amzlink.to", "/", "?", "??", "&", "&amp;", "&#38;", "=", "btn_ref=", "btn_url=",
    "btn_pub_user=", "btn_pub_ref=", "BTN_URL=", "btn%5Furl=", "org-0123456789abcdef", "org-", "https%3A%2F%2Fa.b",
    "https%253A%252F%252F", "%", "%25", "%26", "%3F", "%C3%A9", "%E2%80%8B", "#", "+", "@", ":443", "{x}", "%s",
    "sk-", "\u{1a}", "\u{1b}", "utm=1", "undefined", "xn--", "é", "\u{2011}",
];

fn check_link(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let read = ButtonLink::parse(&text);
    match &read {
        Ok(link) => check_read(&text, link),
        Err(error) => assert!(text.is_char_boundary(error.index()), "the index of {error:?} is no boundary"),
    }
    if errors(&text, LintOptions::default()).is_empty() {
        assert!(read.is_ok(), "no error is reported for a link that is not read: {read:?}");
    }
    for finding in findings(&text, LintOptions::default()) {
        assert!(text.get(finding.range.clone()).is_some(), "{finding:?}");
        assert!(finding.index.is_none_or(|index| text.is_char_boundary(index)), "{finding:?}");
    }
}

fn check_read(text: &str, link: &ButtonLink<&str>) {
    assert_eq!(link.as_str(), text);
    Url::parse(text).expect("a URL");
    let (_, query) = text.split_once('?').expect("a query");
    let pairs = query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let pairs: Vec<_> = pairs.map(|pair| (decoded(pair.0), decoded(pair.1))).collect();
    let org = link.org_id();
    let values = [Some(org.as_str().into()), Some(link.btn_url()), link.pub_user(), link.pub_ref()];
    for (parameter, value) in Parameter::ALL.into_iter().zip(values) {
        let shown: Vec<_> = pairs.iter().filter(|pair| pair.0 == parameter.name()).map(|pair| &*pair.1).collect();
        assert_eq!(shown, value.as_deref().into_iter().collect::<Vec<_>>(), "{parameter}");
        assert!(value.is_none_or(|value| check(parameter, &value).is_ok()), "{parameter}");
    }
    let with_user = link.with_pub_user("a b").expect("a user");
    assert_eq!(with_user.pub_user().as_deref(), Some("a b"));
    assert_eq!((with_user.btn_url(), with_user.pub_ref()), (link.btn_url(), link.pub_ref()));
    assert_eq!(with_user.as_str().parse::<ButtonLink>().as_ref(), Ok(&with_user));
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
