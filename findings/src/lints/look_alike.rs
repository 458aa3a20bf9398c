//! Characters that look like other ones.

use crate::code::Code;
use crate::finding::Lint;
use crate::text::{host, is_look_alike_hyphen, look_alike_letter};

/// The Cyrillic and Greek letters that look like Latin ones.
const LOOK_ALIKE_LETTERS: &str = "аеорсухіѕјһԁԛԝАВЕКМНОРСТХУІЅЈοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

/// The message about a letter that looks like a Latin one.
const LETTER: &str = "this looks like a Latin letter and is another character";

/// Finds a look-alike of the hyphen in an organization ID, or of a letter of its `org-`.
pub(super) fn in_organization(id: &str) -> Option<Lint> {
    if id.is_ascii() {
        return None;
    }
    if let Some(index) = id.find(is_look_alike_hyphen) {
        let message = "this looks like a hyphen and is another character";
        return Some(Lint { code: Code::LookAlike, message, help: "write a `-`", index });
    }
    let mut prefix = id.char_indices().take("org-".len());
    let (index, _) = prefix.find(|(_, character)| !character.is_ascii())?;
    let message = "this looks like a letter of `org-` and is another character";
    Some(Lint { code: Code::LookAlike, message, help: "write `org-` on an English keyboard", index })
}

/// Finds a letter of another script among the Latin ones of a host.
pub(super) fn in_destination(url: &str) -> Option<Lint> {
    if url.is_ascii() {
        return None;
    }
    let host = host(url);
    let index = url.find(host)? + look_alike_letter(host)?;
    Some(Lint { code: Code::LookAlike, message: LETTER, help: "write the host on an English keyboard", index })
}

/// Finds a letter of another script in a word of an ID whose other letters are Latin ones. A word all of another script is right.
pub(super) fn in_id(id: &str) -> Option<Lint> {
    if id.is_ascii() {
        return None;
    }
    let (index, _) = id.match_indices(|letter| LOOK_ALIKE_LETTERS.contains(letter)).find(|(index, letter)| {
        let is_latin = |character: char| character.is_ascii_alphabetic();
        let (before, after) = (&id[..*index], &id[index + letter.len()..]);
        let (start, end) = (before.trim_end_matches(is_latin), after.trim_start_matches(is_latin));
        let count = before.len() - start.len() + after.len() - end.len();
        count > 1 && !start.ends_with(char::is_alphabetic) && !end.starts_with(char::is_alphabetic)
    })?;
    Some(Lint { code: Code::LookAlike, message: LETTER, help: "write the letter on an English keyboard", index })
}
