//! White space in a link: within quotes, in an attribute that is broken over lines, and where a mail program broke a line.

use super::character::ends_every_link;
use super::end::{EndRule, Ending, MAX_LOOKAHEAD, WhiteSpace, lookahead};
use super::parameter::begins_parameter;
use super::start::begins_link;
use crate::format::{Enclosure, EntityUse, Layout};

/// The most white space, in bytes, between a line break in an attribute and its next parameter.
const MAX_INDENT: usize = 256;

impl EndRule<'_> {
    /// Returns the length of the line break at this index, if a mail program or a converter to text broke the link there: the
    /// next line goes on with a parameter, perhaps after the `>` of a quotation.
    pub(super) fn wrapped_line(&self, index: usize) -> Option<usize> {
        if self.enclosure.is_quotes() || self.layout() == Layout::Strings {
            return None;
        }
        let rest = lookahead(self.text, index);
        let line_break = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\r')).count();
        let next = rest[line_break..].strip_prefix(b"\n")?;
        let indent = next.iter().take(MAX_INDENT).take_while(|byte| matches!(byte, b' ' | b'\t' | b'>')).count();
        let next = &next[indent..];
        let follows_separator = matches!(self.byte_before(index), Some(b'&' | b'?' | b';'));
        let pair = [&b"&amp;"[..], b"&"].iter().find_map(|separator| next.strip_prefix(*separator));
        let goes_on = pair.or(follows_separator.then_some(next)).is_some_and(begins_parameter);
        goes_on.then_some(line_break + 1 + indent)
    }

    /// Checks whether an attribute that is broken over lines continues after this white space with another parameter.
    pub(super) fn is_in_broken_attribute(&self, index: usize) -> bool {
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

    /// Ends the link at white space. In quotes, white space belongs to the link if more parameters follow, or only the quote.
    pub(super) fn ends_at_white_space(&mut self, index: usize) -> Option<Ending> {
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
                    if trailing.is_some() && previous != Some('=') && begins_link(rest) {
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
