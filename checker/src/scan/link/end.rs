//! The rule where a link ends: at the character that closes its enclosure, or at a character that no link contains.

use super::character::{ends_every_link, is_east_asian, is_east_asian_punctuation, is_symbol};
use super::parameter::{begins_parameter, begins_url, contains_parameter};
use super::string;
use crate::format::{Enclosure, EntityUse, Layout, markdown};
use crate::scan::lex::{Escape, Lexer, Token};

/// The greatest distance, in bytes, from white space to the closing quote, and from one separator of fields to the next.
const MAX_LOOKAHEAD: usize = 4096;

/// The most white space, in bytes, between a line break in an attribute and its next parameter.
const MAX_INDENT: usize = 256;

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
    text: &'text [u8],
    lexer: Lexer,
    enclosure: Enclosure,
    /// The link stands inside a string in `'…'`, but does not begin with it.
    is_in_apostrophes: bool,
    /// The link stands in the `@{…}` of Thymeleaf.
    is_thymeleaf: bool,
    /// The numbers of open `(`, `[` and `{`.
    open_brackets: [usize; 3],
    /// The white space that belongs to the link, found at the first white space.
    white_space: Option<WhiteSpace>,
}

/// The white space that belongs to a link in quotes: before the last parameter, and before the closing quote.
#[derive(Clone, Copy)]
struct WhiteSpace {
    last_parameter: usize,
    trailing: usize,
}

impl WhiteSpace {
    /// No white space belongs to the link.
    const NONE: WhiteSpace = WhiteSpace { last_parameter: 0, trailing: usize::MAX };
}

impl<'text> EndRule<'text> {
    /// Creates the rule for the link after `line`, the part of its line before it.
    pub(super) fn new(text: &'text [u8], lexer: Lexer, enclosure: Enclosure, line: &[u8]) -> Self {
        let is_in_apostrophes = lexer.format.layout == Layout::Strings && string::ends_in_apostrophes(line);
        let is_thymeleaf = line.ends_with(b"@{");
        EndRule { text, lexer, enclosure, is_in_apostrophes, is_thymeleaf, open_brackets: [0; 3], white_space: None }
    }

    fn layout(&self) -> Layout {
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

    /// Returns the length of the line break at this index, if a mail program or a converter to text broke the link there: the
    /// next line goes on with a parameter, perhaps behind the `>` of a quotation.
    pub(super) fn wrapped_line(&self, index: usize) -> Option<usize> {
        if self.enclosure.is_quotes() || self.layout() == Layout::Strings {
            return None;
        }
        let rest = lookahead(self.text, index);
        let line_break = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\r')).count();
        let next = rest[line_break..].strip_prefix(b"\n")?;
        let indent = next.iter().take(MAX_INDENT).take_while(|byte| matches!(byte, b' ' | b'\t' | b'>')).count();
        let next = &next[indent..];
        let is_behind_separator = matches!(self.byte_before(index), Some(b'&' | b'?' | b';'));
        let pair = [&b"&amp;"[..], b"&"].iter().find_map(|separator| next.strip_prefix(*separator));
        let goes_on = pair.or(is_behind_separator.then_some(next)).is_some_and(begins_parameter);
        goes_on.then_some(line_break + 1 + indent)
    }

    /// Checks whether the `++` of `AsciiDoc` or the `%%` of `DokuWiki` ends the link here, if the same sign stands before it.
    fn closes_passthrough(&self, index: usize) -> bool {
        matches!(self.enclosure, Enclosure::Passthrough(sign) if self.text[index..].starts_with(&[sign, sign]))
    }

    fn is_closed_by(&self, token: Token) -> bool {
        token.character().is_some_and(|character| self.enclosure.is_closed_by(character, token.is_escaped()))
    }

    fn ends_at_escape(&mut self, escape: Escape, index: usize) -> Option<Ending> {
        match escape.character {
            ' ' => self.ends_at_white_space(index),
            '\\' | '<' | '>' | '\'' => Some(Ending::Open),
            '–' | '—' | '…' if self.is_in_sentence(index) => Some(Ending::Open),
            other => ends_every_link(other).then_some(Ending::Open),
        }
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

    fn byte_before(&self, index: usize) -> Option<u8> {
        self.text.get(index.checked_sub(1)?).copied()
    }

    /// Checks whether the character ends a link in prose.
    fn ends_prose(&self, character: char, index: usize) -> bool {
        if ends_every_link(character) {
            return true;
        }
        let is_behind_link = self.byte_before(index).is_some_and(|byte| byte.is_ascii_alphanumeric());
        let is_other_text = is_east_asian(character) && is_behind_link || is_symbol(character);
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
        if open == '(' && self.enclosure == Enclosure::Until('}') && self.is_thymeleaf {
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

    /// Checks whether an attribute that is broken over lines continues after this white space with another parameter.
    fn is_in_broken_attribute(&self, index: usize) -> bool {
        let is_attribute = self.lexer.format.entities == EntityUse::Everywhere
            && matches!(self.enclosure, Enclosure::Quotes { quote: '"' | '\'', .. });
        let after = lookahead(self.text, index);
        let after = &after[..after.len().min(MAX_INDENT)];
        let rest = after.trim_ascii_start();
        let before = &self.text[index.saturating_sub(MAX_INDENT)..index];
        let has_break = |text: &[u8]| text.contains(&b'\n');
        let is_over_lines =
            has_break(&after[..after.len() - rest.len()]) || has_break(&before[before.trim_ascii_end().len()..]);
        let begins = |separator: &&[u8]| rest.strip_prefix(*separator).is_some_and(begins_parameter);
        is_attribute && is_over_lines && [&b"&amp;"[..], b"&"].iter().any(begins)
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
        let continues = contains_parameter(field) && !begins_url(field.strip_prefix(b"\"").unwrap_or(field));
        (!continues).then_some(ending)
    }

    /// Ends the link at white space. In quotes, white space belongs to the link if more parameters follow, or only the quote.
    fn ends_at_white_space(&mut self, index: usize) -> Option<Ending> {
        if !self.enclosure.is_quotes() {
            return Some(Ending::Open);
        }
        let inner = match self.white_space {
            Some(inner) => inner,
            None => *self.white_space.insert(self.white_space_in_quotes(index).unwrap_or(WhiteSpace::NONE)),
        };
        (index >= inner.last_parameter && index < inner.trailing).then_some(Ending::Open)
    }

    /// Finds the white space that belongs to the link, from the first white space at `start` on. Returns `None` if no quote
    /// closes the link on this line, or another URL begins before the quote.
    fn white_space_in_quotes(&self, start: usize) -> Option<WhiteSpace> {
        let mut index = start;
        let mut last_parameter = 0;
        let mut trailing = None;
        let mut previous = self.byte_before(start).map(char::from);
        while index < start + MAX_LOOKAHEAD {
            let rest = self.text.get(index..)?;
            let (token, length) = self.lexer.token(rest)?;
            if self.is_closed_by(token) {
                return Some(WhiteSpace { last_parameter, trailing: trailing.unwrap_or(index) });
            }
            match token.character() {
                Some('\n' | '\r') => return None,
                Some(space) if space.is_whitespace() => trailing = trailing.or(Some(index)),
                Some(other) if ends_every_link(other) => return None,
                character => {
                    if trailing.is_some() && previous != Some('=') && begins_url(rest) {
                        return None;
                    }
                    if begins_parameter(rest) {
                        last_parameter = index;
                    }
                    trailing = None;
                    previous = character;
                }
            }
            index += length;
        }
        None
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
fn lookahead(text: &[u8], index: usize) -> &[u8] {
    let rest = text.get(index..).unwrap_or_default();
    &rest[..rest.len().min(MAX_LOOKAHEAD)]
}
