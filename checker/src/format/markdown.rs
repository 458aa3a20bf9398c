//! The brackets of Markdown and `AsciiDoc` around a link: `[text](link)`, `[link]`.

/// Checks whether the text begins with a `]` that separates the text of a link from its destination: `](` or `][`.
pub(crate) fn ends_link_text(text: &[u8]) -> bool {
    text.starts_with(b"](") || text.starts_with(b"][")
}

/// Checks whether a `[` after the byte `before` ends a link in prose: it begins the `[Shop]` of `AsciiDoc` or the `[^1]` of
/// Markdown. After a `=` it is a value.
pub(crate) fn begins_link_text(before: Option<u8>) -> bool {
    before.is_some_and(|before| before != b'=')
}
