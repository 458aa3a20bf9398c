//! Replacements of ranges of a file.

use std::ops::Range;

use button_links_check::Finding;

use super::pieces::Pieces;

/// Replacements: in the order of their ranges, which do not overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Edits(pub(super) Vec<Edit>);

/// The text to write in place of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) range: Range<u64>,
    pub(super) text: Vec<u8>,
}

impl Edits {
    /// Takes what is certain of a finding.
    pub(super) fn push(&mut self, finding: &Finding) {
        self.0.extend(edit(finding));
    }

    /// Puts the edits in order. Of two that overlap the first is taken; the other is for a second look.
    pub(super) fn settle(&mut self) {
        self.0.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let mut end = 0;
        self.0.retain(|edit| {
            let is_free = edit.range.start >= end;
            if is_free {
                // Two insertions at one place would be one after the other in no order that was meant.
                end = edit.range.end.max(edit.range.start + 1);
            }
            is_free
        });
    }

    pub(super) fn as_slice(&self) -> &[Edit] {
        &self.0
    }

    /// How many places are replaced.
    #[must_use]
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is replaced.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These edits, and then those of the text as these leave it.
    pub(super) fn then(self, later: Edits) -> Edits {
        if self.is_empty() {
            return later;
        }
        let mut pieces = Pieces::of(self);
        let mut position = 0;
        for Edit { range, text } in later.0 {
            pieces.keep(range.start - position);
            pieces.skip(range.end - range.start);
            pieces.insert(text);
            position = range.end;
        }
        pieces.into_edits()
    }
}

fn edit(finding: &Finding) -> Option<Edit> {
    let replacement = finding.replacement.as_ref().filter(|replacement| replacement.is_certain)?;
    Some(Edit { range: finding.bytes.clone(), text: replacement.text.clone().into_bytes() })
}

#[cfg(test)]
pub(super) fn edits(edits: &[(Range<u64>, &str)]) -> Edits {
    Edits(edits.iter().map(|(range, text)| Edit { range: range.clone(), text: text.as_bytes().to_vec() }).collect())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::super::edited::Edited;
    use super::*;

    fn apply(text: &str, edits: &Edits) -> String {
        let mut edited = String::new();
        Edited::new(text.as_bytes(), edits).read_to_string(&mut edited).unwrap();
        edited
    }

    #[test]
    fn later_edits_are_of_the_edited_text() {
        let text = "one two three four";
        let first = edits(&[(0..3, "ONE AND"), (8..13, ""), (18..18, "!")]);
        assert_eq!(apply(text, &first), "ONE AND two  four!");
        for second in [
            edits(&[(0..1, "o"), (4..7, "&"), (8..11, "2")]),
            edits(&[(2..12, "-"), (13..18, "")]),
            edits(&[(0..0, "<"), (12..12, "3"), (18..18, ">")]),
        ] {
            let expected = apply(&apply(text, &first), &second);
            assert_eq!(apply(text, &first.clone().then(second)), expected);
        }
    }

    #[test]
    fn of_two_that_overlap_the_first_is_taken() {
        let mut overlapping = edits(&[(4..8, "b"), (0..5, "a"), (5..5, "c"), (5..5, "d")]);
        overlapping.settle();
        assert_eq!(overlapping, edits(&[(0..5, "a"), (5..5, "c")]));
    }
}
