//! HTML around a link, also inside a string of JSON or source code.

use memchr::memmem;

use super::LINK;

/// The spellings of the `<` that begins a tag: as it is, and escaped in a string.
const TAG_STARTS: [&[u8]; 5] = [b"<", b"\\u003c", b"\\u003C", b"\\x3c", b"\\x3C"];

/// Attributes that hold a link. JSX puts each attribute on a line below that of the tag, and the link may stand on yet
/// another line.
const ATTRIBUTES: &[&[u8]] = &[b" href=", b"\thref=", b" src=", b"\tsrc=", b" action=", b"\taction="];

/// The start of a section of character data, in which `&amp;` means itself unless it holds HTML.
pub(super) const CHARACTER_DATA: &str = "<![CDATA[";

/// The elements that divide a line of text: of HTML, and of `Docutils`.
const INLINE_ELEMENTS: [&[u8]; 11] =
    [b"span", b"inline", b"mark", b"b", b"i", b"u", b"em", b"strong", b"font", b"wbr", b"code"];

/// Checks whether a link stands in HTML: a tag begins in `line`, the part of its line before the link, or `before`, all the
/// text before the link, ends with the name of an attribute.
pub(crate) fn is_in_html(line: &[u8], before: &[u8]) -> bool {
    last_tag(line).is_some() || ends_with_attribute(before)
}

/// Checks whether a link stands in an attribute of a tag of HTML.
pub(crate) fn is_in_attribute(line: &[u8], before: &[u8]) -> bool {
    let is_open = |tag: usize| memmem::find(&line[tag..], b">").is_none();
    last_tag(line).is_some_and(is_open) || ends_with_attribute(before)
}

/// Returns the index of the last tag in the line, whose `<` may be escaped. The `<` of `<?php` or of a comparison begins none, and
/// that of a link in pointed brackets ends the line.
fn last_tag(line: &[u8]) -> Option<usize> {
    // Fast path: each spelling is a search of the whole line.
    memchr::memchr2(b'<', b'\\', line)?;
    let begins_tag =
        |after: &[u8]| after.first().is_none_or(|next| next.is_ascii_alphabetic() || [b'/', b'!', LINK].contains(next));
    let last = |start: &&[u8]| memmem::rfind(line, start).filter(|index| begins_tag(&line[index + start.len()..]));
    TAG_STARTS.iter().filter_map(last).max()
}

fn ends_with_attribute(before: &[u8]) -> bool {
    ATTRIBUTES.iter().any(|attribute| before.trim_ascii_end().ends_with(attribute))
}

/// Checks whether a text goes on in an element within its line: a highlighter puts each token of a program into an element
/// of its own, and a search marks what it found.
pub(crate) fn is_continued_in_element(after: &[u8]) -> bool {
    let end_tag = after.strip_prefix(b"</").and_then(|name| name.strip_prefix(word(name)));
    let tag = end_tag.map_or(Some(after), |rest| rest.strip_prefix(b">")).and_then(|rest| rest.strip_prefix(b"<"));
    tag.is_some_and(|tag| INLINE_ELEMENTS.contains(&word(tag)))
}

/// Returns the name at the start of the text.
fn word(text: &[u8]) -> &[u8] {
    &text[..text.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count()]
}

/// Returns the part of a line that stands in its last script, style or section of character data, or else all of it.
pub(crate) fn in_innermost(line: &[u8]) -> &[u8] {
    let after_tag = |tag: &[u8]| {
        let start = memmem::rfind(line, tag)?;
        memchr::memchr(b'>', &line[start..]).map(|length| start + length + 1)
    };
    let section = memmem::rfind(line, CHARACTER_DATA.as_bytes()).map(|start| start + CHARACTER_DATA.len());
    let innermost = [section, after_tag(b"<script"), after_tag(b"<style")];
    &line[innermost.into_iter().flatten().max().unwrap_or(0)..]
}

/// Checks whether the tag around a link is itself escaped, as HTML is in a feed. There `&amp;amp;` means `&`.
pub(crate) fn is_in_escaped_tag(line: &[u8]) -> bool {
    let tag = memmem::rfind(line, b"<").unwrap_or(0);
    // The attribute holds HTML, which is escaped as an attribute.
    let is_document = memmem::find(line, b"srcdoc=").is_some();
    is_document || memmem::find(&line[tag..], b"&lt;").is_some()
}
