//! The errors of links and of templates, and the places of their pairs.

use button_links_rules::{
    ErrorKind, LinkErrors, Parameter, check_link, find_parameter, index_in_link, is_foreign, pair_at, query_start,
};

const START: &str = "https://r.bttn.io?btn_ref=org-0123456789abcdef&btn_url=";
const LINK: &str = "https://r.bttn.io?btn_ref=org-0123456789abcdef&btn_url=https%3A%2F%2Fa.b";

/// Returns the kinds of the errors with their byte indices.
fn kinds(errors: LinkErrors<'_>) -> Vec<(ErrorKind, usize)> {
    errors.map(|error| (error.kind(), error.index())).collect()
}

#[test]
fn every_error_of_a_link_is_found() {
    let url = START.len();
    let cases: [(String, Vec<(ErrorKind, usize)>); 12] = [
        (LINK.into(), vec![]),
        (format!("{LINK}&"), vec![]),
        (format!("{LINK}&&utm=1&x"), vec![]),
        (format!("{LINK}&btn_ref=org-0"), vec![(ErrorKind::Repeated, LINK.len() + 1)]),
        (format!("{LINK}&x=%4"), vec![(ErrorKind::Escape, LINK.len() + 3)]),
        (format!("{LINK}&x=я"), vec![(ErrorKind::Character('я'), LINK.len() + 3)]),
        (format!("{LINK}&x=豆"), vec![(ErrorKind::Character('豆'), LINK.len() + 3)]),
        (format!("{LINK}&x=🦀"), vec![(ErrorKind::Character('🦀'), LINK.len() + 3)]),
        (format!("{LINK}#x"), vec![(ErrorKind::Fragment, LINK.len())]),
        (format!("{START}https://a.b?c=1&d=2"), vec![(ErrorKind::NotEncoded, url + 11)]),
        (format!("{START}https://a.b?c=1&btn_x=2"), vec![]),
        ("https://r.bttn.io?x=1".into(), vec![(ErrorKind::Missing, 21), (ErrorKind::Missing, 21)]),
    ];
    for (link, expected) in cases {
        assert_eq!(kinds(LinkErrors::of(&link)), expected, "{link}");
        assert_eq!(check_link(&link).err().map(|error| error.kind()), expected.first().map(|first| first.0), "{link}");
    }
}

/// `~` is a placeholder and `^` a template block in the links here.
#[test]
fn of_a_template_only_certain_errors_are_found() {
    let cases: [(&str, &[(ErrorKind, usize)]); 19] = [
        ("~", &[]),
        ("~https%3A%2F%2Fa.b", &[]),
        ("https%3A%2F%2F~", &[]),
        ("https%3A%2F%2Fa.b%~", &[]),
        ("https%3A%2F%2Fa.b%2~", &[]),
        ("https%3A%2F%2Fa.b%zz~", &[(ErrorKind::Escape, 17)]),
        ("https%3A%2F%2Fa.b&x=%~", &[]),
        ("https%3A%2F%2Fa.b&x=%4~", &[]),
        ("https%3A%2F%2Fa.b&x=%4g~", &[(ErrorKind::Escape, 20)]),
        ("http%3A%2F%2Fa.b%2F~", &[(ErrorKind::NotHttps, 4)]),
        ("https%3A%2F%2Fa.b&btn_pub_user=~", &[]),
        ("https%3A%2F%2Fa.b&btn_pub_user=%0A~", &[(ErrorKind::Control('\n'), 31)]),
        ("https%3A%2F%2Fa.b&btn_pub_user=~%0A", &[]),
        ("https%3A%2F%2Fa.b&btn_pub_user=u~&btn_pub_user=v", &[(ErrorKind::Repeated, 34)]),
        ("https://a.b?c=1&d=2", &[(ErrorKind::NotEncoded, 11)]),
        ("https://a.b?c=1&~=2", &[]),
        ("https://a.b?c=1&d~=2", &[]),
        ("https://a.b?c=1&d=~", &[(ErrorKind::NotEncoded, 11)]),
        ("https://a.b?c=1&btn_x=~", &[]),
    ];
    for (value, expected) in cases {
        for placeholder in ['\u{1a}', '\u{1b}'] {
            let link = format!("{START}{value}").replace('~', &placeholder.to_string());
            let expected: Vec<_> = expected.iter().map(|(kind, index)| (*kind, START.len() + index)).collect();
            assert_eq!(kinds(LinkErrors::of_template(&link, false)), expected, "{value}");
        }
    }
}

#[test]
fn an_open_template_may_add_and_remove_parameters() {
    for (link, is_open, expected) in [
        ("https://r.bttn.io?\u{1b}", true, vec![]),
        ("https://r.bttn.io?\u{1b}", false, vec![ErrorKind::Missing, ErrorKind::Missing]),
        ("https://r.bttn.io?btn_pub_user=u\u{1b}&btn_pub_user=v", true, vec![]),
        ("http://r.bttn.io?\u{1b}", true, vec![ErrorKind::NotHttps]),
    ] {
        let found: Vec<_> = LinkErrors::of_template(link, is_open).map(|error| error.kind()).collect();
        assert_eq!(found, expected, "{link:?}");
    }
}

#[test]
fn a_parameter_is_found_by_its_decoded_name() {
    let link = format!("{LINK}&x=1&btn%5Fpub%5Fuser=a%20b&btn_pub_re=c&btn_pub_reff=d");
    let value = |parameter| find_parameter(&link, parameter).map(|pair| &link[pair.value()]);
    assert_eq!(value(Parameter::BtnRef), Some("org-0123456789abcdef"));
    assert_eq!(value(Parameter::BtnUrl), Some("https%3A%2F%2Fa.b"));
    assert_eq!(value(Parameter::BtnPubUser), Some("a%20b"));
    assert_eq!(value(Parameter::BtnPubRef), None);
}

#[test]
fn an_index_of_a_decoded_value_is_found_in_the_link() {
    let link = format!("{LINK}&btn_pub_user=a%20b%C3%A9c&x");
    let pair = find_parameter(&link, Parameter::BtnPubUser).unwrap();
    let offsets: Vec<_> = (0..8).map(|index| index_in_link(link.as_bytes(), &pair, index) - pair.value_start).collect();
    assert_eq!(offsets, [0, 1, 4, 5, 8, 11, 12, 12]);
}

#[test]
fn a_pair_is_foreign_unless_its_name_begins_as_buttons_do() {
    let foreign = |query: &str| {
        let link = format!("https://r.bttn.io?{query}");
        is_foreign(link.as_bytes(), &pair_at(link.as_bytes(), query_start(link.as_bytes()).unwrap()))
    };
    for query in ["x", "x=1", "btn", "btn=btn_", "xbtn_ref=1", "BTN_REF=1", "=1"] {
        assert!(foreign(query), "{query}");
    }
    for query in ["", "&x", "btn_", "btn_ref=1", "btn%5Fx=1", "%62tn_ref"] {
        assert!(!foreign(query), "{query}");
    }
}
