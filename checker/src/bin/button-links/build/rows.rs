//! The rows of a CSV file, one at a time and in bounded memory.

use std::io::{self, BufRead};
use std::mem;

use csv_core::{ReadRecordResult, Reader};
use memchr::memchr_iter;

/// How long a row may be. A longer one is a quote that nobody closed.
const LONGEST: usize = 1 << 20;
const MOST_FIELDS: usize = 1 << 12;

/// The rows of a file.
pub(super) struct Rows<R> {
    input: R,
    reader: Reader,
    /// The text of the row, field behind field, and where each field ends.
    text: Vec<u8>,
    ends: Vec<usize>,
    fields: usize,
    /// How many lines have ended.
    ended: u64,
    /// The line in which the row begins, from 1.
    pub(super) line: u64,
}

impl<R: BufRead> Rows<R> {
    /// The rows of a CSV file, behind a byte order mark if there is one.
    pub(super) fn new(mut input: R) -> io::Result<Rows<R>> {
        if input.fill_buf()?.starts_with(b"\xef\xbb\xbf") {
            input.consume(3);
        }
        let (text, ends) = (vec![0; 1 << 10], vec![0; 1 << 4]);
        Ok(Rows { input, reader: Reader::new(), text, ends, fields: 0, ended: 0, line: 1 })
    }

    /// Reads the next row; `false` if there is none. Empty lines are none.
    pub(super) fn next(&mut self) -> io::Result<bool> {
        self.skip_empty_lines()?;
        self.line = self.ended + 1;
        let (mut text, mut ends) = (0, 0);
        loop {
            let input = self.input.fill_buf()?;
            let (result, read, written, ended) =
                self.reader.read_record(input, &mut self.text[text..], &mut self.ends[ends..]);
            self.ended += line_ends(&input[..read]);
            self.input.consume(read);
            (text, ends) = (text + written, ends + ended);
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => grow(&mut self.text, LONGEST)?,
                ReadRecordResult::OutputEndsFull => grow(&mut self.ends, MOST_FIELDS)?,
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(false),
            }
        }
        self.fields = ends;
        Ok(true)
    }

    fn skip_empty_lines(&mut self) -> io::Result<()> {
        loop {
            let input = self.input.fill_buf()?;
            let empty = input.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
            self.ended += line_ends(&input[..empty]);
            self.input.consume(empty);
            if empty == 0 {
                return Ok(());
            }
        }
    }

    /// How many fields the row has.
    pub(super) fn len(&self) -> usize {
        self.fields
    }

    /// The fields of the row.
    pub(super) fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let mut start = 0;
        self.ends[..self.fields].iter().map(move |end| &self.text[mem::replace(&mut start, *end)..*end])
    }

    /// A field of the row.
    pub(super) fn field(&self, index: usize) -> &[u8] {
        self.fields().nth(index).unwrap_or_default()
    }
}

fn line_ends(text: &[u8]) -> u64 {
    memchr_iter(b'\n', text).count() as u64
}

fn grow<T: Clone + Default>(buffer: &mut Vec<T>, longest: usize) -> io::Result<()> {
    if buffer.len() >= longest {
        return Err(io::Error::other("a row that is far too long: perhaps a quote is not closed"));
    }
    buffer.resize(buffer.len() * 2, T::default());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u64, Vec<String>)> {
        let mut all = Vec::new();
        let mut rows = Rows::new(io::BufReader::with_capacity(8, text.as_bytes())).unwrap();
        while rows.next().unwrap() {
            let fields = rows.fields().map(|field| String::from_utf8_lossy(field).into_owned());
            all.push((rows.line, fields.collect()));
        }
        all
    }

    #[test]
    fn rows_know_their_lines() {
        let expected = [(1, vec!["user", "reference"]), (3, vec!["a,\n\"b", ""]), (6, vec!["c", "d"])];
        let expected = expected.map(|(line, fields)| (line, fields.into_iter().map(str::to_owned).collect()));
        assert_eq!(rows("\u{feff}user,reference\r\n\r\n\"a,\n\"\"b\",\r\n\n\"c\",d"), expected);
    }

    #[test]
    fn a_quote_that_is_not_closed_does_not_fill_the_memory() {
        let text = format!("\"{}", "x".repeat(2 * LONGEST));
        assert!(Rows::new(text.as_bytes()).unwrap().next().is_err());
    }
}
