//! The corrected text that an error suggests, where it can be known: a text that its rule takes.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use core::ops::Range;

use button_links_rules::{ErrorKind, Parameter, check, check_link, decode, encode, find};

use crate::Standard;
use crate::habit::{habit, is_invisible, is_look_alike, look_alike_letter, plain_ampersands};
use crate::name::is_near;
use crate::standard::ascii_host;

/// What was meant by a whole link that is refused: each value corrected, and encoded once.
#[must_use]
pub fn corrected_link(text: &str, standard: Option<Standard>) -> Option<String> {
    let mut corrected = plain(text)?;
    if let Some(rest) = corrected.strip_prefix("http://") {
        corrected = format!("https://{rest}");
    }
    for parameter in Parameter::ALL {
        let Some((range, value)) = meant_value(&corrected, parameter) else { continue };
        if is_lossy(&value) {
            return None;
        }
        let value = corrected_value(parameter, &value, standard).unwrap_or(value);
        corrected.replace_range(range, &encode(&value).to_string());
    }
    (corrected != text && check_link(&corrected).is_ok()).then_some(corrected)
}

/// What was meant by the value of a parameter in a link, without its encoding, and where it stands.
pub(crate) fn meant_value(link: &str, parameter: Parameter) -> Option<(Range<usize>, String)> {
    let mut range = find(link, parameter)?.value();
    let is_raw = |written: &str| written.contains("://") && written.contains(['?', '#', '=']);
    if parameter == Parameter::BtnUrl && link[range.clone()].contains(['?', '#', '=']) {
        // Not encoded: what belongs to it goes on to the next parameter of Button's.
        let rest = &link[range.start..];
        range.end = range.start + rest.find("&btn_").unwrap_or(rest.len());
    }
    let written = &link[range.clone()];
    let value = if parameter == Parameter::BtnUrl && is_raw(written) {
        written.to_owned()
    } else {
        decode(written).into_owned()
    };
    Some((range, value))
}

/// What was meant by a value that is refused.
#[must_use]
pub fn corrected_value(parameter: Parameter, text: &str, standard: Option<Standard>) -> Option<String> {
    let plain = plain(text)?;
    // The parameter's name was copied with it.
    let plain = plain.strip_prefix(&format!("{parameter}=")).unwrap_or(&plain);
    let corrected = match parameter {
        Parameter::BtnRef => organization(plain),
        Parameter::BtnUrl => destination(plain, standard)?,
        _ => plain.to_owned(),
    };
    (corrected != text && check(parameter, &corrected).is_ok()).then_some(corrected)
}

/// The text without the slips of typing and copying. What a template stands for cannot be known.
fn plain(text: &str) -> Option<String> {
    // A literal that is broken over lines holds their indentation.
    let text: String = text.lines().map(str::trim).collect();
    let text = plain_ampersands(&text.replace(is_invisible, ""));
    let text = text.trim().trim_matches(['"', '\'', '`']);
    habit(text).is_none().then(|| text.to_owned())
}

/// Whether decoding lost bytes: nobody knows which characters they were.
pub(crate) fn is_lossy(text: &str) -> bool {
    text.contains(char::REPLACEMENT_CHARACTER)
}

fn organization(text: &str) -> String {
    let hyphen = |character| character == '_' || is_look_alike(character);
    let text = decode(text).replace(hyphen, "-").to_ascii_lowercase();
    text.chars().map(half_width).collect()
}

/// `０` is what an input method for Chinese or Japanese writes for `0`.
pub(crate) fn half_width(character: char) -> char {
    let code = u32::from(character);
    let ascii = code.checked_sub(0xFEE0).and_then(char::from_u32);
    ascii.filter(char::is_ascii_graphic).unwrap_or(character)
}

fn destination(text: &str, standard: Option<Standard>) -> Option<String> {
    let mut text = decoded_to_host(text);
    if let Some((_, inner)) = meant_value(&text, Parameter::BtnUrl) {
        text = inner;
    }
    if check(Parameter::BtnUrl, &text).is_err() {
        text = with_ascii_host(&with_scheme(&text), standard)?;
    }
    (!is_lossy(&text)).then(|| escaped(text))
}

/// The text decoded until its host has no escape: it was encoded once, or more often.
pub(crate) fn decoded_to_host(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        if host(&text).contains('%') {
            text = decode(&text).into_owned();
        }
    }
    text
}

/// The host, with what may stand before it and its port.
pub(crate) fn host(text: &str) -> &str {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    rest.split(['/', '\\', '?', '#']).next().unwrap_or_default()
}

/// `https://` put in front, or put right. Another scheme than `http` is not a slip.
fn with_scheme(text: &str) -> String {
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(['/', '\\']) {
        if !is_scheme(before) {
            break;
        }
        rest = behind.trim_start_matches(['/', '\\', ' ']);
    }
    let is_other_scheme = rest.split_once(':').is_some_and(|(scheme, _)| scheme.chars().all(char::is_alphabetic));
    if is_other_scheme { text.to_owned() } else { format!("https://{rest}") }
}

/// `https:`, or what is nearly that, or nothing.
fn is_scheme(text: &str) -> bool {
    let letters = text.trim_end_matches([':', ';', '：', '.']).to_ascii_lowercase();
    let is_short = letters.len() < "https://".len();
    letters.is_empty() || letters == "http" || (is_short && is_near(&letters, "https"))
}

/// The host as the standard writes it, with hyphens for what looks like them. Where a letter of another script stands
/// among Latin ones it is the letter that is wrong, and not the host that is international.
fn with_ascii_host(text: &str, standard: Option<Standard>) -> Option<String> {
    let written = host(text).split(':').next()?;
    let (before, behind) = text.split_once(written)?;
    let hyphenated = written.replace(is_look_alike, "-");
    if look_alike_letter(&hyphenated).is_some() {
        return None;
    }
    let ascii = if hyphenated.is_ascii() { hyphenated } else { ascii_host(&hyphenated, standard)? };
    Some(format!("{before}{ascii}{}", behind.replace('\\', "/")))
}

/// The text with an escape for each character that may not stand raw, and for each `%` that begins none.
fn escaped(mut text: String) -> String {
    // Each round mends one character, and each takes a look at the whole: not for more than people write.
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
