//! The format inside another one: a block of code in Markdown, `reStructuredText`, `AsciiDoc`, Org or HTML. The text is read once,
//! forwards, so that a block of any length is known.

mod element;
mod line;

use memchr::{memchr2, memchr3, memmem};

use super::table::CODE;
use super::{Format, Layout};
use element::Element;
use line::{Fence, Indented};

/// The longest line that begins a block, and the longest tag, in bytes. A longer line counts as one that is not indented.
const MAX_LENGTH: usize = 1024;

/// The blocks of code that are open where a text ends.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    block: Option<Block>,
    /// The indented blocks around the current line, the outermost first.
    indented: Vec<Indented>,
    /// The format that the line before names for an `AsciiDoc` block.
    source: Option<&'static Format>,
    /// The line before is not empty.
    is_after_text: bool,
    /// The text ends in a section of character data, in which `&amp;` means itself unless it holds HTML.
    pub(crate) is_in_character_data: bool,
    /// The index in the text before which it has been read.
    done: usize,
    /// The index at which the current line begins.
    line: usize,
}

/// A block that one sign opens and another one closes. No other block is opened in it.
#[derive(Clone, Copy, Debug)]
enum Block {
    /// Code between fences of Markdown.
    Fenced(Fence, &'static Format),
    /// Code up to the line that begins with this text: a block of `AsciiDoc` or Org.
    Until(&'static str, &'static Format),
    /// An element of HTML or of a wiki.
    Element(Element),
}

impl Blocks {
    /// Reads the text from the index on that was reached before. A sign at the end of the text that is not whole waits for the rest
    /// of it, so the pieces in which the text comes do not matter.
    pub(crate) fn read(&mut self, text: &[u8]) {
        while let Some(found) = memchr3(b'<', b'\n', b']', &text[self.done..]) {
            self.done += found;
            let (line, rest) = (&text[self.line..self.done], &text[self.done..]);
            let is_read = match rest[0] {
                b'<' => self.read_tag(line, rest),
                b']' => self.read_end_of_character_data(rest),
                _ => {
                    self.end_line(line);
                    self.line = self.done + 1;
                    true
                }
            };
            if !is_read {
                return;
            }
            self.done += 1;
        }
        self.done = text.len();
    }

    /// Goes back to the end of a text of this length, if more was read.
    pub(crate) fn truncate(&mut self, length: usize) {
        self.done = self.done.min(length);
        self.line = self.line.min(length);
    }

    /// Forgets the first bytes of the text. Of a longer line or tag than [`MAX_LENGTH`] they are not needed.
    pub(crate) fn discard(&mut self, length: usize) {
        self.done = self.done.saturating_sub(length);
        self.line = self.line.saturating_sub(length);
    }

    /// Returns the format at the end of the text, which has been read. `outer` is that of the file.
    pub(crate) fn format(&self, text: &[u8], outer: &'static Format) -> &'static Format {
        let line = &text[self.line..];
        let inner = match self.block {
            Some(Block::Fenced(_, format) | Block::Until(_, format)) => Some(format),
            Some(Block::Element(element)) => self.indented_format(line).or_else(|| element.format(text)),
            None => self.indented_format(line),
        };
        inner.unwrap_or(outer)
    }
}

/// Returns the format of code if the last line of the text ends in an expression of a template, such as `{{ printf "…`.
pub(crate) fn expression(text: &[u8], outer: &'static Format) -> Option<&'static Format> {
    let line = text.rsplit(|byte| *byte == b'\n').next()?;
    let text = &line[memmem::rfind(line, b"{{")?..];
    let is_expression = memmem::find(text, b"}}").is_none() && memchr2(b'"', b'\'', text).is_some();
    (is_expression && outer.layout != Layout::Strings).then_some(&CODE)
}

/// Returns the format of a language, as a block of code names it: `python`, `{.python .numberLines}`, `js{1,3}`.
fn of_language(text: &[u8]) -> &'static Format {
    let is_in_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b"-+#".contains(byte);
    let start = text.iter().position(|byte| is_in_name(&byte)).unwrap_or(text.len());
    let name: Vec<u8> = text[start..].iter().take_while(is_in_name).map(u8::to_ascii_lowercase).collect();
    str::from_utf8(&name).ok().and_then(Format::of_language).unwrap_or(&CODE)
}

/// Checks whether the text begins with `sign`, in any case. Returns `None` if it is too short to tell.
fn begins(text: &[u8], sign: &str) -> Option<bool> {
    let length = sign.len().min(text.len());
    let is_equal = text[..length].eq_ignore_ascii_case(&sign.as_bytes()[..length]);
    if is_equal && length < sign.len() { None } else { Some(is_equal) }
}
