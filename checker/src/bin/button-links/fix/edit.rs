//! Replacements of ranges of a text.

use std::ops::Range;

use button_links_check::Finding;

/// A replacement of a range of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) range: Range<usize>,
    pub(super) text: String,
}

impl Edit {
    /// Returns the safe fix of a finding, or `None` if it has none.
    pub(super) fn of(finding: &Finding) -> Option<Edit> {
        let replacement = finding.replacement.as_ref().filter(|replacement| replacement.is_safe())?;
        let start = usize::try_from(finding.bytes.start).ok()?;
        let end = usize::try_from(finding.bytes.end).ok()?;
        Some(Edit { range: start..end, text: replacement.to_write().to_owned() })
    }
}

/// Sorts the edits, and drops each one that overlaps an earlier one or inserts at the same place.
///
/// A dropped edit is not lost: the next round finds it again if it is still needed.
pub(super) fn without_overlaps(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut free_from = 0;
    edits.retain(|edit| {
        let is_free = edit.range.start >= free_from;
        if is_free {
            free_from = edit.range.end.max(edit.range.start + 1);
        }
        is_free
    });
    edits
}

/// Returns the text with the edits applied, in its own encoding. They are sorted and do not overlap.
pub(super) fn apply(text: &[u8], edits: &[Edit]) -> Vec<u8> {
    let (mut edited, mut position) = (Vec::with_capacity(text.len()), 0);
    for Edit { range, text: replacement } in edits {
        edited.extend_from_slice(text.get(position..range.start).unwrap_or_default());
        edited.extend(encoded(replacement, text));
        position = range.end;
    }
    edited.extend_from_slice(text.get(position..).unwrap_or_default());
    edited
}

/// Returns the replacement in the encoding of the text, which a byte order mark of UTF-16 shows.
fn encoded(replacement: &str, text: &[u8]) -> Vec<u8> {
    match text {
        [0xFF, 0xFE, ..] => replacement.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        [0xFE, 0xFF, ..] => replacement.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => replacement.as_bytes().to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edits(edits: &[(Range<usize>, &str)]) -> Vec<Edit> {
        edits.iter().map(|(range, text)| Edit { range: range.clone(), text: (*text).to_owned() }).collect()
    }

    fn applied(text: &[u8], changes: &[(Range<usize>, &str)]) -> String {
        String::from_utf8(apply(text, &edits(changes))).unwrap()
    }

    #[test]
    fn later_edits_apply_to_the_edited_text() {
        let first = applied(b"one two three four", &[(0..3, "ONE AND"), (8..13, ""), (18..18, "!")]);
        assert_eq!(first, "ONE AND two  four!");
        for (second, expected) in [
            ([(0..1, "o"), (4..7, "&"), (8..11, "2")], "oNE & 2  four!"),
            ([(2..12, "-"), (13..13, ""), (13..18, "")], "ON- "),
            ([(0..0, "<"), (12..12, "3"), (18..18, ">")], "<ONE AND two 3 four!>"),
        ] {
            assert_eq!(applied(first.as_bytes(), &second), expected);
        }
    }

    #[test]
    fn of_two_edits_that_overlap_the_first_is_kept() {
        let overlapping = edits(&[(4..8, "b"), (0..5, "a"), (5..5, "c"), (5..5, "d")]);
        assert_eq!(without_overlaps(overlapping), edits(&[(0..5, "a"), (5..5, "c")]));
    }
}
