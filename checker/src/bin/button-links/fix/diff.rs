//! The difference between two texts as a unified diff, which `patch` and `git apply` read.

use std::path::Path;

use button_links_rules::has_secret;
use similar::TextDiff;

/// A unified diff, as far as it may be shown.
pub(crate) struct Diff {
    /// The hunks, without the names of the files.
    pub(crate) hunks: Vec<u8>,
    /// The number of hunks that are left out: a line of each may hold a secret, and a diff is also printed by CI, where many read it.
    pub(crate) left_out: u64,
}

impl Diff {
    /// Computes the diff of two texts.
    pub(crate) fn new(old: &[u8], new: &[u8]) -> Diff {
        let mut diff = Diff { hunks: Vec::new(), left_out: 0 };
        for hunk in hunks(old, new) {
            if lines(&hunk).iter().any(|line| has_secret(&String::from_utf8_lossy(line))) {
                diff.left_out += 1;
            } else {
                diff.hunks.extend(hunk);
            }
        }
        diff
    }
}

/// Returns the two lines that name the old and the new file.
pub(crate) fn header(path: &Path) -> Vec<u8> {
    [b"--- ", &*name(b"a/", path), b"\n+++ ", &*name(b"b/", path), b"\n"].concat()
}

/// Returns the name of a file after its prefix. A name with a character that would end it is quoted, as git does; one with a space is
/// followed by a tab, because `patch` would take the space for its end.
fn name(prefix: &[u8], path: &Path) -> Vec<u8> {
    let path = path.as_os_str().as_encoded_bytes();
    let path = path.strip_prefix(b"./").unwrap_or(path);
    let path = &path[path.iter().take_while(|byte| **byte == b'/').count()..];
    let mut name = prefix.to_vec();
    for byte in path {
        match byte {
            b'\\' if cfg!(windows) => name.push(b'/'),
            b'"' | b'\\' => name.extend([b'\\', *byte]),
            0..=0x1F | 0x7F => name.extend(format!("\\{byte:03o}").bytes()),
            _ => name.push(*byte),
        }
    }
    if name.contains(&b'\\') {
        [b"\"", &*name, b"\""].concat()
    } else if name.contains(&b' ') {
        [&*name, b"\t"].concat()
    } else {
        name
    }
}

/// Returns the hunks of a unified diff.
///
/// The texts may hold any bytes. Lines end at `\n` only, as for `patch`: `similar` would also end them at a lone `\r`, so we
/// split the texts and write the lines ourselves.
pub(super) fn hunks(old: &[u8], new: &[u8]) -> Vec<Vec<u8>> {
    let diff = TextDiff::configure().diff_slices(&lines(old), &lines(new));
    let mut hunks = Vec::new();
    for hunk in diff.unified_diff().iter_hunks() {
        let mut out = format!("{}\n", hunk.header()).into_bytes();
        for change in hunk.iter_changes() {
            out.extend_from_slice(change.tag().to_string().as_bytes());
            out.extend_from_slice(change.value());
            if !change.value().ends_with(b"\n") {
                out.extend_from_slice(b"\n\\ No newline at end of file\n");
            }
        }
        hunks.push(out);
    }
    hunks
}

/// Splits a text into lines, each with its line end.
fn lines(text: &[u8]) -> Vec<&[u8]> {
    text.split_inclusive(|byte| *byte == b'\n').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(old: &str, changes: &[(&str, &str)]) -> String {
        let new = changes.iter().fold(old.to_owned(), |text, (old, new)| text.replacen(old, new, 1));
        String::from_utf8(hunks(old.as_bytes(), new.as_bytes()).concat()).unwrap()
    }

    #[test]
    fn changes_near_to_each_other_share_a_hunk() {
        let old: String = ('a'..='z').flat_map(|letter| [letter, '\n']).collect();
        assert_eq!(
            changed(&old, &[("b", "B"), ("i\nj", "I"), ("r", "R")]),
            "@@ -1,13 +1,12 @@\n a\n-b\n+B\n c\n d\n e\n f\n g\n h\n-i\n-j\n+I\n k\n l\n m\n\
             @@ -15,7 +14,7 @@\n o\n p\n q\n-r\n+R\n s\n t\n u\n",
        );
    }

    #[test]
    fn line_ends_are_kept_and_a_missing_one_is_named() {
        assert_eq!(changed("a\r\nb", &[("a", "A")]), "@@ -1,2 +1,2 @@\n-a\r\n+A\r\n b\n\\ No newline at end of file\n");
        assert_eq!(changed("a", &[("a", "A\n")]), "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+A\n");
    }

    #[test]
    fn a_name_is_written_so_that_patch_reads_it() {
        let shown = |path: &str| String::from_utf8(name(b"a/", Path::new(path))).unwrap();
        assert_eq!(shown("./sub/ä.html"), "a/sub/ä.html");
        assert_eq!(shown("/a b.html"), "a/a b.html\t");
        #[cfg(unix)]
        assert_eq!(shown("a \"\u{1b}\t\\b"), r#""a/a \"\033\011\\b""#);
    }

    #[test]
    fn a_lone_carriage_return_ends_no_line() {
        assert_eq!(
            changed("a\rb\nc\r", &[("b", "B")]),
            "@@ -1,2 +1,2 @@\n-a\rb\n+a\rB\n c\r\n\\ No newline at end of file\n"
        );
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_kept() {
        assert_eq!(hunks(b"\xff\na\n", b"\xff\nA\n"), [b"@@ -1,2 +1,2 @@\n \xff\n-a\n+A\n"]);
    }
}
