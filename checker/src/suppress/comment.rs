//! The comment that suppresses a finding: its text, to the end of the line or of the comment.

use memchr::{memchr, memmem};

/// What ends a comment within a line.
const CLOSERS: [&str; 5] = ["-->", "*/", "--}}", "#}", "%>"];

/// A longer text is cut here.
const LONGEST: usize = 4096;

/// The text of the suppression at the start of this.
pub(super) fn text(rest: &[u8]) -> String {
    let rest = &rest[..rest.len().min(LONGEST)];
    let line = &rest[..memchr(b'\n', rest).unwrap_or(rest.len())];
    let end = CLOSERS.iter().filter_map(|closer| memmem::find(line, closer.as_bytes())).min().unwrap_or(line.len());
    String::from_utf8_lossy(line[..end].trim_ascii_end()).into_owned()
}
