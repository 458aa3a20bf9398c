//! The destination that was meant.

use button_links_rules::{ErrorKind, Parameter, check, decode, encode, find_parameter};

use super::idna::ascii_host;
use super::intended::intended_value;
use crate::scheme::scheme_end;
use crate::text::{host, is_look_alike_hyphen, is_lossy, look_alike_letter};

/// Repairs a destination as far as it is known what was meant. The result may still be invalid.
pub(super) fn destination(text: &str) -> Option<String> {
    let mut text = decoded_to_host(text);
    // For a link in a link, the destination is that of the inner one.
    if let Some((_, inner)) = intended_value(&text, Parameter::BtnUrl) {
        // The destination alone would lose the user.
        if [Parameter::BtnPubUser, Parameter::BtnPubRef].iter().any(|id| find_parameter(&text, *id).is_some()) {
            return None;
        }
        text = inner;
    }
    if check(Parameter::BtnUrl, &text).is_err() {
        text = with_ascii_host(&with_scheme(&text))?;
    }
    (!is_lossy(&text)).then(|| with_escapes(text))
}

/// Decodes a text that was encoded once or several times, until its host has no escape.
pub(super) fn decoded_to_host(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        if host(&text).contains('%') {
            text = decode(&text).into_owned();
        }
    }
    text
}

/// Prepends `https://`, or puts it in place of a misspelt, broken or repeated scheme. Any other scheme than `http` was meant
/// and is kept.
fn with_scheme(text: &str) -> String {
    let rest = &text[scheme_end(text)..];
    let is_other_scheme = rest.split_once(':').is_some_and(|(scheme, _)| scheme.chars().all(char::is_alphabetic));
    if is_other_scheme { text.to_owned() } else { format!("https://{rest}") }
}

/// Converts the host to ASCII, and look-alikes of a hyphen to hyphens. Returns `None` if a letter of another script stands
/// among Latin ones: that letter is wrong then, and the host is not an international one.
fn with_ascii_host(text: &str) -> Option<String> {
    let written = host(text).split(':').next()?;
    let (before, after) = text.split_once(written)?;
    let hyphenated = written.replace(is_look_alike_hyphen, "-");
    if look_alike_letter(&hyphenated).is_some() {
        return None;
    }
    let ascii = if hyphenated.is_ascii() { hyphenated } else { ascii_host(&hyphenated)? };
    Some(format!("{before}{ascii}{}", after.replace('\\', "/")))
}

/// Escapes each character that must not stand raw, and each `%` that begins no escape.
fn with_escapes(mut text: String) -> String {
    // Each round escapes one character and checks the whole text again: no more rounds than a typed text needs.
    let rounds = if text.len() < 10_000 { 100 } else { 0 };
    for _ in 0..rounds {
        let Err(error) = check(Parameter::BtnUrl, &text) else { break };
        let width = match error.kind() {
            ErrorKind::Character(character) => character.len_utf8(),
            ErrorKind::Escape => 1,
            _ => break,
        };
        let range = error.index()..error.index() + width;
        let escape = encode(&text[range.clone()]).to_string();
        text.replace_range(range, &escape);
    }
    text
}
