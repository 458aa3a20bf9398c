//! Signatures: the known vectors, every wrong header, and secrets.

use button_links_webhook::{BODY_LIMIT, SIGNATURE_HEADER, SecretError, SignatureError, Webhook};
use proptest::prelude::*;

const BODY: &[u8] = include_bytes!("../fixtures/tx-validated.json");
const SIGNATURE: &str = "69fd850679aa24aa373d7c8f2c37288071cdfd292a3ecc7116ce694fc9f9fc53";

fn webhook() -> Webhook {
    Webhook::new("sample-webhook-secret").unwrap()
}

fn error(signature: &[u8]) -> Option<SignatureError> {
    webhook().verify([signature], BODY).err()
}

/// The vectors of the tests of Button's clients, those of RFC 4231 whose key is a text that can be a secret, and keys of a block
/// and longer, computed with Python's `hmac`.
#[test]
fn known_vectors() {
    let rfc_4231_case_4: String = ('\u{1}'..='\u{19}').collect();
    let vectors: [(&str, &[u8], &str); 6] = [
        ("secret", br#"{ "a": 1 }"#, "79a3a5291c94340ff0058a631906375768d706357ee86826c3c692e6b9aa6817"),
        (
            "secret",
            "{ \"a\": \u{1f60}e }".as_bytes(),
            "3040cf48ab225ca539c1d23841175bc22e565cdb0975bd690ecaeca2c39dfcf7",
        ),
        ("Jefe", b"what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        (&rfc_4231_case_4, &[0xcd; 50], "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
        (&"a".repeat(64), b"", "b389ef8fc24e40e35b42b70221b466916836a241257699d090bc736b8ad21b98"),
        (
            &"a".repeat(131),
            b"Test Using Larger Than Block-Size Key - Hash Key First",
            "d021303c2f34bf3ae541b4ec9c672691694c6f71c5c0c55781545a66115b14a7",
        ),
    ];
    for (secret, body, signature) in vectors {
        let webhook = Webhook::new(secret).unwrap();
        assert_eq!(webhook.sign(body), signature);
        assert!(webhook.verify([signature], body).is_ok());
        assert!(webhook.verify([signature.to_uppercase()], body).is_ok());
    }
}

#[test]
fn a_signed_body_is_verified() {
    let verified = webhook().verify(Some(SIGNATURE), BODY).unwrap();
    assert_eq!(verified.body(), BODY);
    assert_eq!(verified.event().unwrap().id, "hook-5b8d2f4a6c1e9037");
    assert_eq!(verified.into_body(), BODY);
    assert_eq!(SIGNATURE_HEADER, "x-button-signature");
    assert_eq!(BODY_LIMIT, 1_048_576);
}

#[test]
fn an_error_says_what_is_wrong_and_what_to_do() {
    let messages = [
        (SignatureError::Missing, "is missing", "Button signs every request"),
        (SignatureError::Repeated, "occurs twice", "find out which proxy adds another"),
        (SignatureError::Malformed, "is not 64 hexadecimal digits", "as it was received"),
        (
            SignatureError::Wrong,
            "is not the signature of this body",
            "verify the bytes of the body as they were received",
        ),
    ];
    for (error, message, help) in messages {
        assert_eq!(error.to_string(), format!("the header `{SIGNATURE_HEADER}` {message}"));
        assert!(format!("{error:#}").contains(help), "{error:#}");
    }
}

#[test]
fn one_header_is_one_signature() {
    assert_eq!(webhook().verify(None::<&str>, BODY).err(), Some(SignatureError::Missing));
    assert_eq!(webhook().verify([] as [&str; 0], BODY).err(), Some(SignatureError::Missing));
    assert_eq!(webhook().verify([SIGNATURE, SIGNATURE], BODY).err(), Some(SignatureError::Repeated));
    assert_eq!(webhook().verify(["", SIGNATURE], BODY).err(), Some(SignatureError::Repeated));
}

#[test]
fn anything_but_64_digits_is_malformed() {
    let malformed = [
        String::new(),
        "0".into(),
        SIGNATURE[1..].into(),
        SIGNATURE[2..].into(),
        format!("{SIGNATURE}0"),
        format!("{SIGNATURE}00"),
        format!("{SIGNATURE}{SIGNATURE}"),
        format!("{SIGNATURE}, {SIGNATURE}"),
        format!("sha256={SIGNATURE}"),
        format!(" {}", &SIGNATURE[1..]),
        format!("{} ", &SIGNATURE[1..]),
        format!("{SIGNATURE}\n"),
        format!("0x{}", &SIGNATURE[2..]),
        SIGNATURE.replace('a', "g"),
        SIGNATURE.replacen("69", "６", 1),
        "af2FBnmqJKo3PXyPLDcogHHN/SkqPsxxFs5pT8n5/FM=".into(),
    ];
    for signature in malformed {
        assert_eq!(error(signature.as_bytes()), Some(SignatureError::Malformed), "{signature}");
    }
    assert_eq!(error(&[0xff; 64]), Some(SignatureError::Malformed));
}

#[test]
fn another_signature_body_or_secret_is_wrong() {
    assert_eq!(error("0".repeat(64).as_bytes()), Some(SignatureError::Wrong));
    let longer = [BODY, b"\n"].concat();
    assert_eq!(webhook().verify([SIGNATURE], longer).err(), Some(SignatureError::Wrong));
    assert_eq!(webhook().verify([SIGNATURE], "").err(), Some(SignatureError::Wrong));
    let other = Webhook::new("Sample-webhook-secret").unwrap();
    assert_eq!(other.verify([SIGNATURE], BODY).err(), Some(SignatureError::Wrong));
}

#[test]
fn a_secret_is_neither_empty_nor_has_white_space_at_an_end() {
    assert_eq!(Webhook::new("").err(), Some(SecretError::Empty));
    assert_eq!(webhook().or("").err(), Some(SecretError::Empty));
    for secret in ["s\n", "s\r\n", "s ", " s", "\ts", "s\u{a0}", "\u{3000}s", " "] {
        assert_eq!(Webhook::new(secret).err(), Some(SecretError::WhiteSpace), "{secret:?}");
        assert_eq!(webhook().or(secret).err(), Some(SecretError::WhiteSpace), "{secret:?}");
    }
    assert!(Webhook::new("a secret of words").is_ok());
}

#[test]
fn every_secret_of_a_rotation_is_right() {
    let [old, new, newest] = ["old", "new", "newest"].map(|secret| Webhook::new(secret).unwrap());
    let all = Webhook::new("newest").unwrap().or("new").unwrap().or("old").unwrap();
    for signer in [&old, &new, &newest] {
        assert!(all.verify([signer.sign(BODY)], BODY).is_ok());
    }
    assert_eq!(all.sign(BODY), newest.sign(BODY));
    assert_eq!(all.verify([SIGNATURE], BODY).err(), Some(SignatureError::Wrong));
}

#[test]
fn nothing_shows_a_secret_a_signature_or_a_body() {
    let secret = "PRIVATE-SECRET";
    let webhook = Webhook::new(secret).unwrap().or("PRIVATE-OTHER").unwrap();
    let body = "PRIVATE-BODY";
    let signature = webhook.sign(body);
    let errors = [
        webhook.verify(None::<&str>, body).unwrap_err(),
        webhook.verify([&signature, &signature], body).unwrap_err(),
        webhook.verify([&signature[1..]], body).unwrap_err(),
        webhook.verify([&signature], "").unwrap_err(),
    ];
    let mut shown = vec![format!("{webhook:?}"), format!("{:?}", webhook.verify([&signature], body))];
    for error in errors {
        shown.extend([error.to_string(), format!("{error:#}"), format!("{error:?}")]);
    }
    for error in [Webhook::new(format!("{secret}\n")).unwrap_err(), webhook.or("").unwrap_err()] {
        shown.extend([error.to_string(), format!("{error:#}"), format!("{error:?}")]);
    }
    for text in shown {
        assert!(!text.contains("PRIVATE") && !text.contains(&signature[1..7]), "{text}");
    }
}

proptest! {
    #[test]
    fn a_signature_is_that_of_one_body(
        secret in "[!-~]{1,80}", mut body in prop::collection::vec(any::<u8>(), 1..300), at in any::<prop::sample::Index>(), bit in 0..8_u32,
    ) {
        let webhook = Webhook::new(secret).unwrap();
        let signature = webhook.sign(&body);
        prop_assert!(signature.len() == 64 && signature.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')));
        prop_assert!(webhook.verify([&signature], &body).is_ok());
        let at = at.index(body.len());
        body[at] ^= 1_u8 << bit;
        prop_assert_eq!(webhook.verify([&signature], &body).err(), Some(SignatureError::Wrong));
    }

    #[test]
    fn every_digit_of_a_signature_counts(at in 0..64_usize, digit in "[0-9a-f]") {
        let mut signature = SIGNATURE.to_owned();
        signature.replace_range(at..=at, &digit);
        prop_assert_eq!(error(signature.as_bytes()).is_none(), signature == SIGNATURE);
    }

    #[test]
    fn a_signature_is_64_digits_and_nothing_else(signature in prop_oneof!["[0-9a-fA-F]{60,68}", "[0-9a-fA-F]{63}[/:@`gG '\u{e9}-]"]) {
        let is_well_formed = signature.len() == 64 && signature.bytes().all(|byte| byte.is_ascii_hexdigit());
        prop_assert_eq!(error(signature.as_bytes()) == Some(SignatureError::Malformed), !is_well_formed);
    }
}
