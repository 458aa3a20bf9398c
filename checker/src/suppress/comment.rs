//! The comment that suppresses findings: `button-links: allow(example-id): the reason`.

use memchr::{memchr, memmem};

/// The openings of a suppression, with the spaces that people leave out or add.
pub(crate) const OPENINGS: [&str; 3] = ["button-links: allow(", "button-links:allow(", "button-links: allow ("];

/// The ends of a comment within a line.
const CLOSERS: [&str; 5] = ["-->", "*/", "--}}", "#}", "%>"];

/// The longest text of a suppression, in bytes. A longer one is cut.
const MAX_LENGTH: usize = 4096;

/// A comment that suppresses findings, at its place in a file.
#[derive(Clone, Debug)]
pub struct Comment {
    /// The line, from 1.
    pub line: u64,
    /// The column, from 1, in characters.
    pub column: u64,
    /// The offset of `button-links:` in the file, in bytes.
    pub offset: u64,
    /// The text from `button-links:` to the end of the line, or of the comment (`-->`, `*/`, `#}`, `%>`, `--}}`).
    pub text: String,
}

impl Comment {
    /// Returns the names of the codes, and the reason, which may be empty. Returns `None` if no `)` ends the codes.
    pub(super) fn codes_and_reason(&self) -> Option<(impl Iterator<Item = &str>, &str)> {
        let (codes, rest) = self.text.split_once('(')?.1.split_once(')')?;
        let reason = rest.trim_start().strip_prefix(':').unwrap_or_default();
        Some((codes.split(',').map(str::trim), reason.trim()))
    }
}

/// Returns the text of the suppression that begins here.
pub(crate) fn text(rest: &[u8]) -> String {
    let rest = &rest[..rest.len().min(MAX_LENGTH)];
    let line = &rest[..memchr(b'\n', rest).unwrap_or(rest.len())];
    // Where another comment begins, this one is over.
    let next = OPENINGS.iter().filter_map(|opening| Some(1 + memmem::find(line.get(1..)?, opening.as_bytes())?)).min();
    let line = &line[..next.unwrap_or(line.len())];
    let end = CLOSERS.iter().filter_map(|closer| memmem::find(line, closer.as_bytes())).min().unwrap_or(line.len());
    String::from_utf8_lossy(line[..end].trim_ascii_end()).into_owned()
}
