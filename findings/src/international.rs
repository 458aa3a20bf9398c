//! An international domain as it stands in a URL, `xn--…`, where that is sure without the tables of UTS #46.
//!
//! Source: UTS #46, as the URL standard asks for it. It maps the characters, brings the label to the form NFC, and refuses
//! marks at its start and some labels with letters that are written from right to left. Of the letters here none is
//! mapped but to its lower case, none is a mark, composes or changes places, and none is written from right to left.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use button_links_rules::{HOST, punycode};

use crate::correction::half_width;

/// The letters, each range from its first to its last, in both cases. What is left out between two of them is mapped to
/// something else, or rare.
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
    // Han, with what stands for a repeated sign and for a zero
    ('\u{3005}', '\u{3007}'),
    ('\u{3400}', '\u{4dbf}'),
    ('\u{4e00}', '\u{9fff}'),
    // Hangul, in syllables
    ('\u{ac00}', '\u{d7a3}'),
];

/// The host in ASCII, if each of its characters is known.
pub(crate) fn ascii_host(host: &str) -> Option<String> {
    let labels: Vec<String> = host.split('.').map(ascii_label).collect::<Option<_>>()?;
    Some(labels.join("."))
}

fn ascii_label(label: &str) -> Option<String> {
    let label: String = label.chars().map(in_lower_case).collect::<Option<_>>()?;
    if label.starts_with("xn--") {
        // What such a label decodes to may be no name.
        return None;
    }
    if label.is_ascii() { Some(label) } else { Some(format!("xn--{}", punycode(&label)?)) }
}

/// The character as the standard maps it, if it is known.
fn in_lower_case(character: char) -> Option<char> {
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
