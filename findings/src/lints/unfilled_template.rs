//! A template that nobody filled in, in any notation that people use.

use crate::code::Code;
use crate::finding::Lint;
use crate::text::is_guid;

/// The longest name in a placeholder, in characters.
const MAX_NAME: usize = 64;

/// A notation of placeholders: a name between delimiters.
struct Notation {
    open: &'static str,
    close: &'static str,
    fits: fn(&str) -> bool,
    /// No letter or digit stands before the placeholder, nor after it: `a@b@c` is none, nor is `user[id]`.
    is_word: bool,
}

const fn notation(open: &'static str, close: &'static str, fits: fn(&str) -> bool) -> Notation {
    Notation { open, close, fits, is_word: false }
}

const fn word(open: &'static str, close: &'static str, fits: fn(&str) -> bool) -> Notation {
    Notation { open, close, fits, is_word: true }
}

/// The notations whose delimiters are not rare in other texts, and enclose a name alone.
const NOTATIONS: [Notation; 15] = [
    notation("[[", "]]", is_name),
    word("[", "]", begins_with_letter),
    notation("%%", "%%", is_name),
    word("%", "%", is_variable),
    notation("$(", ")", begins_with_letter),
    notation("((", "))", is_name),
    notation("«", "»", is_name),
    notation("##", "##", is_identifier),
    word("#", "#", is_identifier),
    word("@", "@", is_identifier),
    word("~", "~", is_identifier),
    notation("$$", "$$", is_identifier),
    word("__", "__", is_upper_case),
    // A template that was encoded before it was filled in.
    notation("%7B", "%7D", is_identifier),
    notation("%7b", "%7d", is_identifier),
];

/// Finds a placeholder in a value.
pub(super) fn lint(text: &str) -> Option<Lint> {
    let index = bracketed(text).or_else(|| printf(text)).or_else(|| named(text)).or_else(|| variable(text))?;
    Some(unfilled(index))
}

/// Finds a placeholder in a text of letters, digits and `-./:=?_` only.
pub(super) fn lint_plain(text: &str) -> Option<Lint> {
    // Fast path: each notation has a `:` or a `_`. `contains` is optimized in every build.
    let rest = text.strip_prefix("https:").unwrap_or(text).as_bytes();
    if !rest.contains(&b':') && !rest.contains(&b'_') {
        return None;
    }
    let marker = || text.find("__").and_then(|_| named(text)).or_else(|| variable(text));
    instruction(text).or_else(marker).map(unfilled)
}

/// Finds a placeholder in a whole link, whose values are linted one by one.
pub(super) fn lint_link(link: &str) -> Option<Lint> {
    bracketed(link).or_else(|| printf(link)).map(unfilled)
}

fn unfilled(index: usize) -> Lint {
    let message = "this is a template that nobody filled in";
    Lint { code: Code::UnfilledTemplate, message, help: "write the value itself", index }
}

/// Returns the index of the first expression in the brackets of any template language.
fn bracketed(text: &str) -> Option<usize> {
    // Fast path: each notation is a search of the whole text, and most texts have no closing bracket at all.
    text.bytes().any(|byte| matches!(byte, b'}' | b'>' | b'!' | b'*' | b')' | b'%')).then_some(())?;
    enclosed(text, "{", "}", |name| !is_guid(name))
        .or_else(|| enclosed(text, "<", ">", is_name))
        .or_else(|| enclosed(text, "<%", "%>", |_| true))
        .or_else(|| enclosed(text, "<?", "?>", |_| true))
        .or_else(|| enclosed(text, "%%=", "=%%", |_| true))
        .or_else(|| enclosed(text, "!!!", "!!!", is_name))
        .or_else(|| enclosed(text, "*|", "|*", is_name))
        .or_else(|| enclosed(text, "%(", ")s", is_name))
}

/// Returns the index of the first `open` that is followed by `close`, if the text between them fits.
fn enclosed(text: &str, open: &str, close: &str, fits: impl Fn(&str) -> bool) -> Option<usize> {
    let mut start = 0;
    text.match_indices(close).find_map(|(end, _)| {
        let before = &text[start..end];
        let index = before.rfind(open).filter(|index| fits(&before[index + open.len()..]));
        let index = index.map(|index| start + index);
        start = end;
        index
    })
}

/// Returns the index of the first name between the delimiters of one of the [`NOTATIONS`].
fn named(text: &str) -> Option<usize> {
    NOTATIONS.iter().find_map(|notation| {
        text.match_indices(notation.open).map(|(start, _)| start).find(|start| notation.is_at(text, *start))
    })
}

impl Notation {
    fn is_at(&self, text: &str, start: usize) -> bool {
        let rest = &text[start + self.open.len()..];
        let Some(end) =
            rest.char_indices().take(MAX_NAME).find_map(|(end, _)| rest[end..].starts_with(self.close).then_some(end))
        else {
            return false;
        };
        let (name, after) = (&rest[..end], &rest[end + self.close.len()..]);
        let is_part = || text[..start].ends_with(is_word_character) || after.starts_with(is_word_character);
        (self.fits)(name) && !(self.is_word && is_part()) && !(self.open == "%" && is_escape(name) && is_escape(after))
    }
}

fn is_word_character(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | ']' | ' ')
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character.is_alphanumeric() || "_-. ".contains(character))
}

/// Checks whether a text is a name of more than one word perhaps: `[Click ID]`, and not `[1]`.
fn begins_with_letter(text: &str) -> bool {
    is_name(text) && text.starts_with(char::is_alphabetic)
}

fn is_identifier(text: &str) -> bool {
    begins_with_letter(text) && text.len() > 1 && !text.contains(' ')
}

/// Checks whether a text between two `%` is a name. In `%C3%A9` they begin escapes.
fn is_variable(text: &str) -> bool {
    is_identifier(text) && !(text.len() == 2 && is_escape(text))
}

fn is_upper_case(text: &str) -> bool {
    is_identifier(text) && !text.contains(char::is_lowercase)
}

/// Checks whether the text after a `%` begins with two hexadecimal digits.
fn is_escape(text: &str) -> bool {
    text.len() > 1 && text.bytes().take(2).all(|byte| byte.is_ascii_hexdigit())
}

/// Returns the index of a directive of `printf`: `%s`, `%ld`, `%1$s`, `%@`. The `%s` of `100%sure` is none.
fn printf(text: &str) -> Option<usize> {
    text.match_indices('%').map(|(start, _)| start).find(|start| {
        let rest = &text[start + 1..];
        let number = rest.trim_start_matches(|digit: char| digit.is_ascii_digit()).strip_prefix('$');
        let directive = number.unwrap_or(rest).trim_start_matches('l');
        let mut characters = directive.chars();
        let is_directive = match characters.next() {
            Some('s' | 'd') => true,
            // After a digit, `%` is a percent sign.
            Some('i' | 'u' | 'v' | '@') => {
                number.is_some() || !text[..*start].ends_with(|last: char| last.is_ascii_digit())
            }
            _ => false,
        };
        is_directive && !characters.next().is_some_and(char::is_alphanumeric)
    })
}

/// Returns the index of a variable without a closing delimiter: `$user_id`, and `:user_id` as in the paths of a router.
fn variable(text: &str) -> Option<usize> {
    text.match_indices(['$', ':'])
        .find(|(start, sign)| {
            let (before, rest) = (&text[..*start], &text[start + 1..]);
            let length = rest.find(|next: char| !next.is_ascii_alphanumeric() && next != '_').unwrap_or(rest.len());
            let (name, after) = (&rest[..length], &rest[length..]);
            let is_in_place = if *sign == "$" {
                // `$select=` is a parameter of OData, and `?$product$` an image of Scene7.
                !before.ends_with(|last: char| last.is_alphanumeric() || last == '$') && !after.starts_with(['=', '$'])
            } else {
                (before.is_empty() || before.ends_with(['/', '=']))
                    && (after.is_empty() || after.starts_with(['/', '&', '?']))
            };
            is_identifier(name) && is_in_place
        })
        .map(|(start, _)| start)
}

/// Returns the start of a text that tells what to write there: `YOUR_USER_ID`, `USER_ID_HERE`.
fn instruction(text: &str) -> Option<usize> {
    let is_told = text.starts_with("YOUR_") || text.starts_with("INSERT_") || text.ends_with("_HERE");
    (is_told && is_upper_case(text)).then_some(0)
}

#[cfg(test)]
mod tests;
