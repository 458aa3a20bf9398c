//! The format inside another one: a block of code in Markdown, `reStructuredText` or HTML.

use memchr::{memchr2, memmem};

use super::table::{CODE, CODE_IN_HTML};
use super::{Format, Layout};

/// Returns the format of the place after this text of a file, which may be a block of code in another format.
pub(crate) fn at(before: &[u8], outer: &'static Format) -> &'static Format {
    if is_in_expression(before) && outer.layout != Layout::Strings {
        return &CODE;
    }
    if !outer.has_code_blocks {
        return outer;
    }
    fenced(before)
        .or_else(|| delimited(before))
        .or_else(|| indented(before))
        .or_else(|| element(before))
        .unwrap_or(outer)
}

/// Checks whether the last line of the text ends in an expression of a template, such as `{{ printf "…`.
fn is_in_expression(before: &[u8]) -> bool {
    let line = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let expression = memmem::rfind(line, b"{{").map(|start| &line[start..]);
    expression.is_some_and(|text| memmem::find(text, b"}}").is_none() && memchr2(b'"', b'\'', text).is_some())
}

/// Returns the format of the block of `AsciiDoc` between lines of hyphens, or of Org between its keywords.
fn delimited(before: &[u8]) -> Option<&'static Format> {
    // Fast path: most texts have no delimiter.
    if [&b"\n----"[..], b"#+"].iter().all(|delimiter| memmem::find(before, delimiter).is_none()) {
        return None;
    }
    let (mut block, mut attributes) = (None, &b""[..]);
    for line in before.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii) {
        let keyword = line.get(..11).unwrap_or_default().to_ascii_lowercase();
        match keyword.as_slice() {
            b"#+begin_src" => block = Some(of_language(&line[11..])),
            _ if keyword.starts_with(b"#+end_src") => block = None,
            _ if line == b"----" && block.is_some() => block = None,
            _ if line == b"----" => block = attributes.strip_prefix(b"[source").map(of_language),
            _ => attributes = line,
        }
    }
    block
}

/// Returns the format of the block of code between fences that the text ends in.
fn fenced(before: &[u8]) -> Option<&'static Format> {
    // Fast path: most texts have no fence.
    if [b"```", b"~~~"].iter().all(|fence| memmem::find(before, *fence).is_none()) {
        return None;
    }
    let mut block = None;
    for line in before.split(|byte| *byte == b'\n') {
        let trimmed = line.trim_ascii_start();
        let Some(fence) = [b'`', b'~'].into_iter().find(|fence| trimmed.starts_with(&[*fence; 3])) else { continue };
        let language = &trimmed[trimmed.iter().take_while(|byte| **byte == fence).count()..];
        block = match block {
            Some((open, _)) if open == fence && language.trim_ascii().is_empty() => None,
            Some(open) => Some(open),
            // Code between three backquotes in a line is a code span.
            None if language.contains(&fence) => None,
            None => Some((fence, of_language(language))),
        };
    }
    block.map(|(_, format)| format)
}

/// Returns the format of the block of code that a directive or a `::` begins, and that the last line of the text is indented in.
fn indented(before: &[u8]) -> Option<&'static Format> {
    let mut lines = before.rsplit(|byte| *byte == b'\n');
    let mut indent = indent_of(lines.next()?);
    for line in lines.filter(|line| !line.trim_ascii().is_empty()) {
        if indent == 0 {
            return None;
        }
        if indent_of(line) >= indent {
            continue;
        }
        indent = indent_of(line);
        let text = line.trim_ascii();
        let directive =
            text.strip_prefix(b".. ").and_then(|text| text.strip_prefix(b"code").or(text.strip_prefix(b"sourcecode")));
        if let Some(name) = directive {
            let language = memmem::find(name, b"::").map_or(&b""[..], |index| &name[index + 2..]);
            return Some(of_language(language));
        }
        if text.ends_with(b"::") && !text.starts_with(b"..") {
            return Some(&CODE);
        }
    }
    None
}

/// The elements of HTML and of wikis that hold code.
const CODE_ELEMENTS: [(&[u8], &[u8]); 5] = [
    (b"<pre", b"</pre>"),
    (b"<code", b"</code>"),
    (b"<samp", b"</samp>"),
    (b"<syntaxhighlight", b"</syntaxhighlight>"),
    (b"<source lang", b"</source>"),
];

/// Returns the format of the element of HTML that holds code and that the text ends in.
fn element(before: &[u8]) -> Option<&'static Format> {
    let opened = |open: &[u8], close: &[u8]| {
        // Fast path: to search forwards is faster, and most texts have no such element.
        memmem::find(before, open)?;
        memmem::rfind(before, open).filter(|start| memmem::find(&before[*start..], close).is_none())
    };
    if let Some(start) = opened(b"<script", b"</script>") {
        // A script may also hold data or a template.
        let tag = &before[start..];
        let tag = &tag[..memchr::memchr(b'>', tag)?];
        let is = |kind: &[u8]| memmem::find(tag, kind).is_some();
        let is_template = is(b"template") || is(b"text/x-") || is(b"html");
        return if is(b"json") { Format::of_language("json") } else { (!is_template).then_some(&CODE) };
    }
    if opened(b"<style", b"</style>").is_some() {
        return Format::of_language("css");
    }
    // Within `<code>` a tag is that of a highlighter; a link of its own stands in an attribute.
    let is_in_attribute =
        before.iter().rposition(|byte| matches!(byte, b'<' | b'>')).is_some_and(|last| before[last] == b'<');
    let is_code = CODE_ELEMENTS.iter().any(|(open, close)| opened(open, close).is_some());
    (is_code && !is_in_attribute).then_some(&CODE_IN_HTML)
}

/// Returns the format of a language, as a block of code names it: `python`, `{.python .numberLines}`, `js{1,3}`.
fn of_language(text: &[u8]) -> &'static Format {
    let is_in_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b"-+#".contains(byte);
    let start = text.iter().position(|byte| is_in_name(&byte)).unwrap_or(text.len());
    let name: Vec<u8> = text[start..].iter().take_while(is_in_name).map(u8::to_ascii_lowercase).collect();
    str::from_utf8(&name).ok().and_then(Format::of_language).unwrap_or(&CODE)
}

/// Returns the number of blanks that a line begins with.
fn indent_of(line: &[u8]) -> usize {
    line.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}
