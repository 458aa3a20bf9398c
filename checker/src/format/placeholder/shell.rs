//! Commands whose output a shell puts into a text.

use super::bracket::balanced;

/// Returns the length of the `[command $argument]` of Tcl at the start of the text.
pub(crate) fn tcl(text: &[u8], _link: &str) -> Option<usize> {
    text.starts_with(b"[").then(|| balanced(text, b'[', b']')).flatten()
}
