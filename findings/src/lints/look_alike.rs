//! Characters that look like other ones.

use crate::code::Code;
use crate::finding::Lint;
use crate::text::{host, is_look_alike_hyphen, look_alike_letter};

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
    let message = "this looks like a Latin letter and is another character";
    Some(Lint { code: Code::LookAlike, message, help: "write the host on an English keyboard", index })
}

/// The Cyrillic and Greek letters that look like Latin ones.
const LOOK_ALIKE_LETTERS: &str = "аеорсухіѕјһԁԛԝАВЕКМНОРСТХУІЅЈοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

/// Finds a word in an ID in which one letter is of another script and looks like a Latin one. A word all of another script is right.
pub(super) fn in_id(id: &str) -> Option<Lint> {
    if id.is_ascii() {
        return None;
    }
    let is_mixed = |word: &str| {
        let mut others = word.chars().filter(|letter| !letter.is_ascii());
        others.next().is_some_and(|letter| LOOK_ALIKE_LETTERS.contains(letter))
            && others.next().is_none()
            && word.chars().count() > 2
    };
    let mut start = 0;
    let index = id.split_inclusive(|character: char| !character.is_alphabetic()).find_map(|word| {
        let letters = word.trim_end_matches(|character: char| !character.is_alphabetic());
        let index = letters.find(|letter: char| !letter.is_ascii()).filter(|_| is_mixed(letters));
        let index = index.map(|index| start + index);
        start += word.len();
        index
    })?;
    let message = "this looks like a Latin letter and is another character";
    Some(Lint { code: Code::LookAlike, message, help: "write the letter on an English keyboard", index })
}
