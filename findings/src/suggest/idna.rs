//! Converts an international domain name to the ASCII form that a URL has, `xn--…`.
//!
//! Source: UTS #46, as the URL standard uses it. It maps the characters, normalizes each label to NFC, and refuses marks at the
//! start of a label and some labels with letters that are written from right to left. The letters of the table below need none
//! of this: they are mapped only to their lower case, are no marks, do not compose or change places, and are written from
//! left to right. Any other letter needs the tables of Unicode, which only the feature `url` brings.

use button_links_rules::HOST;

use super::punycode::punycode;
use crate::text::half_width;
use crate::url_standard;

/// The letters in both cases, as inclusive ranges. The letters between two ranges are rare, or mapped to something else.
const LETTERS: [(char, char); 36] = [
    // Latin of Europe and Vietnam, and of Pinyin
    ('\u{c0}', '\u{d6}'),
    ('\u{d8}', '\u{f6}'),
    ('\u{f8}', '\u{12f}'),
    ('\u{131}', '\u{131}'),
    ('\u{134}', '\u{13e}'),
    ('\u{141}', '\u{148}'),
    ('\u{14a}', '\u{17e}'),
    ('\u{18f}', '\u{18f}'),
    ('\u{1a0}', '\u{1a1}'),
    ('\u{1af}', '\u{1b0}'),
    ('\u{1cd}', '\u{1dc}'),
    ('\u{1e6}', '\u{1e7}'),
    ('\u{218}', '\u{21b}'),
    ('\u{259}', '\u{259}'),
    ('\u{1e80}', '\u{1e85}'),
    ('\u{1ea0}', '\u{1ef9}'),
    // Greek
    ('\u{386}', '\u{386}'),
    ('\u{388}', '\u{38a}'),
    ('\u{38c}', '\u{38c}'),
    ('\u{38e}', '\u{3a1}'),
    ('\u{3a3}', '\u{3ce}'),
    // Cyrillic
    ('\u{400}', '\u{45f}'),
    ('\u{48a}', '\u{4bf}'),
    ('\u{4c1}', '\u{4ce}'),
    ('\u{4d0}', '\u{52f}'),
    // Armenian and Georgian
    ('\u{531}', '\u{556}'),
    ('\u{561}', '\u{586}'),
    ('\u{10d0}', '\u{10f0}'),
    // Hiragana and Katakana
    ('\u{3041}', '\u{3096}'),
    ('\u{309d}', '\u{309e}'),
    ('\u{30a1}', '\u{30fa}'),
    ('\u{30fc}', '\u{30fe}'),
    // Han, with the signs for a repetition and for a zero
    ('\u{3005}', '\u{3007}'),
    ('\u{3400}', '\u{4dbf}'),
    ('\u{4e00}', '\u{9fff}'),
    // Hangul syllables
    ('\u{ac00}', '\u{d7a3}'),
];

/// Converts the host to ASCII: by the table, or else by the URL standard.
pub(super) fn ascii_host(host: &str) -> Option<String> {
    ascii_host_by_table(host).or_else(|| url_standard::ascii_host(host))
}

/// Converts the host to ASCII if each of its characters is in the table.
fn ascii_host_by_table(host: &str) -> Option<String> {
    let labels: Vec<String> = host.split('.').map(ascii_label).collect::<Option<_>>()?;
    Some(labels.join("."))
}

fn ascii_label(label: &str) -> Option<String> {
    let label: String = label.chars().map(to_lower_case).collect::<Option<_>>()?;
    if label.starts_with("xn--") {
        // The label may decode to characters that no domain name has.
        return None;
    }
    if label.is_ascii() { Some(label) } else { Some(format!("xn--{}", punycode(&label)?)) }
}

/// Maps a character as the standard does, if it is in the table.
fn to_lower_case(character: char) -> Option<char> {
    let character = Some(half_width(character)).filter(char::is_ascii_alphanumeric).unwrap_or(character);
    if character.is_ascii() {
        return HOST.contains(character as u8).then(|| character.to_ascii_lowercase());
    }
    let mut mapped = character.to_lowercase();
    let lower = mapped.next()?;
    (is_letter(character) && is_letter(lower) && mapped.next().is_none()).then_some(lower)
}

fn is_letter(character: char) -> bool {
    LETTERS.iter().any(|(first, last)| (*first..=*last).contains(&character))
}

#[cfg(test)]
mod tests;
