//! Commands whose output a shell puts into a text.

use memchr::memchr;

use super::bracket::balanced;

/// Returns the length of the command in backquotes at the start of the text.
pub(crate) fn backquotes(text: &[u8], link: &str) -> Option<usize> {
    let command = text.strip_prefix(b"`").filter(|_| link.ends_with(['=', '-']))?;
    memchr(b'`', command).filter(|length| !command[..*length].contains(&b'\n')).map(|length| length + 2)
}

/// Returns the length of the `[command $argument]` of Tcl at the start of the text.
pub(crate) fn tcl(text: &[u8], _link: &str) -> Option<usize> {
    text.starts_with(b"[").then(|| balanced(text, b'[', b']')).flatten()
}
