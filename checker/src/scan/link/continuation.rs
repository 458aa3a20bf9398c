//! Text that continues a link beyond its end: it is joined to the link, was left out, or is appended elsewhere.

use super::Parser;
use super::end::Ending;
use super::string;
use crate::format::{Enclosure, Layout, html};

impl Parser<'_> {
    /// Checks whether the link, which ends in this way, is continued by a text that is not known.
    pub(super) fn is_continued(&mut self, ending: Ending) -> bool {
        self.is_joined() || self.is_shortened() || self.is_completed_elsewhere(ending)
    }

    /// Checks whether more text is joined to the link.
    fn is_joined(&mut self) -> bool {
        let rest = &self.text[self.builder.end..];
        // The parameters in the parentheses of Thymeleaf.
        let has_parameters = rest.starts_with(b"(") && self.start.enclosure == Enclosure::Until('}');
        let is_joined = has_parameters
            || string::is_joined(self.before, self.start.opening, rest, self.lexer)
            || string::is_joined_by_ampersand(&self.builder.link, rest)
            || html::is_continued_in_element(rest)
            // A command or a name in backquotes, as in R Markdown and Stata.
            || self.builder.link.ends_with('=') && rest.starts_with(b"`");
        // The `%" PRIu64` of C: a macro completes the directive.
        let is_in_directive = self.builder.link.ends_with('%') && string::is_followed_by_name(rest);
        if is_in_directive {
            self.builder.pop();
        }
        is_joined || is_in_directive
    }

    /// Checks whether the text of the link was shortened: an ellipsis ends it, which is removed, or follows it.
    fn is_shortened(&mut self) -> bool {
        let rest = &self.text[self.builder.end..];
        let rest = rest.strip_prefix(b" ").unwrap_or(rest);
        let rest = rest.strip_prefix(b"[").unwrap_or(rest);
        let is_followed = rest.starts_with(b"...") || rest.starts_with("…".as_bytes());
        let has_ellipsis = self.builder.link.ends_with('…') || self.builder.link.ends_with("...");
        while has_ellipsis && self.builder.link.ends_with(['.', '…']) {
            self.builder.pop();
        }
        has_ellipsis || is_followed
    }

    /// Checks whether the string of the link stands in a list, a call or an expression.
    fn is_in_list(&self) -> bool {
        let before = self.before[..self.start.opening].trim_ascii_end();
        let after = self.text.get(self.builder.end + 1..).unwrap_or_default().trim_ascii_start();
        matches!(before.last(), Some(b'[' | b'(' | b',' | b'-')) || matches!(after.first(), Some(b'+'))
    }

    /// Checks whether the link stands in a program or a formula, which completes it by other means than joining another string:
    /// it appends to a variable, or adds parameters to a URL.
    fn is_completed_elsewhere(&self, ending: Ending) -> bool {
        let link = &self.builder.link;
        let is_program = self.lexer.format.layout == Layout::Strings && ending == Ending::Closed;
        // In an attribute, a string in `&quot;` is that of a program.
        let is_in_entities = self.before.get(self.start.opening) == Some(&b'&');
        let is_string = self.start.enclosure.is_quotes() && (!self.is_in_attribute || is_in_entities);
        // The values of data are whole, but for a list of parts and for an expression.
        let is_value = self.lexer.format.layout == Layout::Values && !self.is_in_list();
        let may_be_program = is_string && ending == Ending::Closed && !is_value;
        is_program && is_string && string::is_incomplete(link)
            || (is_program || may_be_program) && string::is_unfinished(link)
    }
}
