//! The rule where a link ends: at the character that closes its enclosure, or at a character that no link contains.

use super::character::{ends_every_link, is_east_asian, is_east_asian_punctuation, is_symbol};
use super::parameter::contains_parameter;
use super::start::begins_link;
use super::string;
use crate::format::{Enclosure, Layout, markdown};
use crate::scan::lex::{Escape, Lexer, Token};

/// The greatest distance, in bytes, from white space to the closing quote, and from one separator of fields to the next.
pub(super) const MAX_LOOKAHEAD: usize = 4096;

/// The way in which a link ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// The enclosure is closed: the link is all the text within it.
    Closed,
    /// Another character ends the link: punctuation before it belongs to the sentence.
    Open,
}

/// Decides token by token whether a link ends.
pub(super) struct EndRule<'text> {
    pub(super) text: &'text [u8],
    pub(super) lexer: Lexer,
    pub(super) enclosure: Enclosure,
    /// The line before the link.
    line: &'text [u8],
    /// The link stands inside a string in `'…'`, but does not begin with it.
    is_in_apostrophes: bool,
    /// The numbers of open `(`, `[` and `{`.
    open_brackets: [usize; 3],
    /// The white space that belongs to the link, found at the first white space.
    pub(super) white_space: Option<WhiteSpace>,
}

/// The white space that belongs to a link in quotes: before the last parameter, and before the closing quote.
#[derive(Clone, Copy)]
pub(super) struct WhiteSpace {
    pub(super) last_parameter: usize,
    pub(super) trailing: usize,
}

impl WhiteSpace {
    /// No white space belongs to the link.
    pub(super) const NONE: WhiteSpace = WhiteSpace { last_parameter: 0, trailing: usize::MAX };
}

impl<'text> EndRule<'text> {
    /// Creates the rule for the link after `line`, the part of its line before it.
    pub(super) fn new(text: &'text [u8], lexer: Lexer, enclosure: Enclosure, line: &'text [u8]) -> Self {
        let is_in_apostrophes = lexer.format.layout == Layout::Strings && string::ends_in_apostrophes(line);
        EndRule { text, lexer, enclosure, line, is_in_apostrophes, open_brackets: [0; 3], white_space: None }
    }

    pub(super) fn layout(&self) -> Layout {
        self.lexer.format.layout
    }

    /// Checks whether the link ends before this token, which begins at `index`.
    pub(super) fn ends_at(&mut self, token: Token, index: usize) -> Option<Ending> {
        match token {
            Token::Template(_) => None,
            // Quotes, dashes and an ellipsis of Windows-1252.
            Token::InvalidUtf8 => matches!(self.text[index], 0x80..=0x9F).then_some(Ending::Open),
            _ if self.closes_passthrough(index) => Some(Ending::Closed),
            // The `;` of an `&amp;` in a field of a table is an error, but not a separator.
            Token::Plain(';') if self.is_end_of_ampersand(index) => None,
            _ if self.is_closed_by(token) => Some(Ending::Closed),
            Token::Escaped(escape) => self.ends_at_escape(escape, index),
            Token::Plain(character) => self.ends_at_character(character, index),
        }
    }

    /// Checks whether the `++` of `AsciiDoc` or the `%%` of `DokuWiki` ends the link here, if the same sign stands before it.
    fn closes_passthrough(&self, index: usize) -> bool {
        matches!(self.enclosure, Enclosure::Passthrough(sign) if self.text[index..].starts_with(&[sign, sign]))
    }

    pub(super) fn is_closed_by(&self, token: Token) -> bool {
        token.character().is_some_and(|character| self.enclosure.is_closed_by(character, token.is_escaped()))
    }

    fn ends_at_escape(&mut self, escape: Escape, index: usize) -> Option<Ending> {
        match escape.character {
            ' ' => self.ends_at_white_space(index),
            '\'' if self.enclosure.is_quotes() => {
                self.closes_outer_string(index, escape.length).then_some(Ending::Open)
            }
            '\\' | '<' | '>' | '\'' => Some(Ending::Open),
            '–' | '—' | '…' if self.is_in_sentence(index) => Some(Ending::Open),
            other => ends_every_link(other).then_some(Ending::Open),
        }
    }

    /// Checks whether the escaped apostrophe at this index closes a string around the link, which the same escape opened:
    /// `onclick="go(&#39;See https://…&#39;)"`. Elsewhere it is a character of the link.
    fn closes_outer_string(&self, index: usize, length: usize) -> bool {
        let escape = &self.text[index..index + length];
        memchr::memmem::find_iter(self.line, escape).count() % 2 == 1
    }

    fn ends_at_character(&mut self, character: char, index: usize) -> Option<Ending> {
        match character {
            '\'' => (self.is_in_apostrophes || self.is_joined_at(index + 1)).then_some(Ending::Open),
            space if space.is_whitespace() && self.is_in_broken_attribute(index) => None,
            '\n' | '\r' => Some(Ending::Open),
            // A change of the font in roff.
            '\\' if self.text[index..].starts_with(b"\\f") && self.layout() == Layout::Prose => Some(Ending::Open),
            space if space.is_whitespace() => self.ends_at_white_space(index),
            '(' | '[' | '{' => self.ends_at_opening_bracket(character, index),
            ')' | ']' | '}' => self.ends_at_closing_bracket(character, index),
            ',' | ';' | '|' => self.ends_at_separator(character, index),
            other => self.ends_prose(other, index).then_some(Ending::Open),
        }
    }

    /// Checks whether a script joins another string here, in a page or in code: `'<a href="https://…=' + user + '">'`.
    fn is_joined_at(&self, index: usize) -> bool {
        matches!(self.layout(), Layout::Prose | Layout::Strings)
            && lookahead(self.text, index).trim_ascii_start().starts_with(b"+")
    }

    /// Checks whether a dash that is written as an entity belongs to the sentence: it does outside of quotes, unless it
    /// stands in place of a value.
    fn is_in_sentence(&self, index: usize) -> bool {
        !self.enclosure.is_quotes() && !matches!(self.byte_before(index), Some(b'=' | b'-' | b'&' | b';'))
    }

    pub(super) fn byte_before(&self, index: usize) -> Option<u8> {
        self.text.get(index.checked_sub(1)?).copied()
    }

    /// Checks whether the character ends a link in prose.
    fn ends_prose(&self, character: char, index: usize) -> bool {
        if ends_every_link(character) {
            return true;
        }
        let follows_link = self.byte_before(index).is_some_and(|byte| byte.is_ascii_alphanumeric());
        let is_other_text = is_east_asian(character) && follows_link || is_symbol(character);
        !self.enclosure.is_quotes()
            && (is_east_asian_punctuation(character) || is_other_text && !self.is_organization(index))
    }

    /// Checks whether the text before this index ends with the `org` of an organization ID. A dash after it is a mistyped
    /// hyphen.
    fn is_organization(&self, index: usize) -> bool {
        self.text[..index].ends_with(b"org") || self.byte_before(index) == Some(b'=')
    }

    /// Counts the bracket, unless it begins the text of a link in prose.
    fn ends_at_opening_bracket(&mut self, open: char, index: usize) -> Option<Ending> {
        // The parameters in the parentheses of Thymeleaf are appended to the link.
        if open == '(' && self.line.ends_with(b"@{") {
            return Some(Ending::Closed);
        }
        let is_prose =
            self.layout() == Layout::Prose && matches!(self.enclosure, Enclosure::None | Enclosure::Until('|'));
        if is_prose && open == '[' && markdown::begins_link_text(self.byte_before(index)) {
            return Some(Ending::Open);
        }
        self.open_brackets[bracket_kind(open)] += 1;
        None
    }

    /// Ends the link at a bracket that closes its enclosure, and not at one that was opened within the link.
    fn ends_at_closing_bracket(&mut self, close: char, index: usize) -> Option<Ending> {
        let open = &mut self.open_brackets[bracket_kind(close)];
        if *open > 0 {
            *open -= 1;
            return None;
        }
        if self.enclosure == Enclosure::Until(close) {
            return Some(Ending::Closed);
        }
        markdown::ends_link_text(&self.text[index..]).then_some(Ending::Open)
    }

    /// Checks whether the `;` at this index is that of an `&amp;`.
    fn is_end_of_ampersand(&self, index: usize) -> bool {
        let before = self.text[index.saturating_sub(5)..index].to_ascii_lowercase();
        [&b"&amp"[..], b"&#38", b"&#x26"].iter().any(|entity| before.ends_with(entity))
    }

    /// Ends the link at a separator that no link contains here, unless another parameter of the link follows before the next
    /// one.
    fn ends_at_separator(&self, separator: char, index: usize) -> Option<Ending> {
        let ending = match self.enclosure {
            Enclosure::FirstField => Ending::Closed,
            Enclosure::Field(of_table) if separator == of_table => Ending::Closed,
            // In a wiki a `|` separates the link from its text, or from the next parameter of a template.
            Enclosure::None | Enclosure::Until(_) if separator == '|' => Ending::Open,
            _ => return None,
        };
        let rest = lookahead(self.text, index + 1);
        let field = rest.iter().position(|byte| char::from(*byte) == separator || byte.is_ascii_whitespace());
        let field = field.map_or(rest, |length| &rest[..length]);
        let continues = contains_parameter(field) && !begins_link(field.strip_prefix(b"\"").unwrap_or(field));
        (!continues).then_some(ending)
    }
}

/// Returns the index in [`EndRule::open_brackets`] of the kind of a bracket.
fn bracket_kind(bracket: char) -> usize {
    match bracket {
        '(' | ')' => 0,
        '[' | ']' => 1,
        _ => 2,
    }
}

/// Returns the text from `index` on, [`MAX_LOOKAHEAD`] bytes at most.
pub(super) fn lookahead(text: &[u8], index: usize) -> &[u8] {
    let rest = text.get(index..).unwrap_or_default();
    &rest[..rest.len().min(MAX_LOOKAHEAD)]
}
