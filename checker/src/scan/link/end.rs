//! Where a link ends: at what closes what opened it, or at what no link holds.

use super::FileKind;
use super::start::{Opener, is_quote};
use super::unit::{Dialect, Unit};

/// How far the closing quote may be from the white space before it, and the next separator from the one before.
const NEAR: usize = 4096;

/// How far behind a line break the next parameter of an attribute may be.
const INDENT: usize = 256;

/// What ends a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// What closes what opened it: the link is all between the two.
    Closed,
    /// Something else: a full stop before it is of the sentence.
    Open,
}

/// What is known on the way to the end of a link.
pub(super) struct Ends<'text> {
    text: &'text [u8],
    dialect: Dialect,
    opener: Opener,
    /// Whether it stands in a string of `'…'`, though not at its start.
    in_apostrophes: bool,
    /// How many of `(`, `[` and `{` are open.
    open: [usize; 3],
    /// The white space that belongs to the link, once it is known: what stands before the first place, or from the second.
    spaces: Option<(usize, usize)>,
}

impl<'text> Ends<'text> {
    pub(super) fn new(text: &'text [u8], dialect: Dialect, opener: Opener, in_apostrophes: bool) -> Ends<'text> {
        Ends { text, dialect, opener, in_apostrophes, open: [0; 3], spaces: None }
    }

    /// Whether the link ends before this unit, which begins at `at`.
    pub(super) fn at(&mut self, unit: Unit, at: usize) -> Option<Ending> {
        match unit {
            Unit::Hole(_) | Unit::Broken => None,
            // A mistake in a table, but not the end of its field.
            Unit::Written(';') if self.is_of_ampersand(at) => None,
            _ if self.is_closer(unit) => Some(Ending::Closed),
            Unit::Escaped(escape) => match escape.character {
                ' ' => self.at_space(at),
                '\\' | '<' | '>' | '\'' => Some(Ending::Open),
                '–' | '—' | '…' if self.is_of_sentence(at) => Some(Ending::Open),
                other => ends_always(other).then_some(Ending::Open),
            },
            Unit::Written('\'') => (self.in_apostrophes || self.is_before_plus(at + 1)).then_some(Ending::Open),
            Unit::Written(space) if space.is_whitespace() && self.is_broken_attribute(at) => None,
            Unit::Written('\n' | '\r') => Some(Ending::Open),
            Unit::Written(space) if space.is_whitespace() => self.at_space(at),
            Unit::Written(bracket @ ('(' | '[' | '{' | ')' | ']' | '}')) => self.at_bracket(bracket, at),
            Unit::Written(separator @ (',' | ';' | '|')) => self.at_separator(separator, at),
            Unit::Written(other) => self.ends_prose(other).then_some(Ending::Open),
        }
    }

    fn is_closer(&self, unit: Unit) -> bool {
        let is_escaped = matches!(unit, Unit::Escaped(_));
        match self.opener {
            Opener::Quote(quote, was_escaped) => unit.character() == Some(quote) && was_escaped == is_escaped,
            Opener::Before(closer @ ('<' | '>')) => unit.character() == Some(closer),
            Opener::BeforeEscaped(closer) => is_escaped && unit.character() == Some(closer),
            Opener::Before(closer @ (',' | ';' | '|')) => unit == Unit::Written(closer),
            _ => false,
        }
    }

    /// Whether a script goes on here, in a page or in code: `'<a href="https://…=' + user + '">'`.
    fn is_before_plus(&self, at: usize) -> bool {
        self.dialect.kind != FileKind::Data && near(self.text, at).trim_ascii_start().starts_with(b"+")
    }

    /// Whether a dash that is written as an entity here is one of the sentence: not in quotes, nor in place of a value.
    fn is_of_sentence(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.text.get(before));
        !matches!(self.opener, Opener::Quote(..)) && !matches!(before, Some(b'=' | b'-' | b'&' | b';'))
    }

    /// Chinese and Japanese put no space behind a link, but their own punctuation.
    fn ends_prose(&self, character: char) -> bool {
        ends_always(character) || is_east_asian_punctuation(character) && !matches!(self.opener, Opener::Quote(..))
    }

    /// A bracket closes the one that opened the link. `](` parts the text of a link of Markdown from its destination.
    fn at_bracket(&mut self, bracket: char, at: usize) -> Option<Ending> {
        let (kind, closes) = match bracket {
            '(' | ')' => (0, bracket == ')'),
            '[' | ']' => (1, bracket == ']'),
            _ => (2, bracket == '}'),
        };
        if !closes {
            // `https://…[Shop]` of AsciiDoc, and `[^1]` of Markdown.
            let is_prose = self.dialect.kind == FileKind::Markup && self.opener == Opener::Nothing;
            if is_prose && bracket == '[' && at.checked_sub(1).is_some_and(|before| self.text[before] != b'=') {
                return Some(Ending::Open);
            }
            self.open[kind] += 1;
            return None;
        }
        if let Some(open) = self.open[kind].checked_sub(1) {
            self.open[kind] = open;
            return None;
        }
        if self.opener == Opener::Before(bracket) {
            return Some(Ending::Closed);
        }
        let next = self.text.get(at + 1);
        (bracket == ']' && matches!(next, Some(b'(' | b'['))).then_some(Ending::Open)
    }

    /// Whether an attribute goes on behind this white space with another parameter, on the next line or further on it.
    fn is_broken_attribute(&self, at: usize) -> bool {
        let is_attribute = self.dialect.kind == FileKind::Markup && matches!(self.opener, Opener::Quote('"' | '\'', _));
        let indent = near(self.text, at);
        let indent = &indent[..indent.len().min(INDENT)];
        let rest = indent.trim_ascii_start();
        let before = &self.text[at.saturating_sub(INDENT)..at];
        let is_break = |text: &[u8]| text.contains(&b'\n');
        let is_over_lines =
            is_break(&indent[..indent.len() - rest.len()]) || is_break(&before[before.trim_ascii_end().len()..]);
        let begins = |separator: &&[u8]| rest.strip_prefix(*separator).is_some_and(starts_parameter);
        is_attribute && is_over_lines && [&b"&amp;"[..], b"&"].iter().any(begins)
    }

    /// Whether the `;` at this place is that of an `&amp;`.
    fn is_of_ampersand(&self, at: usize) -> bool {
        let before = &self.text[at.saturating_sub(5)..at];
        let ends = |entity: &&[u8]| before.to_ascii_lowercase().ends_with(entity);
        [&b"&amp"[..], b"&#38", b"&#x26"].iter().any(ends)
    }

    /// A separator ends the first field of a line, unless another parameter of the link follows before the next one.
    fn at_separator(&self, separator: char, at: usize) -> Option<Ending> {
        if self.opener != Opener::Field {
            return None;
        }
        let rest = near(self.text, at + 1);
        let field = rest.iter().position(|byte| char::from(*byte) == separator || byte.is_ascii_whitespace());
        let field = field.map_or(rest, |length| &rest[..length]);
        let goes_on = holds_parameter(field) && !begins_url(field.strip_prefix(b"\"").unwrap_or(field));
        (!goes_on).then_some(Ending::Closed)
    }

    /// White space belongs to a link in quotes when the rest of the link follows, or nothing but the quote.
    fn at_space(&mut self, at: usize) -> Option<Ending> {
        if !matches!(self.opener, Opener::Quote(..)) {
            return Some(Ending::Open);
        }
        let (before, from) = match self.spaces {
            Some(spaces) => spaces,
            None => *self.spaces.insert(self.spaces_before_the_quote(at).unwrap_or((0, usize::MAX))),
        };
        (at >= before && at < from).then_some(Ending::Open)
    }

    /// Where the last parameter and the last white space before the closing quote begin, if it closes on this line and no
    /// other URL begins before.
    fn spaces_before_the_quote(&self, from: usize) -> Option<(usize, usize)> {
        let mut at = from;
        let mut parameter = 0;
        let mut spaces = None;
        let mut previous = from.checked_sub(1).and_then(|at| self.text.get(at)).map(|byte| char::from(*byte));
        while at < from + NEAR {
            let rest = self.text.get(at..)?;
            let (unit, length) = self.dialect.unit(rest)?;
            if self.is_closer(unit) {
                return Some((parameter, spaces.unwrap_or(at)));
            }
            match unit.character() {
                Some('\n' | '\r') => return None,
                Some(space) if space.is_whitespace() => {
                    spaces = spaces.or(Some(at));
                }
                Some(other) if ends_always(other) => return None,
                character => {
                    let is_first = spaces.is_some();
                    if is_first && previous != Some('=') && begins_url(rest) {
                        return None;
                    }
                    if starts_parameter(rest) {
                        parameter = at;
                    }
                    spaces = None;
                    previous = character;
                }
            }
            at += length;
        }
        None
    }
}

/// Whether this ends a link wherever it stands.
pub(super) fn ends_always(character: char) -> bool {
    let is_outer_quote = character != '\'' && is_quote(character);
    is_outer_quote || matches!(character, '<' | '>') || character.is_whitespace() || character.is_control()
}

fn is_east_asian_punctuation(character: char) -> bool {
    matches!(character, '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301F}')
        || matches!(
            character,
            '！' | '（' | '）' | '，' | '．' | '：' | '；' | '？' | '［' | '］' | '｛' | '｝' | '｡' | '､'
        )
}

/// The text at a place, as far as it is near.
fn near(text: &[u8], at: usize) -> &[u8] {
    let rest = text.get(at..).unwrap_or_default();
    &rest[..rest.len().min(NEAR)]
}

fn starts_parameter(text: &[u8]) -> bool {
    text.get(..4).is_some_and(|name| name.eq_ignore_ascii_case(b"btn_"))
}

/// Whether a parameter of Button's is in a text.
pub(super) fn holds_parameter(text: &[u8]) -> bool {
    text.windows(4).any(|name| name.eq_ignore_ascii_case(b"btn_"))
}

/// Whether a text begins with a scheme of the web and its slashes.
fn begins_url(text: &[u8]) -> bool {
    let scheme = [&b"https:"[..], b"http:"]
        .into_iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(scheme)));
    scheme.is_some_and(|scheme| text[scheme.len()..].starts_with(b"//") || text[scheme.len()..].starts_with(b"\\/"))
}
