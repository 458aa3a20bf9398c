//! What edits do to a file, as a unified diff.

use std::collections::VecDeque;
use std::io::{self, BufRead, Write};

use super::edits::{Edit, Edits};

/// How many lines are shown around a change.
const CONTEXT: usize = 3;

/// Writes the hunks of a diff, without the names of the files.
///
/// # Errors
/// Those of the reader and the writer.
pub(crate) fn diff(old: impl BufRead, edits: &Edits, out: impl Write) -> io::Result<()> {
    let mut lines = Lines { old, position: 0 };
    let mut hunks = Hunks { out, old_line: 1, new_line: 1, before: VecDeque::new(), open: None };
    let mut edits = edits.as_slice();
    while let Some(line) = lines.next()? {
        if edits.first().is_none_or(|edit| edit.range.start >= lines.position && !lines.is_end_of(&line, edit)) {
            hunks.same(line)?;
            continue;
        }
        let start = lines.position - line.len() as u64;
        let (old, count) = lines.all_of(line, edits)?;
        let (changing, rest) = edits.split_at(count);
        hunks.change(&old, &apply(&old, start, changing))?;
        edits = rest;
    }
    hunks.close()
}

struct Lines<R> {
    old: R,
    /// The byte behind what was read.
    position: u64,
}

impl<R: BufRead> Lines<R> {
    fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let length = self.old.read_until(b'\n', &mut line)?;
        self.position += length as u64;
        Ok((length > 0).then_some(line))
    }

    /// Whether an edit inserts something at the end of the file, in a line without an end.
    fn is_end_of(&self, line: &[u8], edit: &Edit) -> bool {
        edit.range.start == self.position && line.last() != Some(&b'\n')
    }

    /// The line with all the lines that its edits reach, and the number of those edits.
    fn all_of(&mut self, line: Vec<u8>, edits: &[Edit]) -> io::Result<(Vec<u8>, usize)> {
        let (mut old, mut count) = (line, 0);
        while let Some(edit) = edits.get(count) {
            if edit.range.start >= self.position && !self.is_end_of(&old, edit) {
                break;
            }
            count += 1;
            while self.position < edit.range.end {
                let Some(more) = self.next()? else { break };
                old.extend(more);
            }
        }
        Ok((old, count))
    }
}

/// A part of the file that begins at a byte, with edits.
fn apply(old: &[u8], start: u64, edits: &[Edit]) -> Vec<u8> {
    let place = |byte: u64| usize::try_from(byte - start).map_or(old.len(), |place| place.min(old.len()));
    let (mut new, mut position) = (Vec::with_capacity(old.len()), 0);
    for edit in edits {
        new.extend_from_slice(&old[position..place(edit.range.start)]);
        new.extend_from_slice(&edit.text);
        position = place(edit.range.end);
    }
    new.extend_from_slice(&old[position..]);
    new
}

struct Hunks<W> {
    out: W,
    old_line: u64,
    new_line: u64,
    /// The last lines, outside of a hunk.
    before: VecDeque<Vec<u8>>,
    open: Option<Hunk>,
}

/// Changes that are near to each other.
struct Hunk {
    old_start: u64,
    new_start: u64,
    lines: Vec<(u8, Vec<u8>)>,
    /// How many lines at the end are the same.
    same: usize,
}

impl<W: Write> Hunks<W> {
    fn same(&mut self, line: Vec<u8>) -> io::Result<()> {
        self.old_line += 1;
        self.new_line += 1;
        match &mut self.open {
            Some(hunk) => {
                hunk.lines.push((b' ', line));
                hunk.same += 1;
                if hunk.same > 2 * CONTEXT {
                    self.close()?;
                }
            }
            None => self.remember(line),
        }
        Ok(())
    }

    fn remember(&mut self, line: Vec<u8>) {
        self.before.push_back(line);
        if self.before.len() > CONTEXT {
            self.before.pop_front();
        }
    }

    fn change(&mut self, old: &[u8], new: &[u8]) -> io::Result<()> {
        if old == new {
            return old.split_inclusive(|byte| *byte == b'\n').try_for_each(|line| self.same(line.to_vec()));
        }
        let before = self.before.len() as u64;
        let hunk = self.open.get_or_insert_with(|| Hunk {
            old_start: self.old_line - before,
            new_start: self.new_line - before,
            lines: self.before.drain(..).map(|line| (b' ', line)).collect(),
            same: 0,
        });
        hunk.same = 0;
        for (sign, text, next) in [(b'-', old, &mut self.old_line), (b'+', new, &mut self.new_line)] {
            for line in text.split_inclusive(|byte| *byte == b'\n') {
                hunk.lines.push((sign, line.to_vec()));
                *next += 1;
            }
        }
        Ok(())
    }

    fn close(&mut self) -> io::Result<()> {
        let Some(mut hunk) = self.open.take() else { return Ok(()) };
        let behind = hunk.lines.split_off(hunk.lines.len() - hunk.same.saturating_sub(CONTEXT));
        hunk.write(&mut self.out)?;
        for (_, line) in behind {
            self.remember(line);
        }
        Ok(())
    }
}

impl Hunk {
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let count = |without: u8| self.lines.iter().filter(|(sign, _)| *sign != without).count();
        let range = |start: u64, count: usize| match count {
            // A range of no lines is named by the line before it.
            0 => format!("{},0", start - 1),
            1 => format!("{start}"),
            _ => format!("{start},{count}"),
        };
        writeln!(out, "@@ -{} +{} @@", range(self.old_start, count(b'+')), range(self.new_start, count(b'-')))?;
        for (sign, line) in &self.lines {
            out.write_all(&[*sign])?;
            out.write_all(line)?;
            if line.last() != Some(&b'\n') {
                out.write_all(b"\n\\ No newline at end of file\n")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::edits::edits;
    use super::*;

    fn hunks(old: &str, changes: &[(&str, &str)]) -> String {
        let range = |text: &str| old.find(text).map(|start| start as u64..(start + text.len()) as u64).unwrap();
        let changes: Vec<_> = changes.iter().map(|(old, new)| (range(old), *new)).collect();
        let mut out = Vec::new();
        diff(old.as_bytes(), &edits(&changes), &mut out).unwrap();
        String::from_utf8(out).unwrap()
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
}
