//! The corrected text that an error suggests, where it can be known: a text that its rule takes.

use button_links_rules::{Fault, Parameter, check, check_link, decode, decoded, encode, find};

use crate::habit::{habit, is_look_alike};
use crate::standard;

/// What was meant by a whole link that is refused: each value corrected, and encoded once.
pub(crate) fn of_link(text: &str) -> Option<String> {
    let mut corrected = plain(text)?;
    if let Some(rest) = corrected.strip_prefix("http://") {
        corrected = format!("https://{rest}");
    }
    for parameter in Parameter::ALL {
        let Some(pair) = find(&corrected, parameter) else { continue };
        let mut range = pair.value();
        let written = &corrected[range.clone()];
        let value = if parameter == Parameter::BtnUrl && written.contains(['?', '#']) {
            // Not encoded: what belongs to it goes on to the next parameter of Button's.
            let rest = &corrected[range.start..];
            range.end = range.start + rest.find("&btn_").unwrap_or(rest.len());
            corrected[range.clone()].to_owned()
        } else {
            decode(written).into_owned()
        };
        let value = of_value(parameter, &value).unwrap_or(value);
        corrected.replace_range(range, &encode(&value).to_string());
    }
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
    text.replace(|character| character == '_' || is_look_alike(character), "-").to_ascii_lowercase()
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
    escaped(standard::normal_form(&text).unwrap_or(text))
}

/// The text with an escape for each character that may not stand raw, and for each `%` that begins none.
fn escaped(mut text: String) -> String {
    // Each round mends one character, and each takes a look at the whole: enough for what people write.
    for _ in 0..100 {
        let Err(error) = check(Parameter::BtnUrl, &text) else { break };
        let width = match error.fault() {
            Fault::Character(character) => character.len_utf8(),
            Fault::Escape => 1,
            _ => break,
        };
        let range = error.index()..error.index() + width;
        let escape = encode(&text[range.clone()]).to_string();
        text.replace_range(range, &escape);
    }
    text
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
