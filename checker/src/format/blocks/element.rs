//! Elements of HTML and of wikis that hold code, and sections of character data.

use memchr::{memchr, memchr_iter, memmem};

use super::{Block, Blocks, MAX_LENGTH, begins};
use crate::format::Format;
use crate::format::html::CHARACTER_DATA;
use crate::format::table::{CODE, CODE_IN_HTML};

/// The elements: the beginning of the start tag, and the end tag.
const ELEMENTS: [(&str, &str); 7] = [
    ("<script", "</script>"),
    ("<style", "</style>"),
    ("<pre", "</pre>"),
    ("<code", "</code>"),
    ("<samp", "</samp>"),
    ("<syntaxhighlight", "</syntaxhighlight>"),
    ("<source lang", "</source>"),
];

/// An element that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    end: &'static str,
    /// The format of its text; `None` for that of the file.
    format: Option<&'static Format>,
    /// Tags in it are those of a highlighter.
    has_tags: bool,
}

impl Element {
    /// Returns the format where the text ends. A link of a highlighter's own stands in an attribute, which is no code.
    pub(super) fn format(self, text: &[u8]) -> Option<&'static Format> {
        let last = || text.iter().rposition(|byte| matches!(byte, b'<' | b'>')).map(|last| text[last]);
        self.format.filter(|_| !self.has_tags || last() != Some(b'<'))
    }
}

impl Blocks {
    /// Reads what may be a tag. Returns `false` if it is not whole. `line` stands before it.
    pub(super) fn read_tag(&mut self, line: &[u8], text: &[u8]) -> bool {
        match self.block {
            Some(Block::Element(element)) => {
                let is_end = begins(text, element.end);
                if is_end == Some(true) {
                    self.block = None;
                }
                is_end.is_some()
            }
            Some(_) => true,
            None => self.read_start(line, text),
        }
    }

    /// Reads what may begin an element or a section of character data.
    fn read_start(&mut self, line: &[u8], text: &[u8]) -> bool {
        // Fast path: most tags begin with another letter.
        if text.get(1).is_some_and(|second| !b"!SsPpCc".contains(second)) {
            return true;
        }
        let is_character_data = begins(text, CHARACTER_DATA);
        self.is_in_character_data |= is_character_data == Some(true);
        let mut is_decided = is_character_data.is_some();
        for (start, end) in ELEMENTS {
            match begins(text, start) {
                Some(true) => return self.open(start, end, line, text),
                is_start => is_decided &= is_start.is_some(),
            }
        }
        is_decided
    }

    /// Opens the element with this start tag, if it is one. Returns `false` if it is not whole.
    fn open(&mut self, start: &str, end: &'static str, line: &[u8], text: &[u8]) -> bool {
        let near = &text[..text.len().min(MAX_LENGTH)];
        let Some(length) = memchr(b'>', near) else { return near.len() == MAX_LENGTH };
        let attributes = &text[start.len()..length];
        let is_longer_name = attributes.first().is_some_and(u8::is_ascii_alphanumeric);
        if !is_longer_name && !attributes.ends_with(b"/") && !ends_in_code_span(line) {
            self.block = Some(Block::Element(element(start, end, attributes)));
        }
        true
    }

    /// Reads what may end a section of character data, and with it the elements in it. Returns `false` if it is not whole.
    pub(super) fn read_end_of_character_data(&mut self, text: &[u8]) -> bool {
        let is_end = if self.is_in_character_data { begins(text, "]]>") } else { Some(false) };
        if is_end == Some(true) {
            self.is_in_character_data = false;
            self.block = self.block.filter(|block| !matches!(block, Block::Element(_)));
        }
        is_end.is_some()
    }
}

fn element(start: &str, end: &'static str, attributes: &[u8]) -> Element {
    let has = |kind: &[u8]| memmem::find(attributes, kind).is_some();
    let format = match start {
        // A script may also hold data or a template.
        "<script" if has(b"template") || has(b"text/x-") || has(b"html") => None,
        "<script" if has(b"json") => Format::of_language("json"),
        "<script" => Some(&CODE),
        "<style" => Format::of_language("css"),
        _ => Some(&CODE_IN_HTML),
    };
    Element { end, format, has_tags: !matches!(start, "<script" | "<style") }
}

/// Checks whether the line ends in a code span of Markdown, in which a tag is no tag.
fn ends_in_code_span(line: &[u8]) -> bool {
    memchr_iter(b'`', &line[line.len().saturating_sub(MAX_LENGTH)..]).count() % 2 == 1
}
