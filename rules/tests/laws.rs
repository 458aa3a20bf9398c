//! Laws of the rules, for any input: `url` confirms each destination, and the two encoders agree.

use button_links_rules::{Check, Parameter, Values, check, encode, encoded_len};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use url::Url;

/// Destinations, most of them nearly right: a valid one with a few characters put in, or any text.
fn destination() -> impl Strategy<Value = String> {
    let label = prop_oneof![
        12 => "[A-Za-z0-9_-]{1,12}",
        1 => "[a-z]{60,66}",
        1 => "0x[0-9a-f]{0,3}|[0-9]{1,3}",
    ];
    let host = prop::collection::vec(label, 1..5).prop_map(|labels| labels.join("."));
    let port = prop::option::weighted(0.3, "[0-9]{0,6}")
        .prop_map(|port| port.map_or(String::new(), |port| format!(":{port}")));
    let tail =
        "(/([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}){0,6}){0,4}(\\?([a-z0-9=&'/?+]|%2F){0,12})?(#[a-z!']{0,5})?";
    let valid = (prop::sample::select(vec!["https://", "HTTPS://", "hTTps://"]), host, port, tail)
        .prop_map(|(scheme, host, port, tail)| format!("{scheme}{host}{port}{tail}"));
    let mark = "[ \\t\\n\"#%/\\\\<>?@\\[\\]^`{|}:.é\u{ad}\u{3000}ß０。-]";
    let broken = (valid.clone(), any::<prop::sample::Index>(), mark).prop_map(|(mut text, index, mark)| {
        text.insert_str(index.index(text.len() + 1), &mark);
        text
    });
    prop_oneof![4 => valid, 4 => broken, 1 => "https://.{0,30}", 1 => ".{0,30}"]
}

/// What `url` makes of a text that it has nothing to repair in: the case of scheme and host, the port that is the
/// scheme's own, the root, and the `'` of a query have a normal form.
fn normal_form(text: &str) -> String {
    let (authority, tail) = text["https://".len()..]
        .split_at(text["https://".len()..].find(['/', '?', '#']).unwrap_or(text.len() - "https://".len()));
    let (host, port) = authority.split_once(':').map_or((authority, 443), |(host, port)| (host, port.parse().unwrap()));
    let (before, fragment) = tail.split_at(tail.find('#').unwrap_or(tail.len()));
    let (path, query) = before.split_at(before.find('?').unwrap_or(before.len()));
    let port = if port == 443 { String::new() } else { format!(":{port}") };
    let path = if path.is_empty() { "/" } else { path };
    format!("https://{}{port}{path}{}{fragment}", host.to_ascii_lowercase(), query.replace('\'', "%27"))
}

/// Whether the path has a segment that the URL standard resolves away.
fn has_dot_segment(text: &str) -> bool {
    let path = text["https://".len()..].split(['?', '#']).next().unwrap_or_default();
    path.to_ascii_lowercase().replace("%2e", ".").split('/').any(|segment| segment == "." || segment == "..")
}

/// The law about destinations says something only where many are taken, and many refused.
#[test]
fn the_destinations_are_mixed() {
    let mut runner = TestRunner::deterministic();
    let taken = (0..400).filter(|_| {
        let text = destination().new_tree(&mut runner).unwrap().current();
        check(Parameter::BtnUrl, &text).is_ok()
    });
    let taken = taken.count();
    assert!((40..360).contains(&taken), "{taken} of 400 are taken");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4096) })]

    #[test]
    fn url_confirms_every_destination(text in destination()) {
        // Which characters an international label may have takes the tables of Unicode: not a rule.
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
    fn the_encoders_agree(user in any::<String>(), reference in any::<String>()) {
        let values = Values([None, None, Some(&user), Some(&reference)]);
        let at_run_time = values.to_string();
        prop_assert_eq!(values.encoded_len(), at_run_time.len());
        let in_constants = values.encoded::<16384>();
        prop_assert_eq!(&in_constants[..at_run_time.len()], at_run_time.as_bytes());
        prop_assert_eq!(encoded_len(&user), encode(&user).to_string().len());
    }

    #[test]
    fn a_value_in_pieces_has_the_same_verdict(
        text in prop_oneof![destination(), "org-[0-9a-fA-F]{14,18}", "[a-z\u{7f}-\u{a0}é]{0,300}"],
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
    ) {
        for parameter in Parameter::ALL {
            let whole = check(parameter, &text);
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(text.len() + 1)).collect();
            cuts.retain(|cut| text.is_char_boundary(*cut));
            cuts.extend([0, text.len()]);
            cuts.sort_unstable();
            let mut in_pieces = Check::new(parameter);
            let pushed = cuts.windows(2).try_for_each(|cut| in_pieces.push(&text[cut[0]..cut[1]]));
            prop_assert_eq!(pushed.and_then(|()| in_pieces.finish()), whole);
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
