//! What only a literal is asked: a person typed it, so it is held against the habits of people.
//!
//! A run-time value of the same text may be right (an ID can be `{6F9619FF-…}`) and is taken.

/// A habit that a text shows.
pub(crate) struct Habit {
    pub(crate) message: &'static str,
    pub(crate) help: &'static str,
    /// The byte index in the text.
    pub(crate) place: usize,
}

/// The first habit that the text shows, if any.
pub(crate) fn habit(text: &str) -> Option<Habit> {
    white_space(text).or_else(|| entity(text)).or_else(|| template(text))
}

/// The habits that only an organization ID shows.
pub(crate) fn organization_habit(text: &str) -> Option<Habit> {
    if let Some(place) = text.find(is_look_alike) {
        let message = "this looks like a hyphen and is another character";
        return Some(Habit { message, help: "write a `-`", place });
    }
    let digits = text.strip_prefix("org-")?;
    let is_placeholder = !digits.is_empty() && digits.chars().all(|digit| matches!(digit, 'X' | 'x'));
    is_placeholder.then_some(Habit {
        message: "this is a placeholder from a documentation",
        help: "write the organization ID that Button gave you",
        place: "org-".len(),
    })
}

/// What a word processor puts for a hyphen.
pub(crate) fn is_look_alike(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}

fn white_space(text: &str) -> Option<Habit> {
    let message = "there is white space at an end";
    let help = "write the value without it";
    let end = text.trim_end().len();
    if end < text.len() {
        return Some(Habit { message, help, place: end });
    }
    text.starts_with(char::is_whitespace).then_some(Habit { message, help, place: 0 })
}

fn entity(text: &str) -> Option<Habit> {
    let place = text.find("&amp;")?;
    Some(Habit { message: "`&amp;` is an `&` that was escaped for HTML", help: "write `&`", place })
}

fn template(text: &str) -> Option<Habit> {
    let place = enclosed(text, "{", "}", |_| true)
        .or_else(|| enclosed(text, "<", ">", is_name))
        .or_else(|| enclosed(text, "!!!", "!!!", is_name))
        .or_else(|| printf(text))?;
    Some(Habit {
        message: "this is a template that nobody filled in",
        help: "write the value itself, or give an expression in place of the literal",
        place,
    })
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
