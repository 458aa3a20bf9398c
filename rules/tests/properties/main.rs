//! Properties of the rules for any input: `url` confirms each destination, the fast paths agree with the rules, and the
//! encoders agree with each other.

mod expected;
mod fast_path;
mod inputs;

use button_links_rules::{
    ConstLink, EncodeBuffer, EncodedPairs, ErrorKind, LinkPart, Parameter, check, check_link, check_start, decode,
    encode, encoded_len, link_pairs, push_encoded, read_link, with_organization,
};
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use url::Url;

use expected::{expected_pairs, has_dot_segment, normal_form};
use inputs::{destination, link};

#[test]
fn a_buffer_encodes_what_fits() {
    // Miri takes a second for some hundred bytes.
    for length in (0..400).step_by(if cfg!(miri) { 53 } else { 1 }).chain([1000, 3000]) {
        let (text, encoded) = ("/".repeat(length), "%2F".repeat(length));
        let mut buffer = EncodeBuffer::EMPTY;
        assert_eq!(buffer.encode(&text), (length <= 320).then_some(&*encoded));
        let mut out = String::new();
        push_encoded(&mut out, &text);
        assert_eq!(out, encoded);
    }
}

#[test]
fn a_constant_has_the_bytes_that_fit() {
    let link = ConstLink(&[LinkPart::Value("//"), LinkPart::Encoded(b"&")]);
    assert_eq!(link.encoded_len(), 7);
    assert_eq!(&link.encoded::<9>(), b"%2F%2F&\0\0");
    assert_eq!(&link.encoded::<6>(), b"%2F%2F");
    assert_eq!(&link.encoded::<5>(), b"%2F&\0");
}

#[test]
fn a_start_has_only_the_errors_that_nothing_can_mend() {
    for (parameter, start, index) in [
        (Parameter::BtnRef, "sk-", Some(0)),
        (Parameter::BtnRef, "org-0A", Some(5)),
        (Parameter::BtnUrl, "https://www.retailer.com/p q", Some(26)),
        (Parameter::BtnPubUser, "user\n", Some(4)),
        (Parameter::BtnRef, "org-0", None),
        (Parameter::BtnUrl, "http", None),
        (Parameter::BtnUrl, "https://www", None),
        (Parameter::BtnUrl, "https://www.retailer.com/%2", None),
        (Parameter::BtnPubUser, "", None),
    ] {
        let error = check_start(parameter, start).err();
        assert_eq!(error.map(|error| error.index()), index, "{parameter} {start}");
        assert!(check(parameter, start).is_err(), "{parameter} {start}");
    }
}

/// The property of destinations is worth something only if many are accepted and many rejected.
#[test]
fn the_destinations_are_mixed() {
    let (mut runner, destinations) = (TestRunner::deterministic(), destination());
    // Miri takes a second for some of them.
    let count = if cfg!(miri) { 40 } else { 400 };
    let taken = (0..count).filter(|_| {
        let text = destinations.new_tree(&mut runner).unwrap().current();
        check(Parameter::BtnUrl, &text).is_ok()
    });
    let taken = taken.count();
    assert!((count / 10..count * 9 / 10).contains(&taken), "{taken} of {count} are taken");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4096) })]

    #[test]
    fn a_pair_is_found_at_its_place(
        link in link(),
        (name, written) in prop::sample::select(vec![
            ("", ""),
            ("btn_ref", "btn%5Fref"),
            ("btn_url", "btn_ur%6c"),
            ("btn_pub_user", "%62tn_pub_user"),
            ("btn_pub_user", "btn_pub_use"),
        ]),
    ) {
        let link = link.replacen(name, written, 1);
        if check_link(&link).is_ok() {
            let pairs = link_pairs(&link).filter_map(|pair| {
                Some((pair.parameter?, [pair.start, pair.name_end, pair.value_start, pair.end]))
            });
            prop_assert_eq!(pairs.collect::<Vec<_>>(), expected_pairs(&link), "{}", link);
        }
    }

    #[test]
    fn the_encoders_and_decoders_agree(text in ".{0,300}|([ -~é]|%[0-9A-F]{2}){0,300}") {
        let mut out = String::from("x");
        push_encoded(&mut out, &text);
        prop_assert_eq!(&out[1..], encode(&text).to_string());
        let mut buffer = EncodeBuffer::EMPTY;
        prop_assert!(buffer.encode(&text).is_none_or(|encoded| encoded == &out[1..]));
        prop_assert_eq!(out.len() - 1, encoded_len(&text));
        prop_assert_eq!(decode(&text), percent_decode_str(&text).decode_utf8_lossy());
    }

    #[test]
    fn url_confirms_every_destination(text in destination()) {
        // The rules do not check the characters of an international label, which would take the tables of Unicode.
        if text.to_ascii_lowercase().contains("xn--") || check(Parameter::BtnUrl, &text).is_err() {
            return Ok(());
        }
        let violations = std::cell::RefCell::new(Vec::new());
        let callback = |violation| violations.borrow_mut().push(violation);
        let url = Url::options().syntax_violation_callback(Some(&callback)).parse(&text).unwrap();
        prop_assert_eq!(&*violations.borrow(), &[]);
        if !has_dot_segment(&text) {
            prop_assert_eq!(url.as_str(), normal_form(&text));
        }
    }

    #[test]
    fn the_ascii_form_of_an_international_domain_is_taken(label in "[a-zäöüßñçéα-ωа-я一-龥ぁ-ん가-힣]{1,12}") {
        let url = Url::parse(&format!("https://{label}.com"));
        if let Ok(url) = url {
            prop_assert_eq!(check(Parameter::BtnUrl, url.as_str()), Ok(()));
        }
    }

    #[test]
    fn the_encoder_of_constants_agrees(user in any::<String>(), reference in any::<String>()) {
        let values = EncodedPairs([None, None, Some(&user), Some(&reference)]);
        let at_run_time = values.to_string();
        let [user_prefix, reference_prefix] =
            ["&btn_pub_user=", "&btn_pub_ref="].map(|prefix| LinkPart::Encoded(prefix.as_bytes()));
        let parts = [user_prefix, LinkPart::Value(&user), reference_prefix, LinkPart::Value(&reference)];
        let in_constants = ConstLink(&parts);
        prop_assert_eq!(in_constants.encoded_len(), at_run_time.len());
        let in_constants = in_constants.encoded::<16384>();
        prop_assert_eq!(&in_constants[..at_run_time.len()], at_run_time.as_bytes());
        prop_assert_eq!(encoded_len(&user), encode(&user).to_string().len());
    }

    #[test]
    fn an_organization_is_put_in_its_place(id in "org-[0-9a-f]{16}", user in "[a-z]{1,9}") {
        let link = |id: &str| EncodedPairs([Some(id), Some("https://a.b"), Some(&user), None]).to_string();
        let (mut bytes, length) = ([0; 128], link("org-0000000000000000").len());
        bytes[..length].copy_from_slice(link("org-0000000000000000").as_bytes());
        let bytes = with_organization(bytes, id.as_bytes());
        let expected = link(&id);
        prop_assert_eq!(core::str::from_utf8(&bytes[..length]), Ok(expected.as_str()));
    }

    #[test]
    fn an_error_of_a_start_is_certain(
        start in prop_oneof![destination(), "org-[0-9a-fA-F]{0,18}", "[a-z\u{7f}-\u{a0}é]{0,300}"],
        rest in prop_oneof![destination(), "[0-9a-f]{0,18}", any::<String>()],
    ) {
        for parameter in Parameter::ALL {
            let whole = check(parameter, &format!("{start}{rest}"));
            if check_start(parameter, &start).is_err() {
                prop_assert!(whole.is_err(), "{parameter}");
            }
        }
    }

    #[test]
    fn an_index_is_a_place_in_the_text(text in prop_oneof![destination(), any::<String>()]) {
        for parameter in Parameter::ALL {
            if let Err(error) = check(parameter, &text) {
                prop_assert!(text.is_char_boundary(error.index()), "{error:?}");
            }
        }
    }
}

#[test]
fn a_destination_holds_no_parameter_of_buttons_own() {
    for tail in [
        "p&btn_pub_user=u",
        "p?btn_pub_user=u",
        "?a=1&btn_pub_ref=r",
        "p%26btn_pub_user%3Du",
        "p%2526btn_pub_user%253Du",
        "p%3Fbtn_pub_user=u",
        "p?btn_ref=org-0123456789abcdef",
        "p?x=https%3A%2F%2Fr.bttn.io%3Fbtn_ref%3Dorg-0123456789abcdef",
        "btn_pub_user=u",
        "p;btn_pub_user=u",
        "p#btn_pub_user=u",
        "p?btn%5Fpub%5Fuser=u",
        "p&amp;btn_pub_user=u",
    ] {
        let url = format!("https://www.retailer.com/{tail}");
        let error = check(Parameter::BtnUrl, &url).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::OwnParameter, "{url}");
        assert_eq!(&url[error.index()..][..3], "btn", "{url}");
        let link = format!("https://r.bttn.io?btn_ref=org-0123456789abcdef&btn_url={}", encode(&url));
        let in_link = read_link(&link).unwrap_err();
        assert_eq!(in_link.kind(), ErrorKind::OwnParameter, "{link}");
        assert_eq!(&link[in_link.index()..][..3], "btn", "{link}");
    }
    for tail in [
        "p?btn_ref=srctok-0123",
        "p?my_btn_pub_user=u",
        "p?btn_pub_users=u",
        "p/btn_pub_user",
        "btn",
        "p?q=btn_pub_user%",
    ] {
        let url = format!("https://www.retailer.com/{tail}");
        let kind = check(Parameter::BtnUrl, &url).err().map(|error| error.kind());
        assert!(matches!(kind, None | Some(ErrorKind::Escape)), "{url} {kind:?}");
    }
}
