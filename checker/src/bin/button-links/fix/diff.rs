//! The difference between two texts as a unified diff, which `patch` and `git apply` read.

use button_links_findings::NOT_SHOWN;
use button_links_rules::has_secret;
use similar::TextDiff;

/// Returns the hunks of a unified diff, without the names of the files.
///
/// The texts may hold any bytes. Lines end at `\n` only, as for `patch`: `similar` would also end them at a lone `\r`, so we
/// split the texts and write the lines ourselves.
pub(crate) fn diff(old: &[u8], new: &[u8]) -> Vec<u8> {
    let diff = TextDiff::configure().diff_slices(&lines(old), &lines(new));
    let mut out = Vec::new();
    for hunk in diff.unified_diff().iter_hunks() {
        out.extend_from_slice(format!("{}\n", hunk.header()).as_bytes());
        for change in hunk.iter_changes() {
            out.extend_from_slice(change.tag().to_string().as_bytes());
            out.extend_from_slice(change.value());
            if !change.value().ends_with(b"\n") {
                out.extend_from_slice(b"\n\\ No newline at end of file\n");
            }
        }
    }
    out
}

/// Returns the hunks without the lines that may hold a secret: a diff is also printed by CI, where many read it. `patch` does not
/// apply such a hunk.
pub(crate) fn without_secrets(hunks: &[u8]) -> Vec<u8> {
    let mut shown = Vec::with_capacity(hunks.len());
    for line in lines(hunks) {
        match line.split_first() {
            Some((tag @ (b' ' | b'+' | b'-'), text)) if has_secret(&String::from_utf8_lossy(text)) => {
                shown.push(*tag);
                shown.extend_from_slice(NOT_SHOWN.as_bytes());
                shown.push(b'\n');
            }
            _ => shown.extend_from_slice(line),
        }
    }
    shown
}

/// Splits a text into lines, each with its line end.
fn lines(text: &[u8]) -> Vec<&[u8]> {
    text.split_inclusive(|byte| *byte == b'\n').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hunks(old: &str, changes: &[(&str, &str)]) -> String {
        let new = changes.iter().fold(old.to_owned(), |text, (old, new)| text.replacen(old, new, 1));
        String::from_utf8(diff(old.as_bytes(), new.as_bytes())).unwrap()
    }

    #[test]
    fn changes_near_to_each_other_share_a_hunk() {
        let old: String = ('a'..='z').flat_map(|letter| [letter, '\n']).collect();
        assert_eq!(
            hunks(&old, &[("b", "B"), ("i\nj", "I"), ("r", "R")]),
            "@@ -1,13 +1,12 @@\n a\n-b\n+B\n c\n d\n e\n f\n g\n h\n-i\n-j\n+I\n k\n l\n m\n\
             @@ -15,7 +14,7 @@\n o\n p\n q\n-r\n+R\n s\n t\n u\n",
        );
    }

    #[test]
    fn line_ends_are_kept_and_a_missing_one_is_named() {
        assert_eq!(hunks("a\r\nb", &[("a", "A")]), "@@ -1,2 +1,2 @@\n-a\r\n+A\r\n b\n\\ No newline at end of file\n");
        assert_eq!(hunks("a", &[("a", "A\n")]), "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+A\n");
    }

    #[test]
    fn a_lone_carriage_return_ends_no_line() {
        assert_eq!(
            hunks("a\rb\nc\r", &[("b", "B")]),
            "@@ -1,2 +1,2 @@\n-a\rb\n+a\rB\n c\r\n\\ No newline at end of file\n"
        );
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_kept() {
        assert_eq!(diff(b"\xff\na\n", b"\xff\nA\n"), b"@@ -1,2 +1,2 @@\n \xff\n-a\n+A\n");
    }
}
