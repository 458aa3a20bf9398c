//! The corrected text that an error suggests, where it can be known: a text that its rule takes.

use button_links_rules::{Parameter, check, check_link, decode, decoded, find};

use crate::habit::habit;
use crate::standard;

/// What was meant by a whole link that is refused.
pub(crate) fn of_link(text: &str) -> Option<String> {
    let corrected = plain(text)?;
    (corrected != text && check_link(&corrected).is_ok()).then_some(corrected)
}

/// What was meant by a value that is refused.
pub(crate) fn of_value(parameter: Parameter, text: &str) -> Option<String> {
    let plain = plain(text)?;
    let corrected = match parameter {
        Parameter::BtnRef => organization(&plain),
        Parameter::BtnUrl => destination(&plain),
        _ => plain,
    };
    (corrected != text && check(parameter, &corrected).is_ok()).then_some(corrected)
}

/// The text without the slips of typing. What a template stands for cannot be known.
fn plain(text: &str) -> Option<String> {
    let text = text.trim().replace("&amp;", "&");
    habit(&text).is_none().then_some(text)
}

fn organization(text: &str) -> String {
    let is_hyphen = |character: char| matches!(character, '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}');
    text.replace(is_hyphen, "-").to_ascii_lowercase()
}

fn destination(text: &str) -> String {
    let mut text = text.to_owned();
    // Encoded once, or twice.
    for _ in 0..2 {
        if text.split(['/', '?']).next().is_some_and(|start| start.contains('%')) {
            text = decode(&text).into_owned();
        }
    }
    if let Some(pair) = find(&text, Parameter::BtnUrl) {
        text = decoded(&text, &pair).into_owned();
    }
    if check(Parameter::BtnUrl, &text).is_err() {
        text = with_scheme(&text);
    }
    standard::normal_form(&text).unwrap_or(text)
}

/// `https://` put in front, or put right. Another scheme than `http` is not a slip.
fn with_scheme(text: &str) -> String {
    let (scheme, rest) = match text.split_once(':') {
        Some((scheme, rest)) if scheme.chars().all(char::is_alphabetic) => (scheme, rest),
        _ => ("", text),
    };
    match scheme.to_ascii_lowercase().as_str() {
        "" | "http" | "https" => format!("https://{}", rest.trim_start_matches(['/', '\\'])),
        _ => text.to_owned(),
    }
}
