//! Merge fields of mailing tools: `%%NAME%%` and `%name%`.

use super::name::{begins_field, is_in_field};
use crate::format::FileKind;

/// Returns the length of the `%%NAME%%` at the start of the text. In source code, `%%AF%%` is a percent sign that is doubled
/// for `printf`.
pub(super) fn merge_field(text: &[u8], kind: FileKind) -> Option<usize> {
    let name = text.strip_prefix(b"%%")?;
    let length = name.iter().take_while(|byte| is_in_field(**byte) || matches!(byte, b':' | b' ')).count();
    let is_name = begins_field(name) && (length > 2 || kind != FileKind::Source);
    (is_name && name[length..].starts_with(b"%%")).then_some(length + 4)
}

/// Returns the length of the `%name%` at the start of the text, if neither `%` can begin a percent-encoded byte.
pub(super) fn variable(text: &[u8]) -> Option<usize> {
    let name = text.strip_prefix(b"%")?;
    let length = name.iter().take_while(|byte| is_in_field(**byte)).count();
    let rest = name[length..].strip_prefix(b"%")?;
    let is_escape = |text: &[u8]| text.len() > 1 && text[..2].iter().all(u8::is_ascii_hexdigit);
    (length > 1 && begins_field(name) && !is_escape(name) && !is_escape(rest)).then_some(length + 2)
}
