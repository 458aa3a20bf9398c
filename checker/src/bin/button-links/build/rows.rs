//! Reads the rows of a CSV file one at a time, in bounded memory.

use std::io::{self, BufRead, Read};
use std::mem;

use csv_core::{ReadRecordResult, Reader};
use memchr::memchr_iter;

use super::quotes::Quotes;
use super::separator::reader;

/// The length in bytes up to which a row is read. A longer one is most likely a quote that is not closed.
const MAX_LENGTH: usize = 1 << 20;

/// The number of fields up to which a row is read.
const MAX_FIELDS: usize = 1 << 12;

/// The rows of a file.
pub(super) struct Rows<R> {
    input: R,
    separator: u8,
    reader: Reader,
    /// The fields of the row, one after the other.
    text: Vec<u8>,
    /// The end of each field in `text`.
    ends: Vec<usize>,
    fields: usize,
    /// The number of line ends that were read.
    ended: u64,
    /// The line in which the row begins, from 1.
    pub(super) line: u64,
}

impl<R: BufRead> Rows<R> {
    /// Creates a reader of rows, whose columns this character separates.
    pub(super) fn new(input: R, separator: u8) -> Rows<R> {
        let (text, ends) = (vec![0; 1 << 10], vec![0; 1 << 4]);
        Rows { input, separator, reader: reader(separator), text, ends, fields: 0, ended: 0, line: 1 }
    }

    /// Reads the next row. Returns `false` if there is none. Skips empty lines.
    ///
    /// # Errors
    /// Returns the error of the input, or an error if the row is too long or if a quote in it is not closed.
    pub(super) fn next(&mut self) -> io::Result<bool> {
        self.skip_empty_lines()?;
        self.line = self.ended + 1;
        let (mut text, mut ends) = (0, 0);
        let mut quotes = Quotes::default();
        loop {
            let input = self.input.fill_buf()?;
            let (result, read, written, ended) =
                self.reader.read_record(input, &mut self.text[text..], &mut self.ends[ends..]);
            self.ended += line_ends(&input[..read]);
            quotes = quotes.after(&input[..read], self.separator);
            self.input.consume(read);
            (text, ends) = (text + written, ends + ended);
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => grow(&mut self.text, MAX_LENGTH)?,
                ReadRecordResult::OutputEndsFull => grow(&mut self.ends, MAX_FIELDS)?,
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(false),
            }
        }
        self.fields = ends;
        if quotes.is_open() {
            return Err(io::Error::other(
                "a quote is not closed, or text follows one that is; the rest of the file was not read",
            ));
        }
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

    /// Returns the line of the row, or its lines if a field has a line end.
    pub(super) fn place(&self) -> String {
        let text = self.ends[..self.fields].last().map_or(0, |end| *end);
        match line_ends(&self.text[..text]) {
            0 => format!("line {}", self.line),
            more => format!("lines {} to {}", self.line, self.line + more),
        }
    }

    /// Returns the number of fields of the row.
    pub(super) fn len(&self) -> usize {
        self.fields
    }

    /// Iterates over the fields of the row.
    pub(super) fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let mut start = 0;
        self.ends[..self.fields].iter().map(move |end| &self.text[mem::replace(&mut start, *end)..*end])
    }

    /// Returns a field of the row, or an empty one if there is no such field.
    pub(super) fn field(&self, index: usize) -> &[u8] {
        self.fields().nth(index).unwrap_or_default()
    }
}

/// Reads the bytes of the first row of a file, and perhaps more, so that its columns can be found before its rows are read. Skips a byte
/// order mark.
///
/// # Errors
/// Returns the error of the input.
pub(super) fn read_start(input: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    let mut input = input.take(MAX_LENGTH as u64);
    // An empty line is no row, and a line end within quotes does not end one.
    let is_row = |start: &[u8]| {
        start.iter().any(|byte| !matches!(byte, b'\r' | b'\n')) && memchr_iter(b'"', start).count().is_multiple_of(2)
    };
    while !is_row(&start) && input.read_until(b'\n', &mut start)? > 0 {
        if start.starts_with(b"\xef\xbb\xbf") {
            start.drain(..3);
        }
    }
    Ok(start)
}

fn line_ends(text: &[u8]) -> u64 {
    memchr_iter(b'\n', text).count() as u64
}

/// Doubles the buffer, up to a limit.
fn grow<T: Clone + Default>(buffer: &mut Vec<T>, max: usize) -> io::Result<()> {
    if buffer.len() >= max {
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
        let mut input = io::BufReader::with_capacity(8, text.as_bytes());
        let start = read_start(&mut input).unwrap();
        let mut rows = Rows::new(io::Cursor::new(start).chain(input), b',');
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
        let text = format!("\"{}", "x".repeat(2 * MAX_LENGTH));
        assert!(Rows::new(text.as_bytes(), b',').next().is_err());
        assert!(read_start(&mut text.as_bytes()).unwrap().len() <= MAX_LENGTH);
    }
}
