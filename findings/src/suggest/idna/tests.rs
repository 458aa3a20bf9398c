//! Compares the table with the `url` crate. The tests are here and not in a folder of their own, because `corrected_value` asks `url`
//! too where the feature is on, as it is for every test of the workspace together with the checker.

use std::sync::LazyLock;

use button_links_rules::{Parameter, check};
use proptest::prelude::*;
use url::Url;

use super::ascii_host_by_table;

/// The letters for which an ASCII form is suggested, each by itself.
static LETTERS: LazyLock<Vec<char>> =
    LazyLock::new(|| ('\u{80}'..='\u{ffff}').filter(|letter| suggested(&format!("{letter}.com")).is_some()).collect());

/// Returns the host that is suggested for an international one without the help of the URL standard.
fn suggested(host: &str) -> Option<String> {
    let is_valid = |host: &str| check(Parameter::BtnUrl, &format!("https://{host}")).is_ok();
    ascii_host_by_table(host).filter(|host| host.contains("xn--") && is_valid(host))
}

fn by_url(host: &str) -> Option<String> {
    Url::parse(&format!("https://{host}")).ok()?.host_str().map(str::to_owned)
}

/// Checks that every suggestion equals that of `url`.
#[track_caller]
fn assert_right(host: &str) {
    if let Some(suggested) = suggested(host) {
        assert_eq!(by_url(host).as_ref(), Some(&suggested), "{host}");
        assert_eq!(check(Parameter::BtnUrl, &format!("https://{suggested}")), Ok(()));
    }
}

/// Tries each letter at the beginning of a label, where `url` refuses a mark, and beside a Hangul syllable, with which a
/// consonant would compose. A letter that passes changes no other one, whatever stands beside it.
#[test]
fn each_letter_is_right() {
    assert_eq!(LETTERS.len(), 39_685);
    for letter in &*LETTERS {
        for host in [format!("a{letter}b.com"), format!("{letter}.7{letter}-{letter}.가{letter}.com")] {
            assert_right(&host);
        }
    }
}

#[test]
fn the_domains_of_many_scripts_are_suggested() {
    for host in [
        "www.händler.de",
        "STRAßE.de",
        "ＷＷＷ.ｈändler２.de",
        "ŁÓDŹ.pl",
        "cửahàng.vn",
        "ΛΌΓΟΣ.gr",
        "λόγος.gr",
        "Їжак.укр",
        "հայ.am",
        "საქ.ge",
        "ショッピング.ひらがな.jp",
        "佐々木.中国",
        "삼성.한국",
        &format!("{}é.com", "a".repeat(54)),
    ] {
        assert!(suggested(host).is_some_and(|suggested| by_url(host) == Some(suggested)), "{host}");
    }
}

/// Tries hosts that need the tables of Unicode, that no browser accepts, and that are longer than a host may be.
#[test]
fn no_other_host_is_suggested() {
    for host in [
        "händler。de",
        "händler．de",
        "ｘn--7ba.händler.de",
        "e\u{301}tat.fr",
        "STRAẞE.de",
        "İstanbul.com",
        "ĳs.nl",
        "co·l·lecció.cat",
        "שלום.com",
        "مثال.com",
        "ไทย.com",
        "भारत.com",
        "🦀.com",
        "xn--é.com",
        "xn--7ba.händler.de",
        "user@händler.de",
        "händler",
        "händler..de",
        "händler.1",
        &format!("{}é.com", "a".repeat(60)),
        &"é".repeat(10_000),
    ] {
        assert_eq!(suggested(host), None, "{host}");
    }
}

/// Generates hosts whose labels mostly have letters of the table, from small alphabets and large ones.
fn host() -> impl Strategy<Value = String> {
    let small: Vec<char> = LETTERS.iter().copied().filter(|letter| *letter < '\u{3100}').collect();
    let known = prop_oneof![
        3 => "[a-zA-Z0-9_-]",
        3 => prop::sample::select(small).prop_map(String::from),
        1 => prop::sample::select(LETTERS.clone()).prop_map(String::from),
    ];
    let label = prop_oneof![
        8 => prop::collection::vec(known, 1..16).prop_map(|characters| characters.concat()),
        1 => prop::collection::vec(prop::sample::select(LETTERS.clone()), 1..64).prop_map(String::from_iter),
        1 => "[a-z]{50,58}[éжか]",
        1 => "(xn--|XN--)[a-z0-9é-]{0,6}",
        1 => "[a-zé가]{0,3}[\\p{L}\\p{M}\\p{N}。．｡][a-zé가]{0,3}",
    ];
    prop::collection::vec(label, 1..4).prop_map(|labels| format!("{}.com", labels.join(".")))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4096) })]

    #[test]
    fn each_host_is_right(host in host()) {
        assert_right(&host);
    }
}
