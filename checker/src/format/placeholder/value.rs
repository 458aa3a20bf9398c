//! Placeholders with short delimiters, which are read as such only where a value begins: expressions of Razor and
//! `ColdFusion`, and the `…` and `<name>` of documentation.

use super::TemplatePart;
use super::bracket::balanced;
use super::name::{begins_field, identifier, is_in_field};

/// Returns the part that the `…` or `...` at the start of the text stands for, and its length: a value, or at the end of a
/// link all that follows.
pub(crate) fn ellipsis(text: &[u8]) -> Option<(TemplatePart, usize)> {
    let dots = [&b"..."[..], "…".as_bytes()].into_iter().find(|dots| text.starts_with(dots))?;
    match text.get(dots.len()) {
        Some(b'&') => Some((TemplatePart::Placeholder, dots.len())),
        Some(next) if next.is_ascii_alphanumeric() || b"./%-_=\\".contains(next) => None,
        _ => Some((TemplatePart::Block, dots.len())),
    }
}

/// Returns the length of the `<name>` at the start of the text. The caller knows that it is not a tag.
pub(crate) fn name_in_angle_brackets(text: &[u8]) -> Option<usize> {
    let name = text.strip_prefix(b"<")?;
    let length = name.iter().take_while(|byte| is_in_field(**byte) || **byte == b' ').count();
    (begins_field(name) && name[length..].starts_with(b">")).then_some(length + 2)
}

/// Returns the length of the `@Model.Id` or `@Url.Encode(id)` of Razor at the start of the text. A name without a member may
/// be that of a person.
pub(crate) fn razor(text: &[u8], link: &str) -> Option<usize> {
    let expression = text.strip_prefix(b"@")?;
    // `%2F@name.of.somebody` is the address of an account in social media, and has no capital.
    let is_account = link.ends_with("%2F") && !expression.first().is_some_and(u8::is_ascii_uppercase);
    if is_account || !link.ends_with(['=', '-']) && !link.ends_with("%2F") {
        return None;
    }
    let name = identifier(expression);
    if name == 0 {
        return None;
    }
    let first = 1 + name;
    let mut end = first;
    while let Some(length) = member(&text[end..]) {
        end += length;
    }
    (end > first).then_some(end)
}

/// Returns the length of the `.name`, the `(…)` or the `[…]` at the start of the text.
fn member(text: &[u8]) -> Option<usize> {
    match text {
        [b'.', name @ ..] => Some(identifier(name)).filter(|length| *length > 0).map(|length| 1 + length),
        [b'(', ..] => balanced(text, b'(', b')'),
        [b'[', ..] => balanced(text, b'[', b']'),
        _ => None,
    }
}

/// Returns the length of the `#id#` or `#encode(user.id)#` of `ColdFusion` at the start of the text.
pub(crate) fn cold_fusion(text: &[u8], link: &str) -> Option<usize> {
    let inside = text.strip_prefix(b"#").filter(|_| link.ends_with('='))?;
    let is_inside = |byte: &&u8| byte.is_ascii_alphanumeric() || b"_.,()[]'".contains(byte);
    let length = inside.iter().take_while(is_inside).count();
    (identifier(inside) > 0 && inside.get(length) == Some(&b'#')).then_some(length + 2)
}

/// Returns the length of the `[=expression]` of `FreeMarker` at the start of the text.
pub(crate) fn free_marker(text: &[u8], _link: &str) -> Option<usize> {
    text.starts_with(b"[=").then(|| balanced(text, b'[', b']')).flatten()
}

/// Returns the length of the `@name` or `@name.member(…)` of Twirl, Rocker or Razor at the start of the text.
pub(crate) fn razor_name(text: &[u8], link: &str) -> Option<usize> {
    let name = text.strip_prefix(b"@").filter(|_| link.ends_with(['=', '-']) || link.ends_with("%2F"))?;
    razor(text, link).or_else(|| Some(identifier(name)).filter(|length| *length > 0).map(|length| 1 + length))
}

/// Returns the length of the `\name` or `#1` of LaTeX at the start of the text.
pub(crate) fn latex(text: &[u8], link: &str) -> Option<usize> {
    let rest = text.strip_prefix(b"\\").or_else(|| text.strip_prefix(b"#")).filter(|_| link.ends_with(['=', '-']))?;
    let is_in_name = if text[0] == b'#' { u8::is_ascii_digit } else { u8::is_ascii_alphabetic };
    let length = rest.iter().take_while(|byte| is_in_name(byte)).count();
    (length > 0).then_some(1 + length)
}

/// Returns the length of the `<name>` of Gherkin at the start of the text.
pub(crate) fn in_angle_brackets(text: &[u8], link: &str) -> Option<usize> {
    name_in_angle_brackets(text).filter(|_| link.ends_with(['=', '-']))
}
