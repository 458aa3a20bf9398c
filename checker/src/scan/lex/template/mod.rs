//! Places of a template inside a link: what stands there is only known when the template is filled in.

use button_links_findings as findings;
use memchr::{memchr, memmem};

use super::FileKind;

/// In a link, for a place where a value is put.
pub(super) const VALUE: char = findings::PLACEHOLDER as char;
/// In a link, for a place where anything may be put, or nothing.
pub(super) const BLOCK: char = findings::TEMPLATE_BLOCK as char;

/// A place that is not closed within so many bytes is none.
pub(super) const LONGEST: usize = 4096;

/// A name in a `%(name)s` is no longer.
const LONGEST_NAME: usize = 256;

/// Brackets nested deeper are no expression, and would take long to match.
const DEEPEST: usize = 16;

/// How a place is opened and closed, and what it stands for. The longer opening comes first.
const FENCES: &[(&[u8], &[u8], char)] = &[
    (b"{{{", b"}}}", VALUE),
    (b"{{!--", b"--}}", BLOCK),
    (b"{{--", b"--}}", BLOCK),
    (b"{{", b"}}", VALUE),
    (b"{!!", b"!!}", VALUE),
    (b"{%", b"%}", BLOCK),
    (b"<%=", b"%>", VALUE),
    (b"<%-", b"%>", VALUE),
    (b"<%:", b"%>", VALUE),
    (b"<%", b"%>", BLOCK),
    (b"<?=", b"?>", VALUE),
    (b"<?php", b"?>", BLOCK),
    (b"[[", b"]]", VALUE),
    (b"[%", b"%]", VALUE),
    (b"*|", b"|*", VALUE),
    (b"%%=", b"=%%", VALUE),
];

/// What begins a block in the braces that are usual for values: of Go, Handlebars, Smarty, Template Toolkit, Elixir.
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

/// What begins a block of Svelte, which looks like a comment of Jinja.
const SVELTE_BLOCKS: &[&[u8]] = &[b"{#if ", b"{#each ", b"{#await ", b"{#key "];

/// The place of a template at the start of the text: what stands for it in a link, and its length.
pub(super) fn hole(text: &[u8], kind: FileKind) -> Option<(char, usize)> {
    let text = &text[..text.len().min(LONGEST)];
    if !matches!(text.first()?, b'{' | b'$' | b'#' | b'@' | b'<' | b'[' | b'*' | b'%' | b'\\') {
        return None;
    }
    if let Some((open, close, meaning)) = FENCES.iter().find(|fence| text.starts_with(fence.0)) {
        let inside = &text[open.len()..];
        if let Some(length) = memmem::find(inside, close) {
            let is_block = *meaning == BLOCK || is_block(&inside[..length]);
            return Some((if is_block { BLOCK } else { VALUE }, open.len() + length + close.len()));
        }
    }
    match text {
        [b'$' | b'#' | b'@', b'{', ..] => Some((VALUE, 1 + balanced(&text[1..], b'{', b'}')?)),
        [b'$', b'!', b'{', ..] => Some((VALUE, 2 + balanced(&text[2..], b'{', b'}')?)),
        [b'@', b'(', ..] => Some((VALUE, 1 + balanced(&text[1..], b'(', b')')?)),
        [b'<', b'c', b':', ..] => output_tag(text),
        [b'{', ..] => braced(text, kind),
        [b'%', ..] => merge_field(text, kind)
            .or_else(|| if kind == FileKind::Source { conversion(text) } else { None })
            .or_else(|| mail_variable(text)),
        [b'$' | b'\\', b'(', ..] if kind == FileKind::Source => Some((VALUE, 1 + balanced(&text[1..], b'(', b')')?)),
        [b'$', ..] if kind == FileKind::Source => variable(text),
        _ => None,
    }
}

/// The `…` or `...` at the start of the text that stands for what a documentation leaves out: a value, or at the end of the
/// link all that follows. It is read as one only where a value, its digits or a parameter would begin.
pub(super) fn elision(text: &[u8]) -> Option<(char, usize)> {
    let dots = [&b"..."[..], "…".as_bytes()].into_iter().find(|dots| text.starts_with(dots))?;
    match text.get(dots.len()) {
        Some(b'&') => Some((VALUE, dots.len())),
        Some(next) if next.is_ascii_alphanumeric() || b"./%-_=\\".contains(next) => None,
        _ => Some((BLOCK, dots.len())),
    }
}

/// The length of the `<name>` at the start of the text, where that is no tag.
pub(super) fn placeholder(text: &[u8]) -> Option<usize> {
    let name = text.strip_prefix(b"<")?;
    let length = name.iter().take_while(|byte| is_of_name(**byte) || **byte == b' ').count();
    (begins_name(name) && name[length..].starts_with(b">")).then_some(length + 2)
}

/// Whether what stands in braces opens, parts or closes a block.
fn is_block(inside: &[u8]) -> bool {
    let inside = inside.trim_ascii_start();
    let inside = inside.strip_prefix(b"~").or(inside.strip_prefix(b"-")).unwrap_or(inside).trim_ascii_start();
    let word = inside.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
    matches!(inside.first(), Some(b'#' | b'/' | b'^' | b'>' | b'!' | b':'))
        || BLOCK_WORDS.iter().any(|block| block.eq_ignore_ascii_case(&inside[..word]))
}

/// `<c:out value="…"/>` of JSP, or with its end behind it.
fn output_tag(text: &[u8]) -> Option<(char, usize)> {
    let length = text.strip_prefix(b"<c:out ").and_then(|_| memchr(b'>', text))? + 1;
    let tag_end =
        if text[..length].ends_with(b"/>") { 0 } else { text[length..].strip_prefix(b"</c:out>").map(|_| 8)? };
    Some((VALUE, length + tag_end))
}

/// `{id}` of Svelte, JSX, Smarty, URI templates and `format!`. An empty one holds something only in source code.
fn braced(text: &[u8], kind: FileKind) -> Option<(char, usize)> {
    if text.starts_with(b"{#") && !SVELTE_BLOCKS.iter().any(|block| text.starts_with(block)) {
        return memmem::find(text, b"#}").map(|length| (BLOCK, length + 2));
    }
    let length = balanced(text, b'{', b'}')?;
    let inside = &text[1..length - 1];
    if inside.contains(&b'\n') || (inside.trim_ascii().is_empty() && kind != FileKind::Source) {
        return None;
    }
    Some((if is_block(inside) { BLOCK } else { VALUE }, length))
}

/// The length of what begins with the bracket `open` and ends with its `close`; brackets in strings do not count, unless
/// what looks like a string has no end.
pub(super) fn balanced(text: &[u8], open: u8, close: u8) -> Option<usize> {
    memchr(close, text)?;
    balanced_with(text, open, close, true).or_else(|| balanced_with(text, open, close, false))
}

fn balanced_with(text: &[u8], open: u8, close: u8, strings: bool) -> Option<usize> {
    let mut depth = 0_usize;
    let mut string = None;
    for (index, byte) in text.iter().enumerate() {
        match string {
            Some(quote) if *byte == quote => string = None,
            None if strings && matches!(byte, b'"' | b'\'' | b'`') => string = Some(*byte),
            None if depth == DEEPEST && *byte == open => return None,
            None if *byte == open => depth += 1,
            None if *byte == close => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(index + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// `%%NAME%%` of a mailing. In code `%%AF%%` are percent signs written twice for `printf`.
fn merge_field(text: &[u8], kind: FileKind) -> Option<(char, usize)> {
    let name = text.strip_prefix(b"%%")?;
    let length = name.iter().take_while(|byte| is_of_name(**byte) || matches!(byte, b':' | b' ')).count();
    let is_name = begins_name(name) && (length > 2 || kind != FileKind::Source);
    (is_name && name[length..].starts_with(b"%%")).then_some((VALUE, length + 4))
}

/// `%name%` of other mailings, where neither `%` can begin an escape.
fn mail_variable(text: &[u8]) -> Option<(char, usize)> {
    let name = text.strip_prefix(b"%")?;
    let length = name.iter().take_while(|byte| is_of_name(**byte)).count();
    let behind = name[length..].strip_prefix(b"%")?;
    let is_escape = |text: &[u8]| text.len() > 1 && text[..2].iter().all(u8::is_ascii_hexdigit);
    (length > 1 && begins_name(name) && !is_escape(name) && !is_escape(behind)).then_some((VALUE, length + 2))
}

fn begins_name(text: &[u8]) -> bool {
    text.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'_')
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-')
}

/// `%s`, `%ld`, `%1$s`, `%(name)s`, `%<name>s`, `%{name}` and `%@`. What may be a percent-encoded byte is one.
fn conversion(text: &[u8]) -> Option<(char, usize)> {
    let directive = text.strip_prefix(b"%")?;
    let named = |close: u8| memchr(close, &directive[..directive.len().min(LONGEST_NAME)]).map(|index| index + 1);
    let before = match directive.first()? {
        b'{' => return named(b'}').map(|length| (VALUE, length + 1)),
        b'(' => named(b')')?,
        b'<' => named(b'>')?,
        _ => {
            let digits = directive.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if digits > 0 && directive.get(digits) == Some(&b'$') { digits + 1 } else { 0 }
        }
    };
    let size = directive[before..].iter().take_while(|byte| matches!(byte, b'l' | b'z')).count();
    let end = before + size;
    let is_conversion = matches!(directive.get(end)?, b's' | b'd' | b'v' | b'u' | b'i' | b'q' | b'f' | b'@');
    let is_encoded = end == 0 && directive.get(..2).is_some_and(|byte| byte.iter().all(u8::is_ascii_hexdigit));
    (is_conversion && !is_encoded).then_some((VALUE, end + 2))
}

/// `$name`, `$1`, and the `$user->id` and `$user['id']` of PHP.
fn variable(text: &[u8]) -> Option<(char, usize)> {
    let word = |from: usize| {
        text.get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_')
            .count()
    };
    let mut end = 1 + word(1);
    if end == 1 {
        return None;
    }
    loop {
        let rest = &text[end..];
        if rest.starts_with(b"->") && word(end + 2) > 0 {
            end += 2 + word(end + 2);
        } else if rest.starts_with(b"[")
            && let Some(length) = balanced(rest, b'[', b']')
        {
            end += length;
        } else {
            return Some((VALUE, end));
        }
    }
}
