//! Answers of the Links API, to any call.

mod expected;
mod input;
mod secrecy;

use super::Target;
use crate::seeds;
use expected::{expected, of_status};
use input::Input;

pub(crate) const TARGET: Target = Target {
    name: "api",
    laws: "an answer is the link that was asked for or the error of the contract, and nothing that comes of it has the key",
    seeds: seeds::answers,
    tokens: TOKENS,
    check,
};

#[rustfmt::skip]
const TOKENS: &[&str] = &[
    "200", "201", "204", "302", "401", "403", "404", "429", "500", "599", "600", "0", "3", " ", "\t", "\n", ", ",
    "18446744073709551616", "Wed, 21 Oct 2065 07:28:00 GMT",
    "{", "}", "[", "]", "\"", ",", ":", "null", "7", "\\", "\\\"", "\\/", "\\u0026", "\\u0000", "\\ud800", "\\n", "\0",
    "\u{feff}", "\"meta\":{\"status\":\"error\"},", "\"meta\":{\"status\":\"ok\"},", "\"object\":{", "\"error\":{",
    "\"links\":{\"universal\":\"", "\"merchant_id\":\"", "\"type\":\"", "\"message\":\"", "\"details\":{",
    "NoMerchantApproval", "NoMerchantLinkSupport", "org-1c9b6fa0d2e4a857", "https://", "http://", "HTTPS:",
    "r.bttn.io", "r.example.com", "amzlink.to/", "/", "?", "#", "&", "&amp;", "=", "+", "@", "%", "%2", "%25", "%2525",
    "%26", "%3D", "%FF", "%C3%A9", "%EF%BF%BD", "%2D", "%73", "btn_ref=org-0000000000000000",
    "btn_url=https%3A%2F%2Fa.b", "btn_pub_user=", "btn_pub_ref=", "btn%5Fpub%5Fuser=", "BTN_PUB_USER=",
    "user-12345678", "click-12345678", "sk-0123456789abcdef", "%73k-0123456789abcdef", "%2573k-0123456789abcdef",
    "sk-a/b+c?~~~", "sk-a%2Fb%2Bc%3F~~~", "sk-a%252Fb%252Bc%253F~~~", "é", "\u{fffd}",
    // The keys as they are sent.
    "c2stMDEyMzQ1Njc4OWFiY2RlZjo=", "c2stYS9iK2M/fn5+Og==", "c2stYS9iK2M%2Ffn5%2BOg%3D%3D",
];

/// A body of one byte more than is read.
static TOO_LONG: [u8; (1 << 20) + 1] = [b' '; (1 << 20) + 1];

fn check(input: &[u8]) {
    let Some(input) = Input::parse(input) else { return };
    let call = input.api.create_link(&input.wanted);

    let result = call.read(&input.answer(input.body));
    secrecy::check(&input, &result);
    let outcome = match &result {
        Ok(created) => format!("{created} of {:?}", created.brand()),
        Err(error) => format!("{error:?}"),
    };
    if let Some(expected) = expected(&input) {
        assert_eq!(outcome, expected);
    }
    let is_temporary = result.is_err_and(|error| error.is_temporary());
    assert_eq!(is_temporary, matches!(input.status, 429 | 500..=599), "only these are tried again");

    let error = call.read(&input.answer(&TOO_LONG)).expect_err("no link is read of a body that is too long");
    assert_eq!(format!("{error:?}"), of_status(&input).unwrap_or_else(|| "TooLong".into()));
}
