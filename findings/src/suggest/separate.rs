//! Separates what ran together: parameters of the link that stand inside its destination, and a query that stuck to an ID.

use std::ops::Range;

use button_links_rules::{
    ErrorKind, LinkErrors, Parameter, check, check_link, decode, decoded_value, encode, find_parameter, index_in_link,
};

use crate::lints::id::query_index;
use crate::text::is_lossy;

/// A destination, and the parameters of the link that stood inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Separated {
    /// The destination without them, not encoded.
    pub destination: String,
    /// The parameters with their values, not encoded.
    pub parameters: Vec<(Parameter, String)>,
    /// True if a whole Button Link stood in place of the destination, and the destination is the one of that link.
    pub is_link: bool,
}

/// Separates the parameters of the link from a destination that is not encoded. Returns `None` if the result is not valid.
#[must_use]
pub fn separated_destination(url: &str) -> Option<Separated> {
    if let Some(separated) = separated_link(url) {
        return Some(separated);
    }
    let index = own_parameter_index(url)?;
    let parts = Parts::of(url, index)?;
    let destination = parts.destination(url.get(..parts.before)?);
    let parameters: Vec<(Parameter, String)> =
        parts.moved.iter().map(|(parameter, value)| (*parameter, decode(value).into_owned())).collect();
    let is_valid = check(Parameter::BtnUrl, &destination).is_ok()
        && parameters.iter().all(|(parameter, value)| check(*parameter, value).is_ok());
    is_valid.then_some(Separated { destination, parameters, is_link: false })
}

/// Separates a whole Button Link that stands in place of a destination, so that its user is not lost.
fn separated_link(url: &str) -> Option<Separated> {
    check_link(url).ok()?;
    let value = |parameter| Some((parameter, decoded_value(url, &find_parameter(url, parameter)?).into_owned()));
    let parameters: Vec<(Parameter, String)> =
        [Parameter::BtnPubUser, Parameter::BtnPubRef].into_iter().filter_map(value).collect();
    let (_, destination) = value(Parameter::BtnUrl)?;
    (!parameters.is_empty()).then_some(Separated { destination, parameters, is_link: true })
}

/// Returns the text that separates a value of a link from the parameters that ran into it, with the range that it replaces. The
/// last value tells whether nothing else can have been meant.
pub(crate) fn separated(link: &str, parameter: Parameter) -> Option<(Range<usize>, String, bool)> {
    match parameter {
        Parameter::BtnRef => None,
        Parameter::BtnUrl => separated_in_link(link),
        _ => separated_id(link, parameter).map(|(range, text)| (range, text, false)),
    }
}

/// Returns the text in place of the destination of a link that separates the parameters of the link from it, with the range
/// that it replaces. The last value tells whether nothing else can have been meant.
fn separated_in_link(link: &str) -> Option<(Range<usize>, String, bool)> {
    let range = find_parameter(link, Parameter::BtnUrl)?.value();
    let encoded = &link[range.clone()];
    let pair = find_parameter(link, Parameter::BtnUrl)?;
    let value = decode(encoded);
    let index = own_parameter_index(&value).filter(|_| !is_lossy(&value))?;
    let index = index_in_link(link.as_bytes(), &pair, index) - range.start;
    let parts = Parts::of(encoded, index)?;
    let destination = parts.destination(&decode(&encoded[..parts.before]));
    let mut text = encode(&destination).to_string();
    for (parameter, value) in &parts.moved {
        text.extend(["&", parameter.name(), "=", value]);
    }
    let is_better = errors_with(link, &range, &text) < LinkErrors::of(link).count();
    is_better.then_some((range, text, parts.kept.is_empty()))
}

/// Returns the text in place of an ID to which a query stuck, with the range that it replaces: the query becomes parameters of
/// the link.
fn separated_id(link: &str, parameter: Parameter) -> Option<(Range<usize>, String)> {
    let pair = find_parameter(link, parameter)?;
    let range = pair.value();
    let value = decode(&link[range.clone()]);
    // An index of a value that was not UTF-8 has no place in the link.
    let index = query_index(&value).filter(|_| !is_lossy(&value))?;
    let at = index_in_link(link.as_bytes(), &pair, index);
    let is_raw = link[at..].starts_with(['?', '&']);
    let query = if is_raw { link[at + 1..range.end].to_owned() } else { value[index + 1..].to_owned() };
    let query = query.trim_matches('?');
    let mut text = link[range.start..at].to_owned();
    if !query.is_empty() {
        text.extend(["&", query]);
    }
    (errors_with(link, &range, &text) <= LinkErrors::of(link).count()).then_some((range, text))
}

/// Returns the number of errors in the link with this text in place of the range.
fn errors_with(link: &str, range: &Range<usize>, text: &str) -> usize {
    let mut separated = link.to_owned();
    separated.replace_range(range.clone(), text);
    LinkErrors::of(&separated).count()
}

fn own_parameter_index(url: &str) -> Option<usize> {
    let error = check(Parameter::BtnUrl, url).err()?;
    (error.kind() == ErrorKind::OwnParameter).then(|| error.index())
}

/// The parts of a destination that holds a parameter of the link.
struct Parts {
    /// The end of the text before the parameters, and before the delimiter.
    before: usize,
    /// The delimiter, decoded.
    delimiter: char,
    /// The parameters of the link, with their values as the link carries them.
    moved: Vec<(Parameter, String)>,
    /// The other parameters, which belong to the destination.
    kept: Vec<String>,
}

impl Parts {
    /// Splits a text in which a parameter of the link begins at `index`.
    fn of(text: &str, index: usize) -> Option<Parts> {
        let (before, depth) = delimiter_start(text.get(..index)?)?;
        let mut delimiter = text[before..index].to_owned();
        let mut tail = text[index..].to_owned();
        for _ in 0..depth {
            delimiter = decode(&delimiter).into_owned();
            tail = decode(&tail).into_owned();
        }
        let mut parts = Parts { before, delimiter: delimiter.chars().next()?, moved: Vec::new(), kept: Vec::new() };
        for pair in tail.split(['&', '?']).filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            match Parameter::ALL.into_iter().find(|parameter| parameter.name() == name) {
                Some(parameter) => parts.moved.push((parameter, value.to_owned())),
                None => parts.kept.push(pair.to_owned()),
            }
        }
        Some(parts)
    }

    /// Returns the destination: the text before, with the parameters that belong to it.
    fn destination(&self, before: &str) -> String {
        if self.kept.is_empty() {
            return before.to_owned();
        }
        let delimiter = if self.delimiter == '?' { '?' } else { '&' };
        format!("{before}{delimiter}{}", self.kept.join("&"))
    }
}

/// Returns the start of the delimiter at the end of a text, and how many times it is encoded: `&`, `%26`, `%2526`.
fn delimiter_start(text: &str) -> Option<(usize, usize)> {
    let is_digit = |byte: &u8| byte.is_ascii_hexdigit();
    let bytes = text.as_bytes();
    if let [.., b'%', high, low] = bytes
        && is_digit(high)
        && is_digit(low)
    {
        return Some((bytes.len() - 3, 1));
    }
    if let [rest @ .., high, low] = bytes
        && is_digit(high)
        && is_digit(low)
    {
        let start = rest.len() - rest.rchunks_exact(2).take_while(|chunk| *chunk == b"25").count() * 2;
        let depth = 1 + (rest.len() - start) / 2;
        if depth > 1 && text[..start].ends_with('%') {
            return Some((start - 1, depth));
        }
    }
    Some((text.char_indices().next_back()?.0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: &str = "https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857";

    #[test]
    fn the_parameters_of_a_link_are_separated_from_its_destination() {
        for (value, separated, is_certain) in [
            ("https%3A%2F%2Fa.b%2Fp%26btn_pub_user%3Du", "https%3A%2F%2Fa.b%2Fp&btn_pub_user=u", true),
            ("https%3A%2F%2Fa.b%2Fp?btn_pub_user=u", "https%3A%2F%2Fa.b%2Fp&btn_pub_user=u", true),
            ("https://a.b/p?btn_pub_user=u", "https%3A%2F%2Fa.b%2Fp&btn_pub_user=u", true),
            (
                "https%3A%2F%2Fa.b%2Fp%3Fbtn_pub_user%3Du%26btn_pub_ref%3Dr",
                "https%3A%2F%2Fa.b%2Fp&btn_pub_user=u&btn_pub_ref=r",
                true,
            ),
            (
                "https%3A%2F%2Fa.b%2Fp%3Fc%3D1%26btn_pub_user%3Da%2540b",
                "https%3A%2F%2Fa.b%2Fp%3Fc%3D1&btn_pub_user=a%40b",
                true,
            ),
            ("https%3A%2F%2Fa.b%2Fp%2526btn_pub_user%253Du", "https%3A%2F%2Fa.b%2Fp&btn_pub_user=u", true),
            ("https%3A%2F%2Fa.b%2Fp%252526btn_pub_user%25253Du", "https%3A%2F%2Fa.b%2Fp&btn_pub_user=u", true),
            ("https%3A%2F%2Fa.b%2Fp%3Fbtn_pub_user%3Du%26c%3D1", "https%3A%2F%2Fa.b%2Fp%3Fc%3D1&btn_pub_user=u", false),
            ("https%3A%2F%2Fa.b%2Fbtn_pub_user%3Du", "https%3A%2F%2Fa.b&btn_pub_user=u", true),
        ] {
            let link = format!("{START}&btn_url={value}");
            let found = separated_in_link(&link).map(|(range, text, certain)| (link[range].to_owned(), text, certain));
            assert_eq!(found, Some((value.to_owned(), separated.to_owned(), is_certain)), "{value}");
        }
    }

    #[test]
    fn a_parameter_that_the_link_has_already_is_left() {
        assert_eq!(
            separated_in_link(&format!("{START}&btn_url=https%3A%2F%2Fa.b%3Fbtn_pub_user%3Du&btn_pub_user=v")),
            None
        );
        assert_eq!(separated_in_link(&format!("{START}&btn_url=https%3A%2F%2Fa.b%3Fbtn_pub_user%3D")), None);
        assert_eq!(separated_in_link(&format!("{START}&btn_url=https%3A%2F%2Fa.b")), None);
    }

    #[test]
    fn a_destination_that_is_not_encoded_is_separated() {
        let separated = separated_destination("https://a.b/p?c=1&btn_pub_user=a%40b&btn_pub_ref=r").unwrap();
        assert_eq!(separated.destination, "https://a.b/p?c=1");
        let parameters = [(Parameter::BtnPubUser, "a@b".to_owned()), (Parameter::BtnPubRef, "r".to_owned())];
        assert_eq!(separated.parameters, parameters);
        assert!(!separated.is_link);
        let link = "https://r.bttn.io?btn_ref=org-0123456789abcdef&btn_url=https%3A%2F%2Fa.b&btn_pub_user=u";
        let separated = separated_destination(link).unwrap();
        assert_eq!(separated.destination, "https://a.b");
        assert_eq!(separated.parameters, [(Parameter::BtnPubUser, "u".to_owned())]);
        assert!(separated.is_link);
        assert_eq!(separated_destination("https://a.b/p"), None);
        assert_eq!(separated_destination("https://a.b/p?btn_pub_user="), None);
    }

    #[test]
    fn a_query_is_separated_from_an_id() {
        for (value, separated) in [
            ("u?lid=x", "u&lid=x"),
            ("u%3Futm_source%3Dm", "u&utm_source=m"),
            ("u%3F", "u"),
            ("u??lid=x", "u&lid=x"),
            ("u%26utm_id%3D1", "u&utm_id=1"),
        ] {
            let link = format!("{START}&btn_url=https%3A%2F%2Fa.b&btn_pub_user={value}");
            assert_eq!(separated_id(&link, Parameter::BtnPubUser).map(|(_, text)| text).as_deref(), Some(separated));
        }
    }

    #[test]
    fn a_delimiter_is_read_through_every_encoding() {
        for (text, start) in
            [("a&", (1, 0)), ("a%26", (1, 1)), ("a%2526", (1, 2)), ("a%252526", (1, 3)), ("2526", (3, 0))]
        {
            assert_eq!(delimiter_start(text), Some(start), "{text}");
        }
        assert_eq!(delimiter_start(""), None);
    }
}
