//! The warnings of a link: what is probably wrong, or worth a look.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use button_links_rules::{
    Code, Parameter, QueryPair, decode, encode, is_foreign, is_placeholder, pair_at, parameter_of, query_start,
};

use crate::finding::{Finding, Replacement};
use crate::name::LEGACY;
use crate::{Question, is_open};

/// The IDs that stand in Button's documentation, in Button's own tests, and in ours.
const EXAMPLES: [&str; 3] = ["org-0000000000000000", "org-3eec44df0966f6f0", "org-0123456789abcdef"];

pub(crate) fn warnings(link: &str, question: &Question, mistakes: &[Finding]) -> Vec<Finding> {
    let Ok(start) = query_start(link.as_bytes()) else { return Vec::new() };
    let is_wrong = |pair: &QueryPair| {
        mistakes.iter().any(|mistake| {
            mistake.range.start <= pair.end && pair.start < mistake.range.end && mistake.range.len() < link.len()
        })
    };
    let pairs = pairs(link, start).filter(|pair| !is_wrong(pair));
    let of_pairs = pairs.flat_map(|pair| of_pair(link, &pair));
    of_pairs.chain(no_user(link, start, question)).collect()
}

/// Where the parameters stand.
fn pairs(link: &str, mut start: usize) -> impl Iterator<Item = QueryPair> {
    core::iter::from_fn(move || {
        let pair = (start < link.len()).then(|| pair_at(link.as_bytes(), start))?;
        start = pair.end + 1;
        Some(pair)
    })
}

fn of_pair(link: &str, pair: &QueryPair) -> Vec<Finding> {
    let Some(parameter) = parameter_of(link.as_bytes(), pair) else { return other(link, pair).into_iter().collect() };
    let written = Value { pair, parameter, written: &link[pair.value()] };
    let value = decode(written.written);
    let of_value = match parameter {
        _ if written.written.bytes().any(is_placeholder) => None,
        Parameter::BtnRef => written.organization(&value),
        Parameter::BtnPubUser => written.user(&value),
        _ => None,
    };
    of_value.into_iter().chain(written.encoding(&value)).collect()
}

/// A parameter that is not one of the four.
fn other(link: &str, pair: &QueryPair) -> Option<Finding> {
    let name = decode(&link[pair.start..pair.name_end]);
    if name.is_empty() || name.bytes().any(is_placeholder) {
        return None;
    }
    let (code, message, help) = if LEGACY.contains(&&*name) {
        (
            Code::LegacyParameter,
            "this parameter is of another kind of link",
            "leave it out, if Button did not tell you to write it",
        )
    } else if is_foreign(link.as_bytes(), pair) {
        (
            Code::ForeignParameter,
            "this parameter is not Button's",
            "if it is the destination's, encode it as a part of `btn_url`",
        )
    } else {
        (
            Code::UnknownParameter,
            "no parameter of this name is documented",
            "look for a slip in the name, or leave it out",
        )
    };
    Some(warning(code, None, pair.start..pair.name_end, message.to_string(), help))
}

fn no_user(link: &str, start: usize, question: &Question) -> Option<Finding> {
    let is_user = |pair: QueryPair| parameter_of(link.as_bytes(), &pair) == Some(Parameter::BtnPubUser);
    let is_known = !(question.has_holes && is_open(link));
    (question.wants_user && is_known && !pairs(link, start).any(is_user)).then(|| {
        let message = format!("`{}`: is missing, and no user is rewarded", Parameter::BtnPubUser);
        let help = "add your ID of the user, or allow links without one here";
        warning(Code::NoUser, Some(Parameter::BtnPubUser), 0..link.len(), message, help)
    })
}

/// The value of a parameter that is right.
struct Value<'a> {
    pair: &'a QueryPair,
    parameter: Parameter,
    written: &'a str,
}

impl Value<'_> {
    fn organization(&self, value: &str) -> Option<Finding> {
        if EXAMPLES.contains(&value) {
            return Some(self.warning(
                Code::ExampleId,
                "this ID is an example: what it earns is nobody's",
                "write the organization ID that Button gave you",
            ));
        }
        matches!(value.strip_prefix("org-")?.as_bytes().first()?, b'8'..=b'9' | b'a'..=b'f').then(|| {
            self.warning(
                Code::UnusualId,
                "no public organization ID begins with a digit from 8 to f",
                "compare it with the ID that Button gave you",
            )
        })
    }

    fn user(&self, value: &str) -> Option<Finding> {
        if value.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')) {
            return Some(self.warning(
                Code::EmailUser,
                "this is an e-mail address, and everyone who sees the link reads it",
                "give an ID that tells nothing of the user",
            ));
        }
        value.contains(|character| !matches!(character, '\u{21}'..='\u{7e}')).then(|| {
            self.warning(
                Code::UserCharacter,
                "the Links API takes no space and nothing outside of ASCII in a user ID",
                "give an ID of ASCII letters, digits and punctuation",
            )
        })
    }

    /// How the value is written. A raw `/` alone stands in Button's own examples. At most one finding, which mends all.
    fn encoding(&self, value: &str) -> Option<Finding> {
        let plain = || Some(Replacement { text: encode(value).to_string(), is_certain: true });
        let is_known = !self.written.bytes().any(is_placeholder);
        let is_raw = self.parameter == Parameter::BtnUrl && self.written.contains([':', '?', '=', '@', ',', ';']);
        if is_raw {
            let message = "is not encoded, or only in part";
            let help = "encode the destination: `:` is `%3A`, `/` is `%2F`, `?` is `%3F`";
            let finding = self.warning(Code::RawDestination, message, help);
            return Some(Finding { replacement: plain().filter(|_| is_known), ..finding });
        }
        if let Some(place) = self.written.find('+') {
            let message = "a `+` is a plus to some readers and a space to others";
            let start = self.pair.value_start + place;
            return Some(Finding {
                range: start..start + 1,
                place: Some(start),
                ..self.warning(Code::Plus, message, "write `%2B` for a plus, and `%20` for a space")
            });
        }
        let upper = upper_case_escapes(self.written);
        (upper != self.written).then(|| Finding {
            replacement: Some(Replacement { text: upper, is_certain: true }),
            ..self.warning(Code::LowerCaseEscape, "an escape is in lower case", "write escapes in upper case")
        })
    }

    fn warning(&self, code: Code, message: &str, help: &'static str) -> Finding {
        warning(code, Some(self.parameter), self.pair.value(), format!("`{}`: {message}", self.parameter), help)
    }
}

fn warning(
    code: Code,
    parameter: Option<Parameter>,
    range: core::ops::Range<usize>,
    message: String,
    help: &'static str,
) -> Finding {
    let place = Some(range.start);
    Finding { code, parameter, range, place, message, help: help.into(), replacement: None }
}

/// The text with each of its escapes in upper case.
fn upper_case_escapes(text: &str) -> String {
    let mut parts = text.split('%');
    let mut upper = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2).unwrap_or((part, ""));
        upper.push('%');
        upper.push_str(&digits.to_ascii_uppercase());
        upper.push_str(rest);
    }
    upper
}
