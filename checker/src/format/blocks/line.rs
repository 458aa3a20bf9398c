//! Blocks of code that begin and end with a line.

use memchr::memmem;

use super::{Block, Blocks, MAX_LENGTH, of_language};
use crate::format::Format;
use crate::format::table::CODE;

/// The most indented blocks within each other.
const MAX_DEPTH: usize = 16;

/// The fence of Markdown that opened a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fence {
    character: u8,
    length: usize,
}

/// A block of lines that are indented more than the line that begins it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Indented {
    indent: usize,
    format: &'static Format,
}

impl Blocks {
    /// Reads a whole line, without its line break.
    pub(super) fn end_line(&mut self, line: &[u8]) {
        let text = line.trim_ascii();
        let source = self.source.take();
        match self.block {
            _ if text.is_empty() => {}
            Some(Block::Fenced(fence, _)) if fence.is_closed_by(text) => self.block = None,
            Some(Block::Until(end, _)) if super::begins(text, end) == Some(true) => self.block = None,
            Some(_) => {}
            None => {
                let indent = indent_of(line);
                self.indented.retain(|block| block.indent < indent);
                if line.len() <= MAX_LENGTH {
                    self.begin_block(text, indent, source);
                }
            }
        }
        self.is_after_text = !text.is_empty();
    }

    /// Opens the block that this line begins. `source` is the format that the line before names.
    fn begin_block(&mut self, text: &[u8], indent: usize, source: Option<&'static Format>) {
        if let Some(block) = self.fenced(text).or_else(|| delimited(text, source)) {
            self.block = Some(block);
        } else if let Some(language) = text.strip_prefix(b"[source") {
            self.source = Some(of_language(language));
        } else if self.indented.len() < MAX_DEPTH
            && let Some(format) = directive(text)
        {
            self.indented.push(Indented { indent, format });
        }
    }

    /// Returns the block whose fence is this line.
    fn fenced(&self, text: &[u8]) -> Option<Block> {
        let fence = Fence::at(text)?;
        let language = &text[fence.length..];
        // A line of tildes under another line underlines a title. Code between three backquotes in a line is a code span.
        let is_underline = fence.character == b'~' && language.is_empty() && self.is_after_text;
        (!is_underline && !language.contains(&fence.character)).then(|| Block::Fenced(fence, of_language(language)))
    }

    /// Returns the format of the innermost indented block that this beginning of a line belongs to.
    pub(super) fn indented_format(&self, line: &[u8]) -> Option<&'static Format> {
        let indent = indent_of(line);
        self.indented.iter().rfind(|block| block.indent < indent).map(|block| block.format)
    }
}

impl Fence {
    /// Returns the fence that the text begins with.
    fn at(text: &[u8]) -> Option<Fence> {
        let character = text.first().copied().filter(|first| matches!(first, b'`' | b'~'))?;
        let length = text.iter().take_while(|byte| **byte == character).count();
        (length >= 3).then_some(Fence { character, length })
    }

    fn is_closed_by(self, text: &[u8]) -> bool {
        let end = Fence::at(text).filter(|end| end.length == text.len());
        end.is_some_and(|end| end.character == self.character && end.length >= self.length)
    }
}

/// Returns the block of `AsciiDoc` or Org that this line begins. `source` is the format that the line before names.
fn delimited(text: &[u8], source: Option<&'static Format>) -> Option<Block> {
    const ORG: &str = "#+begin_src";
    if super::begins(text, ORG) == Some(true) {
        return Some(Block::Until("#+end_src", of_language(&text[ORG.len()..])));
    }
    source.filter(|_| text == b"----").map(|format| Block::Until("----", format))
}

/// Returns the format of the block of `reStructuredText` that this line begins: a directive, or a `::` at its end.
fn directive(text: &[u8]) -> Option<&'static Format> {
    let directive = text.strip_prefix(b".. ");
    if let Some(name) = directive.and_then(|text| text.strip_prefix(b"code").or(text.strip_prefix(b"sourcecode"))) {
        let language = memmem::find(name, b"::").map_or(&b""[..], |index| &name[index + 2..]);
        return Some(of_language(language));
    }
    (text.ends_with(b"::") && !text.starts_with(b"..")).then_some(&CODE)
}

/// Returns the number of blanks that a line begins with.
fn indent_of(line: &[u8]) -> usize {
    let blanks = line.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    if line.len() > MAX_LENGTH { 0 } else { blanks }
}
