//! The search for what must not come out: the key in anything, and a value of the link in an error.

use std::error::Error as StdError;
use std::iter::successors;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use button_links_api::{CreatedLink, Error, Reason};
use percent_encoding::percent_decode_str;

use super::input::Input;

pub(super) fn check(input: &Input<'_>, result: &Result<CreatedLink, Error>) {
    let (texts, debug) = match result {
        Ok(created) => (texts_of_link(created), format!("{created:?}")),
        Err(error) => (texts_of_error(error), debug_of_error(error)),
    };
    for text in texts {
        assert!(!has_key(&input.key, &text), "the key is in {text:?}");
    }
    assert!(!debug.contains(&input.key.escape_debug().to_string()), "the key is in {debug}");
    if let Err(error) = result {
        check_values(input, error);
    }
}

/// Checks whether a text contains the key: as it is or as it was sent, plain or percent-encoded.
pub(super) fn has_key(key: &str, text: &str) -> bool {
    let sent = BASE64_STANDARD.encode(format!("{key}:"));
    let once = percent_decode_str(text).decode_utf8_lossy();
    // The values of a link are percent-encoded in it, and a destination may have the escapes of its own query.
    let twice = percent_decode_str(&once).decode_utf8_lossy();
    let needles = [key, sent.trim_end_matches('=')];
    needles.iter().any(|needle| [text, &once, &twice].iter().any(|text| text.contains(needle)))
}

fn texts_of_link(created: &CreatedLink) -> Vec<String> {
    let mut texts = vec![created.to_string(), created.as_str().into(), created.clone().into_string()];
    texts.extend(created.brand().map(String::from));
    match created.button_link() {
        Ok(link) => {
            let values = [Some(link.btn_url()), link.pub_user(), link.pub_ref()];
            texts.extend(values.into_iter().flatten().map(String::from));
        }
        Err(error) => texts.push(format!("{error} {error:#} {error:?}")),
    }
    texts
}

fn texts_of_error(error: &Error) -> Vec<String> {
    let mut texts = vec![display_of_error(error)];
    if let Error::Refused(refusal) = error {
        texts.extend([refusal.message().into(), display_of_error(refusal)]);
    }
    texts
}

/// Returns what an error and its sources display.
fn display_of_error(error: &(dyn StdError + 'static)) -> String {
    let errors = successors(Some(error), |&error| error.source());
    errors.map(|error| format!("{error} {error:#}")).collect::<Vec<_>>().join("\n")
}

fn debug_of_error(error: &(dyn StdError + 'static)) -> String {
    let errors = successors(Some(error), |&error| error.source());
    errors.map(|error| format!("{error:?}")).collect::<Vec<_>>().join("\n")
}

/// Asserts that an error shows neither the user nor the reference, but where the answer gives it as a name.
fn check_values(input: &Input<'_>, error: &Error) {
    let name = match error {
        Error::Refused(refusal) => match refusal.reason() {
            Reason::NotApproved { brand: name } | Reason::Other { kind: name } => name.as_deref(),
            _ => None,
        },
        _ => None,
    };
    // No text of the crate has one of these starts with a digit after it.
    let is_unlike_words = |value: &&str| {
        let digits = value.strip_prefix("user-").or(value.strip_prefix("click-"));
        digits.is_some_and(|digits| digits.starts_with(|first: char| first.is_ascii_digit()))
    };
    for value in [input.user, input.reference].into_iter().flatten().filter(is_unlike_words) {
        let is_given = name.is_some_and(|name| name.contains(value));
        let shown = [display_of_error(error), debug_of_error(error)];
        assert!(is_given || !shown.iter().any(|text| text.contains(value)), "{error:?} shows {value}");
    }
}
