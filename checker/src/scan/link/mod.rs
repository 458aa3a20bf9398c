//! Parses a link around a host that the search found: its start, its query, its end.

mod builder;
mod character;
mod continuation;
mod end;
pub(super) mod host;
mod joint;
mod occurrence;
mod parameter;
mod pattern;
mod query;
mod spelling;
mod start;
mod string;
mod white_space;

use std::ops::Range;

use button_links_rules::HOSTS;

use crate::format::placeholder::{self, TemplatePart, value};
use crate::format::{Enclosure, EntityUse, Layout, html};
use crate::scan::lex::{Entities, Lexer, Token};
pub(crate) use builder::LinkBuilder;
use end::{EndRule, Ending};
pub use occurrence::LinkOccurrence;
pub(crate) use occurrence::{Context, Place};
use parameter::contains_parameter;
use start::{Start, line_of};

/// The longest link, in bytes of the text. A longer one is cut here, and a template block stands for its rest.
pub const MAX_LENGTH: usize = 64 * 1024;

/// The outcome of parsing the text around a host.
pub(crate) enum Parsed {
    /// A link. The text before `end` is done, punctuation after the link included.
    Link { link: LinkBuilder, end: usize },
    /// Text that has the form of a link but is none, such as a regular expression. It ends at `end`.
    Rejected { end: usize },
}

/// Parses the link around the host at this place of the text. Returns `None` if no link begins there.
pub(crate) fn parse(text: &[u8], place: &Place<'_>) -> Option<Parsed> {
    let (host, format) = (place.host.clone(), place.format);
    let start = start::find(place.before, format.layout)?;
    let index = host.start.checked_sub(start.length)?;
    let before = &place.before[..place.before.len() - start.length];
    let line = line_of(before);
    let lexer = Lexer { format, entities: entities(place, before, &start) };
    let query = query::find(text, &host, lexer, start.literal_quote(format.layout))?;

    let is_in_attribute = html::is_in_attribute(line, &before[..start.opening]);
    let mut parser = Parser { text, before, index, lexer, start, is_in_attribute, builder: LinkBuilder::default() };
    parser.copy_until_query(&host, place.is_own_host, query.index);
    let query_in_link = parser.builder.link.len() + 1;
    let ending = parser.read_query(line);
    let end = parser.builder.end.max(host.end);
    let is_macro = string::is_followed_by_name(&text[parser.builder.end..]);
    let is_pattern = !is_macro && pattern::is_pattern(&parser.builder.link, format.layout);
    parser.finish(ending);
    // Directives in another link show that the string is formatted.
    parser.builder.spelling = parser.spelling(line_of(&text[..index]));

    let is_link = !is_pattern && parser.is_link(query_in_link, query.needs_parameter);
    Some(if is_link { Parsed::Link { link: parser.builder, end } } else { Parsed::Rejected { end } })
}

/// Returns the entities that are used in the link after this text. Data and source code may hold HTML in a string.
fn entities(place: &Place<'_>, before: &[u8], start: &Start) -> Entities {
    let format = place.format;
    let line = html::in_innermost(line_of(before));
    let is_in_html = html::is_in_html(line, &before[..start.opening]);
    // In the code of Markdown, `&amp;` means itself.
    let is_code_span = start.enclosure == Enclosure::Quotes { quote: '`', is_escaped: false };
    // The braces of JSX hold an expression.
    let is_in_braces = format.layout == Layout::Strings && before[..start.opening].trim_ascii_end().ends_with(b"{");
    if format.entities == EntityUse::Nowhere
        || is_in_braces
        || !is_in_html && (format.entities != EntityUse::Everywhere || is_code_span || place.is_in_character_data)
    {
        Entities::None
    } else if html::is_in_escaped_tag(line) {
        Entities::EscapedHtml
    } else {
        Entities::Html
    }
}

/// Reads a link from its start to its end. The end of the builder is the index that is reached.
struct Parser<'text> {
    text: &'text [u8],
    /// The text before the link, without the links in it.
    before: &'text [u8],
    /// The index of the first byte of the link.
    index: usize,
    lexer: Lexer,
    start: Start,
    /// The link stands in an attribute of HTML.
    is_in_attribute: bool,
    builder: LinkBuilder,
}

impl Parser<'_> {
    /// Copies the scheme, the host and the path.
    fn copy_until_query(&mut self, host: &Range<usize>, is_own_host: bool, query: usize) {
        // Every kind of text may write the scheme with entities, as in `https&colon;`.
        let scheme = Lexer { entities: Entities::Html, ..self.lexer };
        if self.start.is_joined {
            // The scheme, or a variable for it, stands in another string.
            self.builder.push_replaced(if self.start.has_slashes { "https:" } else { "https://" }, self.index);
        }
        self.copy(self.index..host.start, scheme);
        if is_own_host {
            self.builder.push_replaced(HOSTS[0], host.start);
        } else {
            self.copy(host.clone(), self.lexer);
        }
        self.copy(host.end..query, self.lexer);
    }

    /// Copies a range of the text that is known to belong to the link, without the text between two literals. White space in it
    /// is a line that was wrapped.
    fn copy(&mut self, range: Range<usize>, lexer: Lexer) {
        self.builder.end = range.start;
        while let Some((token, length)) = self.text.get(self.builder.end..range.end).and_then(|rest| lexer.token(rest))
        {
            let is_wrapped = token.character().is_some_and(char::is_whitespace);
            match self.joint().or(is_wrapped.then_some(length)) {
                Some(left_out) => self.builder.end += left_out,
                None => self.push(token, length),
            }
        }
        self.builder.end = range.end;
    }

    fn push(&mut self, token: Token, length: usize) {
        let index = self.builder.end;
        let written = &self.text[index..index + length];
        self.builder.has_directive |= is_directive(token, written);
        self.builder.has_numbered_directive |= is_directive(token, written) && written.contains(&b'$');
        self.builder.push(token, index, length);
    }

    /// Reads the query, and returns the way in which it ends. Returns `None` if the link is too long.
    fn read_query(&mut self, line: &[u8]) -> Option<Ending> {
        let mut rule = EndRule::new(self.text, self.lexer, self.start.enclosure, line);
        let limit = self.index + MAX_LENGTH;
        loop {
            let rest = self.text.get(self.builder.end..limit.min(self.text.len())).unwrap_or_default();
            if self.read_value(rest) {
                continue;
            }
            if let Some(length) = rule.wrapped_line(self.builder.end) {
                self.builder.end += length;
                continue;
            }
            let plain = plain_prefix(rest);
            if !plain.is_empty() {
                self.builder.push_ascii(plain, self.builder.end);
                continue;
            }
            if self.read_doubled_apostrophe() {
                continue;
            }
            let Some((token, length)) = self.lexer.token(self.text.get(self.builder.end..).unwrap_or_default()) else {
                return Some(Ending::Open);
            };
            if let Some(ending) = rule.ends_at(token, self.builder.end) {
                let Some(length) = self.joint() else { return Some(ending) };
                self.builder.end += length;
                continue;
            }
            if self.builder.end + length > limit {
                return None;
            }
            self.push(token, length);
        }
    }

    /// Reads the `''` that stands for an apostrophe in a string of YAML or SQL, and returns whether there is one. In a program it
    /// may also be the end of a string and the start of the next.
    fn read_doubled_apostrophe(&mut self) -> bool {
        let is_in_apostrophes = self.start.enclosure == Enclosure::Quotes { quote: '\'', is_escaped: false };
        let after = self.text[self.builder.end..].strip_prefix(b"''").filter(|_| is_in_apostrophes);
        let is_doubled = after.is_some_and(|after| after.first().is_some_and(u8::is_ascii_alphanumeric));
        if is_doubled && self.lexer.format.layout == Layout::Strings {
            self.push(Token::Template(TemplatePart::Block), 2);
        } else if is_doubled {
            self.push(Token::Plain('\''), 2);
        }
        is_doubled
    }

    /// Returns the length of the text between the literal that ends here and the next one, if the program joins them.
    fn joint(&self) -> Option<usize> {
        let quote = self.start.literal_quote(self.lexer.format.layout)?;
        joint::between_literals(&self.text[self.builder.end..], quote)
    }

    /// Reads a placeholder that is recognized only where a value begins, and returns whether there is one.
    fn read_value(&mut self, rest: &[u8]) -> bool {
        if let Some(length) = placeholder::at_value(rest, &self.builder.link, self.lexer.format) {
            self.push(Token::Template(TemplatePart::Placeholder), length);
            return true;
        }
        if !self.builder.link.ends_with(['=', '&', '-']) {
            return false;
        }
        if let Some((part, length)) = value::ellipsis(rest) {
            self.push(Token::Template(part), length);
            return true;
        }
        // In HTML `<name>` is a tag, except in the code of Markdown.
        let is_code = matches!(self.start.enclosure, Enclosure::Quotes { quote: '`', .. });
        if !self.builder.link.ends_with('=') || self.lexer.entities != Entities::None && !is_code {
            return false;
        }
        let name = value::name_in_angle_brackets(rest).map(|length| &rest[..length]);
        if let Some(name) = name {
            self.builder.push_ascii(name, self.builder.end);
        }
        name.is_some()
    }

    /// Appends a template block for text that is joined to the link or was cut, or removes punctuation of the sentence.
    fn finish(&mut self, ending: Option<Ending>) {
        let end = self.builder.end;
        let continues = ending.is_none_or(|ending| self.is_continued(ending));
        if continues && !self.builder.link.ends_with(TemplatePart::Block.marker()) {
            // The text that follows may be a value, and further parameters.
            self.builder.push_template(TemplatePart::Block, end);
        } else if !continues && ending == Some(Ending::Open) {
            self.builder.trim_sentence();
        }
        self.builder.source_map.push(self.builder.end);
    }

    /// Checks whether the text is a link and not merely of its form. `query` is the index in the link after the `?`.
    fn is_link(&self, query: usize, needs_parameter: bool) -> bool {
        let query = self.builder.link.get(query..).unwrap_or_default();
        let needs_parameter = needs_parameter || self.start.has_user || !self.start.has_slashes || self.start.is_joined;
        let is_left_out = query.trim_matches(['.', '…', TemplatePart::Block.marker()]).is_empty();
        !is_left_out && !self.is_part() && (!needs_parameter || contains_parameter(query.as_bytes()))
    }

    /// Checks whether the text is a part of a link: `url.includes("r.bttn.io?btn_ref=")` is code that looks for links, or adds
    /// the scheme elsewhere; `r.bttn.io/?btn_ref=org-1…` is what people see of a link.
    fn is_part(&self) -> bool {
        !self.start.has_slashes && !self.start.is_joined && self.builder.link.ends_with(TemplatePart::Block.marker())
    }
}

/// Checks whether a placeholder is a directive of a format string, and not a merge field such as `%name%`.
fn is_directive(token: Token, written: &[u8]) -> bool {
    token == Token::Template(TemplatePart::Placeholder) && written.starts_with(b"%") && !written.ends_with(b"%")
}

/// Returns the beginning of the text that can be copied in one piece: characters that mean themselves in every text and end
/// no link.
fn plain_prefix(text: &[u8]) -> &[u8] {
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'=' | b'/' | b':');
    // Three full stops may be an ellipsis, and a value may begin with a placeholder that has only plain characters.
    let is_end = |index: &usize| {
        let begins_value = *index > 0 && (text[index - 1] == b'=' || matches!(text[*index], b':' | b'~'));
        !is_plain(text[*index]) || text[*index..].starts_with(b"...") || begins_value
    };
    &text[..(0..text.len()).find(is_end).unwrap_or(text.len())]
}
