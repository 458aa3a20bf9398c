//! HTML around a link, also inside a string of JSON or source code.

use memchr::memmem;

/// The spellings of the `<` that begins a tag: as it is, and escaped in a string.
const TAG_STARTS: [&[u8]; 5] = [b"<", b"\\u003c", b"\\u003C", b"\\x3c", b"\\x3C"];

/// Attributes that hold a link. JSX puts each attribute on a line below that of the tag, and the link may stand on yet
/// another line.
const ATTRIBUTES: &[&[u8]] = &[b" href=", b"\thref=", b" src=", b"\tsrc=", b" action=", b"\taction="];

/// The start of a section of character data.
const CHARACTER_DATA: &[u8] = b"<![CDATA[";

/// The elements that a highlighter puts around a token: of HTML, and of `Docutils`.
const CODE_ELEMENTS: [&[u8]; 2] = [b"span", b"inline"];

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

/// Returns the index of the last `<` in the line, also of an escaped one.
fn last_tag(line: &[u8]) -> Option<usize> {
    TAG_STARTS.iter().filter_map(|start| memmem::rfind(line, start)).max()
}

fn ends_with_attribute(before: &[u8]) -> bool {
    ATTRIBUTES.iter().any(|attribute| before.trim_ascii_end().ends_with(attribute))
}

/// Checks whether a text goes on in the next element: a highlighter puts each token of a program into an element of its own.
pub(crate) fn is_continued_in_next_element(after: &[u8]) -> bool {
    let Some(name) = after.strip_prefix(b"</") else { return false };
    let length = name.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let next = name[length..].strip_prefix(b"><").filter(|next| next.starts_with(&name[..length]));
    next.is_some_and(|next| {
        length > 1 && matches!(next.get(length), Some(b' ' | b'>')) && CODE_ELEMENTS.contains(&&name[..length])
    })
}

/// Checks whether the text ends in a section of character data, in which `&amp;` means itself unless it holds HTML.
pub(crate) fn is_in_character_data(before: &[u8]) -> bool {
    // Fast path: to search forwards is faster, and most texts have no such section.
    memmem::find(before, CHARACTER_DATA).is_some()
        && memmem::rfind(before, CHARACTER_DATA).is_some_and(|start| memmem::find(&before[start..], b"]]>").is_none())
}

/// Returns the part of a line that stands in a section of character data, or else all of it.
pub(crate) fn in_character_data(line: &[u8]) -> &[u8] {
    memmem::rfind(line, CHARACTER_DATA).map_or(line, |start| &line[start + CHARACTER_DATA.len()..])
}

/// Checks whether the tag around a link is itself escaped, as HTML is in a feed. There `&amp;amp;` means `&`.
pub(crate) fn is_in_escaped_tag(line: &[u8]) -> bool {
    let tag = memmem::rfind(line, b"<").unwrap_or(0);
    memmem::find(&line[tag..], b"&lt;").is_some()
}
