//! The outcome of an answer by the contract, computed of its JSON with `serde_json` and of its link with `url`.

use std::time::Duration;

use button_links_api::Reason;
use percent_encoding::percent_decode_str;
use serde_json::Value;
use url::Url;

use super::input::Input;
use super::secrecy::has_key;

/// Returns the outcome: a link and its brand, or the `Debug` of an error. Returns `None` if `url` does not read the link.
pub(super) fn expected(input: &Input<'_>) -> Option<String> {
    if let Some(error) = of_status(input) {
        return Some(error);
    }
    let (status, json) = (input.status, serde_json::from_slice(input.body).unwrap_or(Value::Null));
    if (400..500).contains(&status) || json["meta"]["status"] == "error" {
        return Some(format!("Refused(Refusal {{ status: {status}, reason: {:?}, .. }})", reason(input, &json)));
    }
    let link = text(input, &json["object"]["links"]["universal"]).filter(|link| is_link(link));
    let Some(link) = link.filter(|_| (200..300).contains(&status)) else {
        return Some(format!("Unreadable {{ status: {status} }}"));
    };
    Some(match altered(input, &Url::parse(link).ok()?) {
        Some(parameter) => format!("Altered({parameter})"),
        None => format!("{link} of {:?}", name(input, &json["object"]["merchant_id"])),
    })
}

/// Returns the error that the status decides, whatever the body.
pub(super) fn of_status(input: &Input<'_>) -> Option<String> {
    match input.status {
        429 => Some(format!("Busy {{ retry_after: {:?} }}", wait(input))),
        status @ 300..400 => Some(format!("Redirected {{ status: {status} }}")),
        status @ 500..600 => Some(format!("Server {{ status: {status} }}")),
        _ => None,
    }
}

fn wait(input: &Input<'_>) -> Option<Duration> {
    let digits = input.retry_after?.trim_matches([' ', '\t']);
    let is_number = !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit());
    // Takes a number of more than 64 bits for the largest one, which no program waits for.
    is_number.then(|| Duration::from_secs(digits.parse().unwrap_or(u64::MAX)))
}

fn reason(input: &Input<'_>, json: &Value) -> Reason {
    let error = &json["error"];
    match name(input, &error["type"]).as_deref() {
        _ if input.status == 401 => Reason::Key,
        Some("NoMerchantApproval") => Reason::NotApproved { brand: name(input, &error["details"]["merchant_id"]) },
        Some("NoMerchantLinkSupport") => Reason::NoBrand,
        kind => Reason::Other { kind: kind.map(String::from) },
    }
}

/// Returns a text without the key.
fn text<'a>(input: &Input<'_>, json: &'a Value) -> Option<&'a str> {
    json.as_str().filter(|text| !has_key(&input.key, text))
}

/// Returns a text that is a name, which may be shown: 1 to 64 letters, digits, `-`, `_` and `.`.
fn name(input: &Input<'_>, json: &Value) -> Option<String> {
    let is_name = |text: &&str| {
        (1..=64).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
    };
    text(input, json).filter(is_name).map(String::from)
}

fn is_link(text: &str) -> bool {
    text.starts_with("https://") && text.chars().all(|character| ('!'..='~').contains(&character))
}

/// Returns the parameter that has another value in the link than was asked for.
fn altered(input: &Input<'_>, url: &Url) -> Option<&'static str> {
    let decoded = |text: &str| percent_decode_str(text).collect::<Vec<u8>>();
    let pairs = url.query().unwrap_or_default().split('&');
    let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let pairs: Vec<_> = pairs.map(|(name, value)| (decoded(name), decoded(value))).collect();
    let values = |name: &str| {
        let values = pairs.iter().filter(|pair| pair.0 == name.as_bytes()).map(|pair| pair.1.as_slice());
        values.collect::<Vec<_>>()
    };
    // A link without a parameter of Button's, such as a short link, shows no values.
    if ["btn_ref", "btn_url", "btn_pub_user", "btn_pub_ref"].iter().all(|name| values(name).is_empty()) {
        return None;
    }
    let wanted = [("btn_pub_user", "BtnPubUser", input.user), ("btn_pub_ref", "BtnPubRef", input.reference)];
    let altered = wanted.into_iter().find(|(name, _, wanted)| {
        let values = values(name);
        values.is_empty() != wanted.is_none() || values.iter().any(|value| Some(*value) != wanted.map(str::as_bytes))
    });
    altered.map(|(_, parameter, _)| parameter)
}
