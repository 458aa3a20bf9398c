//! Placeholders and blocks of templates inside a link. Their text is known only when the template is filled in.

mod bracket;
pub(crate) mod directive;
mod mail;
mod name;
pub(super) mod shell;
pub(super) mod tag;
pub(crate) mod value;
pub(super) mod variable;

use button_links_findings::{PLACEHOLDER, TEMPLATE_BLOCK, is_guid};
use memchr::{memchr, memmem};

use super::Format;
use TemplatePart::{Block, Placeholder};
use bracket::balanced;
use name::word;

/// The longest part of a template, in bytes. Delimiters that are further apart are plain text.
const MAX_LENGTH: usize = 4096;

/// Returns the length of the placeholder at the start of a text, if there is one.
pub(crate) type Recognizer = fn(text: &[u8]) -> Option<usize>;

/// Returns the length of the placeholder at the start of a text, where the link before it may begin a value.
pub(crate) type ValueRecognizer = fn(text: &[u8], link: &str) -> Option<usize>;

/// A part of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TemplatePart {
    /// A placeholder: a value is put there.
    Placeholder,
    /// A block: anything may be put there, or nothing.
    Block,
}

impl TemplatePart {
    /// Returns the character that stands for the part in a link.
    pub(crate) const fn marker(self) -> char {
        match self {
            TemplatePart::Placeholder => PLACEHOLDER as char,
            TemplatePart::Block => TEMPLATE_BLOCK as char,
        }
    }
}

/// The delimiters of template engines, and the part that they enclose. A longer opening delimiter precedes its own prefixes.
const DELIMITERS: &[(&[u8], &[u8], TemplatePart)] = &[
    (b"{{{", b"}}}", Placeholder),
    (b"{{!--", b"--}}", Block),
    (b"{{--", b"--}}", Block),
    (b"{{", b"}}", Placeholder),
    (b"{!!", b"!!}", Placeholder),
    (b"{%", b"%}", Block),
    (b"<%=", b"%>", Placeholder),
    (b"<%-", b"%>", Placeholder),
    (b"<%:", b"%>", Placeholder),
    (b"<%", b"%>", Block),
    (b"<?=", b"?>", Placeholder),
    (b"<?", b"?>", Block),
    (b"[[", b"]]", Placeholder),
    (b"[(", b")]", Placeholder),
    (b"[%", b"%]", Placeholder),
    (b"*|", b"|*", Placeholder),
    (b"%%=", b"=%%", Placeholder),
    (b"%%[", b"]%%", Block),
];

/// The words that begin a block between delimiters of values, in Go, Handlebars, Smarty, Template Toolkit and Elixir.
const BLOCK_WORDS: &[&[u8]] = &[
    b"if",
    b"elseif",
    b"else",
    b"elsif",
    b"unless",
    b"end",
    b"range",
    b"with",
    b"block",
    b"define",
    b"template",
    b"foreach",
];

/// The openings of blocks of Svelte, which look like a comment of Jinja.
const SVELTE_BLOCKS: &[&[u8]] = &[b"{#if ", b"{#each ", b"{#await ", b"{#key "];

/// Returns the part of a template at the start of the text, and its length in bytes.
pub(crate) fn part(text: &[u8], format: &Format) -> Option<(TemplatePart, usize)> {
    let text = &text[..text.len().min(MAX_LENGTH)];
    // Fast path: most characters begin no delimiter.
    if !matches!(text.first()?, b'{' | b'$' | b'#' | b'@' | b'<' | b'[' | b'*' | b'%' | b'\\' | b'&') {
        return None;
    }
    delimited(text)
        .or_else(|| tag::template_tag(text))
        .or_else(|| braced(text))
        .or_else(|| value(text, format).map(|length| (Placeholder, length)))
}

/// Returns the length of the placeholder at the start of the text that is recognized only where a value of `link` begins.
pub(crate) fn at_value(text: &[u8], link: &str, format: &Format) -> Option<usize> {
    let text = &text[..text.len().min(MAX_LENGTH)];
    let of_format = || format.values.iter().find_map(|recognize| recognize(text, link));
    mail::whole_value(text, link).or_else(of_format)
}

/// Returns the length of the part of a template at the start of the text, which may be one that is recognized only where a value
/// begins.
pub(crate) fn any_part(text: &[u8], format: &Format) -> Option<usize> {
    // Fast path: no part begins with a letter or a digit.
    if text.first()?.is_ascii_alphanumeric() {
        return None;
    }
    part(text, format).map(|(_, length)| length).max(at_value(text, "?btn_=", format))
}

/// Returns the part between two of the [`DELIMITERS`] at the start of the text.
fn delimited(text: &[u8]) -> Option<(TemplatePart, usize)> {
    let (open, close, part) = DELIMITERS.iter().find(|(open, ..)| text.starts_with(open))?;
    let inside = &text[open.len()..];
    let mut length = memmem::find(inside, close)?;
    // The `{{${id}}}` of Braze: the first two of its closing braces do not belong together.
    let braces = |brace: u8| memchr::memchr_iter(brace, &inside[..length]).count();
    if *close == b"}}" && braces(b'{') > braces(b'}') && inside[length + 2..].starts_with(b"}") {
        length += 1;
    }
    let part = if is_block(&inside[..length]) { Block } else { *part };
    Some((part, open.len() + length + close.len()))
}

/// Checks whether the text between delimiters opens, divides or closes a block.
fn is_block(inside: &[u8]) -> bool {
    let inside = inside.trim_ascii_start();
    let inside = inside.strip_prefix(b"~").or(inside.strip_prefix(b"-")).unwrap_or(inside).trim_ascii_start();
    matches!(inside.first(), Some(b'#' | b'/' | b'^' | b'>' | b'!' | b':'))
        || BLOCK_WORDS.iter().any(|block| block.eq_ignore_ascii_case(&inside[..word(inside)]))
}

/// Returns the `{id}` at the start of the text, as in Svelte, JSX, Smarty, URI templates and `format!`.
fn braced(text: &[u8]) -> Option<(TemplatePart, usize)> {
    if text.starts_with(b"{#") && !SVELTE_BLOCKS.iter().any(|block| text.starts_with(block)) {
        return memmem::find(text, b"#}").map(|length| (Block, length + 2));
    }
    let length = text.starts_with(b"{").then(|| balanced(text, b'{', b'}')).flatten()?;
    let inside = &text[1..length - 1];
    if inside.contains(&b'\n') || inside.trim_ascii().is_empty() || str::from_utf8(inside).is_ok_and(is_guid) {
        return None;
    }
    Some((if is_block(inside) { Block } else { Placeholder }, length))
}

/// Returns the length of the placeholder at the start of the text whose delimiters are not in [`DELIMITERS`].
fn value(text: &[u8], format: &Format) -> Option<usize> {
    let of_all = match text {
        [b'$' | b'#' | b'@', b'{', ..] => balanced(&text[1..], b'{', b'}').map(|length| 1 + length),
        [b'$', b'!', b'{', ..] => balanced(&text[2..], b'{', b'}').map(|length| 2 + length),
        [b'@', b'(', ..] => balanced(&text[1..], b'(', b')').map(|length| 1 + length),
        [b'<', b'c', b':', ..] => output_tag(text),
        [b'&', ..] => tag::dtml_entity(text),
        [b'%', ..] => mail::merge_field(text, format.percent),
        _ => None,
    };
    let of_format = || format.placeholders.iter().find_map(|recognize| recognize(text));
    of_all.or_else(of_format).or_else(|| mail::variable(text))
}

/// Returns the length of the `<c:out value="…"/>` of JSP at the start of the text, or of that tag and its end tag.
fn output_tag(text: &[u8]) -> Option<usize> {
    let length = text.strip_prefix(b"<c:out ").and_then(|_| memchr(b'>', text))? + 1;
    if text[..length].ends_with(b"/>") {
        return Some(length);
    }
    text[length..].starts_with(b"</c:out>").then_some(length + 8)
}
