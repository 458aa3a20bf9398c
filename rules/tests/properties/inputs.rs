//! Generates inputs, most of them nearly valid.

use proptest::prelude::*;

/// Generates destinations, most of them nearly valid: a valid one with a character inserted, or any text.
pub(crate) fn destination() -> impl Strategy<Value = String> {
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
    let own = (valid.clone(), "[/?&a]|%26|%2526", "(btn|%62tn)(_|%5F)pub_user(=|%3D|%253D|)x")
        .prop_map(|(text, before, parameter)| text + &before + &parameter);
    prop_oneof![4 => valid, 4 => broken, 1 => own, 1 => "https://.{0,30}", 1 => ".{0,30}"]
}

/// Generates links as they are written, many of them with one character inserted.
pub(crate) fn link() -> impl Strategy<Value = String> {
    let url = prop_oneof![
        1 => "https%3A%2F%2Fa\\.b(%3F|%2F|%26|%2526|a)(btn|%62tn|b%74n)(_|%5F)pub_user(%3D|%253D|)x",
        3 => "https%3A%2F%2F[a-z]{1,3}\\.[a-z0-9-]{1,4}((%2F|%3F|%26|%20|%23)[a-z]{0,3}){0,3}",
        1 => "https%3A%2F%2F(r\\.bttn\\.io|xn--a\\.b|a\\.1|a\\.b%3A80)",
        1 => "https://a\\.b(\\?x=1&y=2)?",
    ];
    let value = "([a-z0-9._~-]|%2[0-9A-F]){0,20}";
    let more = prop::sample::select(vec!["", "&btn_pub_user=", "&btn_pub_ref=", "&utm=", "&btn_url=", "&&"]);
    let link = (prop::bool::ANY, url, value, more).prop_map(|(root, url, value, more)| {
        let root = if root { "/" } else { "" };
        format!("https://r.bttn.io{root}?btn_ref=org-0123456789abcdef&btn_url={url}&btn_pub_user={value}{more}x")
    });
    let broken =
        (link.clone(), any::<prop::sample::Index>(), "[ &=%?#a-zA-Zé/]").prop_map(|(mut text, index, mark)| {
            text.insert_str(index.index(text.len() + 1), &mark);
            text
        });
    prop_oneof![3 => link, 2 => broken]
}

/// Generates user IDs, most of them with one character that is not like the others.
pub(crate) fn user() -> impl Strategy<Value = String> {
    let odd = prop_oneof![2 => "", 3 => "[ -~]", 1 => "[é\u{7f}-\u{a0}\n]"];
    ("[a-zA-Z0-9._~-]{0,50}", any::<prop::sample::Index>(), odd).prop_map(|(mut text, index, odd)| {
        text.insert_str(index.index(text.len() + 1), &odd);
        text
    })
}
