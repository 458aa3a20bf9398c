//! A link as it is read: what it says so far, and where each byte of that is written.

use super::escape::Escape;
use super::hole;
use super::unit::Unit;

/// What is known of a link before the text around it.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    /// What the link says.
    pub(super) link: String,
    /// Where each byte of `link` is written.
    pub(super) places: Vec<usize>,
    /// Where it ends, as it is written.
    pub(super) end: usize,
    /// Whether an `&` is written as an entity.
    pub(super) has_entities: bool,
    /// Whether there are places of a template.
    pub(super) has_holes: bool,
}

impl Draft {
    /// Adds a unit that is written at this place.
    pub(super) fn push(&mut self, unit: Unit, at: usize, length: usize, is_entity: bool) {
        match unit {
            Unit::Written(character) => self.push_character(character, at),
            Unit::Escaped(Escape { character, second, .. }) => {
                self.has_entities |= is_entity && character == '&';
                self.push_character(character, at);
                if let Some(second) = second {
                    self.push_character(second, at);
                }
            }
            Unit::Hole(meaning) => self.push_hole(meaning, at),
            Unit::Broken => self.push_character(char::REPLACEMENT_CHARACTER, at),
        }
        self.end = at + length;
    }

    /// Adds characters of ASCII that are written as they are.
    pub(super) fn push_plain(&mut self, text: &[u8], at: usize) {
        self.link.extend(text.iter().map(|byte| char::from(*byte)));
        self.places.extend(at..at + text.len());
        self.end = at + text.len();
    }

    /// Adds the place of a template that begins here.
    pub(super) fn push_hole(&mut self, meaning: char, at: usize) {
        debug_assert!(matches!(meaning, hole::VALUE | hole::BLOCK));
        self.has_holes = true;
        self.push_character(meaning, at);
    }

    fn push_character(&mut self, character: char, at: usize) {
        self.link.push(character);
        self.places.resize(self.link.len(), at);
    }

    /// Adds text that is written as something else, all of it at this place.
    pub(super) fn push_text(&mut self, text: &str, at: usize) {
        self.link.push_str(text);
        self.places.resize(self.link.len(), at);
    }

    /// Takes off what is of the sentence around a link: a full stop, the bracket that closes one before the link.
    pub(super) fn trim(&mut self) {
        let mut surplus = BRACKETS.map(|(open, close)| {
            let count = |bracket: char| self.link.matches(bracket).count();
            count(close).saturating_sub(count(open))
        });
        // `=!!!user!!!` is a place that somebody forgot to fill in.
        let place = self.link.rfind("=!!!");
        while let Some(last) = self.link.chars().next_back() {
            let start = self.link.len() - last.len_utf8();
            let is_escaped = self.places.get(start).is_none_or(|place| self.end - place != last.len_utf8());
            let is_placeholder = self.link.ends_with("!!!") && place.is_some_and(|place| place + 7 < self.link.len());
            let bracket = BRACKETS.iter().position(|(_, close)| *close == last);
            match bracket.and_then(|index| surplus.get_mut(index)) {
                // `&hellip;` can only be of the sentence.
                _ if is_escaped && last != '…' || is_placeholder => return,
                Some(0) => return,
                Some(surplus) => *surplus -= 1,
                None if is_punctuation(last) => {}
                None => return,
            }
            self.end = self.places[start];
            self.link.truncate(start);
            self.places.truncate(start);
        }
    }
}

const BRACKETS: [(char, char); 3] = [('(', ')'), ('[', ']'), ('{', '}')];

/// What ends a clause and no link.
fn is_punctuation(character: char) -> bool {
    matches!(character, '.' | ',' | ':' | ';' | '!' | '?' | '*' | '_' | '\'' | '…')
}
