//! What only a text that a person typed is asked, a literal or a link in a file: it is held against the habits of people.
//!
//! A run-time value of the same text may be right (an ID can be `{6F9619FF-…}`) and is taken.

use alloc::borrow::ToOwned;
use alloc::string::String;

use button_links_rules::{ByteSet, Code, Parameter};

use crate::correction::host;

/// A habit that a text shows.
#[derive(Clone, Copy, Debug)]
pub struct Habit {
    /// What kind of finding it is.
    pub code: Code,
    /// What is wrong, without the parameter.
    pub message: &'static str,
    /// What to do about it.
    pub help: &'static str,
    /// The byte index in the text.
    pub place: usize,
}

/// The first habit that the value of a parameter shows, if any.
#[must_use]
pub fn habit_of(parameter: Parameter, value: &str) -> Option<Habit> {
    habit(value).or_else(|| match parameter {
        Parameter::BtnRef => organization_habit(value),
        Parameter::BtnUrl => destination_habit(value),
        _ => None,
    })
}

/// What no habit of any text is made of.
const INNOCENT: ByteSet = ByteSet::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-./:=?_");

/// The first habit that any text shows, if there is one.
pub(crate) fn habit(text: &str) -> Option<Habit> {
    // Most literals are right, and a build has many of them.
    if INNOCENT.run(text.as_bytes(), true) == text.len() {
        return None;
    }
    white_space(text).or_else(|| entity(text)).or_else(|| template(text))
}

/// The habits that only an organization ID shows.
fn organization_habit(text: &str) -> Option<Habit> {
    if let Some(place) = text.find(is_look_alike) {
        let message = "this looks like a hyphen and is another character";
        return Some(Habit { code: Code::LookAlike, message, help: "write a `-`", place });
    }
    if let Some((place, _)) = text.char_indices().take("org-".len()).find(|(_, character)| !character.is_ascii()) {
        let message = "this looks like a letter of `org-` and is another character";
        return Some(Habit { code: Code::LookAlike, message, help: "write `org-` on an English keyboard", place });
    }
    let digits = text.strip_prefix("org-")?;
    let is_placeholder = !digits.is_empty() && digits.chars().all(|digit| matches!(digit, 'X' | 'x'));
    is_placeholder.then_some(Habit {
        code: Code::OrganizationId,
        message: "this is a placeholder from a documentation",
        help: "write the organization ID that Button gave you",
        place: "org-".len(),
    })
}

/// The habits that only a destination shows.
fn destination_habit(text: &str) -> Option<Habit> {
    if text.is_ascii() {
        return None;
    }
    let host = host(text);
    let place = text.find(host)? + look_alike_letter(host)?;
    let message = "this looks like a Latin letter and is another character";
    Some(Habit { code: Code::LookAlike, message, help: "write the host on an English keyboard", place })
}

/// Where a Greek, Cyrillic or Armenian letter stands among Latin ones: no international domain has such a label.
pub(crate) fn look_alike_letter(host: &str) -> Option<usize> {
    let is_other = |letter: char| matches!(letter, '\u{370}'..='\u{58f}');
    let mut start = 0;
    host.split('.').find_map(|label| {
        let place = label.find(is_other).filter(|_| label.contains(|letter: char| letter.is_ascii_alphabetic()));
        let place = place.map(|place| start + place);
        start += label.len() + 1;
        place
    })
}

/// What a word processor puts for a hyphen.
pub(crate) fn is_look_alike(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}

pub(crate) fn white_space(text: &str) -> Option<Habit> {
    let end = text.trim_end_matches(is_blank).len();
    let place = if end < text.len() { end } else { text.starts_with(is_blank).then_some(0)? };
    let message = "there is white space at an end";
    Some(Habit { code: Code::WhiteSpace, message, help: "write the value without it", place })
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() || is_invisible(character)
}

/// What is copied with a text and not seen: zero-width characters, marks of direction, a byte order mark.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The spellings of an `&` in HTML.
const AMPERSANDS: [&str; 5] = ["&amp;", "&AMP;", "&#38;", "&#x26;", "&#X26;"];

pub(crate) fn entity(text: &str) -> Option<Habit> {
    let is_entity = |place: &usize| AMPERSANDS.iter().any(|entity| text[*place..].starts_with(entity));
    let place = text.match_indices('&').map(|(place, _)| place).find(is_entity)?;
    let message = "this is an `&` that was escaped for HTML";
    Some(Habit { code: Code::HtmlEntity, message, help: "write `&`", place })
}

/// Where the last of them ends.
pub(crate) fn last_ampersand(text: &str) -> usize {
    let end = |entity: &&str| text.rfind(*entity).map(|place| place + entity.len());
    AMPERSANDS.iter().filter_map(end).max().unwrap_or(text.len())
}

pub(crate) fn plain_ampersands(text: &str) -> String {
    AMPERSANDS.iter().fold(text.to_owned(), |text, entity| text.replace(entity, "&"))
}

pub(crate) fn template(text: &str) -> Option<Habit> {
    let place = enclosed_in_any(text).or_else(|| printf(text))?;
    let message = "this is a template that nobody filled in";
    let help = "write the value itself";
    Some(Habit { code: Code::UnfilledTemplate, message, help, place })
}

fn enclosed_in_any(text: &str) -> Option<usize> {
    // Each way is looked for in all of the text, and most texts have none of their ends.
    text.bytes().any(|byte| matches!(byte, b'}' | b'>' | b'!' | b'*' | b')')).then_some(())?;
    enclosed(text, "{", "}", |_| true)
        .or_else(|| enclosed(text, "<", ">", is_name))
        .or_else(|| enclosed(text, "<%", "%>", |_| true))
        .or_else(|| enclosed(text, "<?", "?>", |_| true))
        .or_else(|| enclosed(text, "!!!", "!!!", is_name))
        .or_else(|| enclosed(text, "*|", "|*", is_name))
        .or_else(|| enclosed(text, "%(", ")s", is_name))
}

/// Where `open` begins that `close` follows, if what is between them fits.
fn enclosed(text: &str, open: &str, close: &str, fits: impl Fn(&str) -> bool) -> Option<usize> {
    let mut start = 0;
    text.match_indices(close).find_map(|(end, _)| {
        let before = &text[start..end];
        let found = before.rfind(open).filter(|place| fits(&before[place + open.len()..]));
        let place = found.map(|place| start + place);
        start = end;
        place
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character.is_alphanumeric() || "_-. ".contains(character))
}

/// `%s` or `%d`, but not the `%sure` of `100%sure`.
fn printf(text: &str) -> Option<usize> {
    text.match_indices('%').map(|(start, _)| start).find(|start| {
        let mut behind = text[start + 1..].chars();
        matches!(behind.next(), Some('s' | 'd')) && !behind.next().is_some_and(char::is_alphanumeric)
    })
}
