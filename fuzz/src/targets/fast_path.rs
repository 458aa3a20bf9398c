//! The fast paths, against the rules.

use button_links_rules::{
    EncodeBuffer, FastCheck, Parameter, check, check_link, decode, encode, encoded_len, fast_check, is_usual,
    push_encoded, read_link,
};
use percent_encoding::percent_decode_str;

use super::Target;
use crate::seeds;

pub(crate) const TARGET: Target = Target {
    name: "fast-path",
    laws: "a fast path accepts only what the rule accepts; a link is read as the rule reads it; all encoders agree",
    seeds: || [seeds::values(&Parameter::ALL), seeds::links()].concat(),
    tokens: TOKENS,
    check: check_fast_paths,
};

#[rustfmt::skip]
const TOKENS: &[&str] = &[
    "https://r.bttn.io?", "/?", "&", "=", "btn_ref=", "org-0123456789abcdef", "btn_url=", "https%3A%2F%2Fa.b", "%2F",
    "btn_pub_user=", "btn_pub_ref=", "btn%5Fref", "%", "%4", "%zz", "%2f", "%C3%A9", "%FF", "%0A", "+", "#", "/",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "éééééééé", "\u{85}", "A", "g", "G", "`", "@",
];

fn check_fast_paths(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    for parameter in Parameter::ALL {
        let is_valid = check(parameter, &text).is_ok();
        let seen = fast_check(parameter, &text);
        assert!(seen == FastCheck::Unknown || is_valid, "{parameter}: `fast_check` accepts an invalid value");
        assert!(seen != FastCheck::Unreserved || encode(&text).to_string() == text, "{parameter}: a byte is reserved");
        assert!(!is_usual(parameter, &text) || is_valid, "{parameter}: `is_usual` accepts an invalid value");
    }
    assert_eq!(read_link(&text), check_link(&text));
    check_encoders(&text);
}

fn check_encoders(text: &str) {
    let mut encoded = String::new();
    push_encoded(&mut encoded, text);
    assert_eq!(encoded, encode(text).to_string());
    assert_eq!(encoded.len(), encoded_len(text));
    let mut buffer = EncodeBuffer::EMPTY;
    assert!(buffer.encode(text).is_none_or(|in_buffer| in_buffer == encoded));
    assert_eq!(decode(&encoded), text);
    assert_eq!(decode(text), percent_decode_str(text).decode_utf8_lossy());
}
