//! Builds a link for each user of a file. The file is read as a stream, so its length does not matter.

use std::fmt::Display;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read, Write};
use std::path::Path;

use super::columns::Columns;
use super::link::LinkStart;
use super::rows::{Rows, read_start};
use super::writer::Writer;
use crate::arguments::Build;
use crate::progress::Progress;
use crate::status::{Failure, Status, print_message};

/// The size of the read buffer in bytes.
const BUFFER_SIZE: usize = 1 << 16;

/// Prints a link for each user of a file.
///
/// # Errors
/// Returns an error if the file cannot be read, has no users or no such column, or if standard output cannot be written to.
pub(super) fn build(start: &LinkStart, file: &Path, arguments: &Build) -> Result<Status, Failure> {
    if file.as_os_str() == "-" {
        let progress = Progress::new("links", None);
        let users = Users { name: "standard input", progress: &progress, arguments };
        return users.write(start, progress.read(io::stdin().lock()));
    }
    let name = file.display().to_string();
    let of_file = |error| Failure::of_file(&name, &error);
    let opened = File::open(file).map_err(of_file)?;
    let length = opened.metadata().map_err(of_file)?;
    let progress = Progress::new("links", length.is_file().then_some(length.len()));
    Users { name: &name, progress: &progress, arguments }.write(start, progress.read(opened))
}

/// A file of users, by the name that messages call it.
struct Users<'a> {
    name: &'a str,
    progress: &'a Progress,
    arguments: &'a Build,
}

impl Users<'_> {
    fn write(&self, start: &LinkStart, file: impl io::Read) -> Result<Status, Failure> {
        let of_file = |error| Failure::of_file(self.name, &error);
        let mut input = BufReader::with_capacity(BUFFER_SIZE, file);
        let first = read_start(&mut input).map_err(of_file)?;
        let columns = self.columns(&first)?;
        let mut rows = Rows::new(Cursor::new(first).chain(input), columns.separator);
        // A first row of names was read before, so an error in it is one of a user.
        if columns.has_header {
            rows.next().map_err(of_file)?;
        }
        let mut writer = Writer::new(self.arguments.format);
        writer.begin()?;
        self.write_rows(start, &mut rows, columns, &mut writer)?;
        writer.output.flush_around(self.progress)?;
        self.progress.finish();
        Ok(writer.end())
    }

    /// Writes the links of all rows that follow.
    fn write_rows(
        &self,
        start: &LinkStart,
        rows: &mut Rows<impl BufRead>,
        columns: Columns,
        writer: &mut Writer,
    ) -> Result<(), Failure> {
        loop {
            match rows.next() {
                Ok(true) => {}
                Ok(false) => return Ok(()),
                Err(error) => {
                    // Keep the links that were written before the error.
                    writer.output.flush()?;
                    return Err(Failure::Message(self.at(&format!("line {}", rows.line), &error)));
                }
            }
            if let Err(reason) = writer.row(start, rows, columns, self.arguments.reference.as_deref())? {
                writer.output.flush()?;
                self.progress.suspend(|| print_message("error", &self.at(&rows.place(), &reason)));
            }
            self.progress.done();
            if writer.output.is_due() {
                writer.output.flush_around(self.progress)?;
            }
        }
    }

    /// Finds the columns in the first row of the file, and notes if it has no names.
    fn columns(&self, start: &[u8]) -> Result<Columns, Failure> {
        if start.iter().all(u8::is_ascii_whitespace) {
            return Err(Failure::Message(format!("{}: no users", self.name)));
        }
        let column = self.arguments.column.as_deref();
        let columns =
            Columns::find(start, column).map_err(|message| Failure::Message(format!("{}: {message}", self.name)))?;
        if !columns.has_header && column.is_none() {
            print_message("note", &format!("{}: no column is named `user`: every line is a user", self.name));
        }
        Ok(columns)
    }

    /// Returns the message about a line.
    fn at(&self, place: &str, reason: &dyn Display) -> String {
        format!("{}: {place}: {reason}", self.name)
    }
}
