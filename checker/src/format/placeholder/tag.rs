//! Tags that stand for a value: of templates, of style sheets, and of formats of translators.

use memchr::memchr;

use super::TemplatePart::{self, Block, Placeholder};
use super::name::{begins_field, word};

/// The tags of templates that no format of markup has, in lower case, with the part that each stands for.
const TAGS: &[(&[u8], TemplatePart)] = &[
    (b"<tmpl_var", Placeholder),
    (b"<tmpl_", Block),
    (b"</tmpl_", Block),
    (b"<dtml-var", Placeholder),
    (b"<dtml-", Block),
    (b"</dtml-", Block),
    (b"<!--#echo", Placeholder),
    (b"<!--#", Block),
    (b"<cf", Block),
    (b"</cf", Block),
    (b"<#", Block),
    (b"</#", Block),
    (b"<@", Block),
    (b"</@", Block),
];

/// Elements of XLIFF and TMX that stand for a placeholder.
const XLIFF: [&[u8]; 4] = [b"x", b"ph", b"it", b"xliff:g"];

/// Returns the tag of a template at the start of the text.
pub(super) fn template_tag(text: &[u8]) -> Option<(TemplatePart, usize)> {
    let begins = |tag: &[u8]| text.get(..tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag));
    let (_, part) = TAGS.iter().find(|(tag, _)| begins(tag))?;
    memchr(b'>', text).map(|end| (*part, end + 1))
}

/// Returns the length of the entity of DTML at the start of the text: `&dtml-name;` or `&dtml.url_quote-name;`.
pub(super) fn dtml_entity(text: &[u8]) -> Option<usize> {
    let name = text.strip_prefix(b"&dtml")?;
    let length = name.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(byte)).count();
    (matches!(name.first(), Some(b'-' | b'.')) && name.get(length) == Some(&b';')).then_some(length + 6)
}

/// Returns the length of the element without content at the start of the text, if it is one of another namespace, such as
/// `<xsl:value-of select="@id"/>`, or one of XLIFF. It may have an end tag of its own.
pub(crate) fn empty_element(text: &[u8], link: &str) -> Option<usize> {
    let tag = text.strip_prefix(b"<").filter(|tag| link.ends_with(['=', '-']) && begins_field(tag))?;
    let name = word(tag);
    let is_known = tag.get(name) == Some(&b':') || XLIFF.contains(&&tag[..name]);
    let end = memchr(b'>', text)?;
    (is_known && text[..end].ends_with(b"/")).then_some(end + 1)
}

/// Returns the length of the element of XLIFF or TMX at the start of the text, with its content: `<ph id="0">%s</ph>`.
pub(crate) fn element(text: &[u8], link: &str) -> Option<usize> {
    let tag = text.strip_prefix(b"<").filter(|_| link.ends_with(['=', '-']))?;
    let name = XLIFF.into_iter().find(|name| tag.starts_with(name) && !is_in_name(tag.get(name.len())))?;
    let end_tag = [b"</", name, b">"].concat();
    memchr::memmem::find(text, &end_tag).map(|start| start + end_tag.len())
}

fn is_in_name(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b':')
}
