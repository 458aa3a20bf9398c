//! A link for each user of a file: as a stream, whatever its length.

use std::fmt::Display;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;

use button_links::{ButtonLink, Personalized};

use super::columns::Columns;
use super::rows::Rows;
use super::writer::Writer;
use crate::arguments::Build;
use crate::progress::Progress;
use crate::status::{Failure, Status, say};

/// How much is read at once.
const BLOCK: usize = 1 << 16;

/// Writes a link for each user of a file.
pub(super) fn build(link: &ButtonLink, file: &Path, arguments: &Build) -> Result<Status, Failure> {
    if file.as_os_str() == "-" {
        let progress = Progress::new("links", None);
        let users = Users { name: "standard input", progress: &progress, arguments };
        return users.write(link, progress.read(io::stdin().lock()));
    }
    let name = file.display().to_string();
    let of_file = |error| Failure::of(&name, &error);
    let opened = File::open(file).map_err(of_file)?;
    let length = opened.metadata().map_err(of_file)?;
    let progress = Progress::new("links", length.is_file().then_some(length.len()));
    Users { name: &name, progress: &progress, arguments }.write(link, progress.read(opened))
}

/// A file of users, as it is told of.
struct Users<'a> {
    name: &'a str,
    progress: &'a Progress,
    arguments: &'a Build,
}

impl Users<'_> {
    fn write(&self, link: &ButtonLink, file: impl io::Read) -> Result<Status, Failure> {
        let of_file = |error| Failure::of(self.name, &error);
        let mut rows = Rows::new(BufReader::with_capacity(BLOCK, file)).map_err(of_file)?;
        if !rows.next().map_err(of_file)? {
            return Err(Failure::Words(format!("{}: no users", self.name)));
        }
        let columns = columns(&rows, self.name, self.arguments.column.as_deref())?;
        let mut writer = Writer::new(self.arguments.format);
        writer.begin()?;
        // The first row is a user where it names no columns.
        let is_row = !columns.has_header || rows.next().map_err(of_file)?;
        if is_row {
            self.write_rows(&link.personalized(), &mut rows, columns, &mut writer)?;
        }
        writer.output.write_beside(self.progress)?;
        self.progress.finish();
        Ok(writer.end())
    }

    /// Writes the link of the row that was read, and of all behind it.
    fn write_rows(
        &self,
        link: &Personalized<'_>,
        rows: &mut Rows<impl BufRead>,
        columns: Columns,
        writer: &mut Writer,
    ) -> Result<(), Failure> {
        loop {
            if let Err(reason) = writer.row(link, rows, columns)? {
                writer.output.flush()?;
                self.progress.suspend(|| say("error", &self.at(rows.line, &reason)));
            }
            self.progress.done();
            if writer.output.is_due() {
                writer.output.write_beside(self.progress)?;
            }
            match rows.next() {
                Ok(true) => {}
                Ok(false) => return Ok(()),
                Err(error) => {
                    // What was written stays written.
                    writer.output.flush()?;
                    return Err(Failure::Words(self.at(rows.line, &error)));
                }
            }
        }
    }

    /// What is said of a line.
    fn at(&self, line: u64, reason: &dyn Display) -> String {
        format!("{}: line {line}: {reason}", self.name)
    }
}

fn columns(rows: &Rows<impl BufRead>, name: &str, column: Option<&str>) -> Result<Columns, Failure> {
    let first: Result<Vec<&str>, _> = rows.fields().map(str::from_utf8).collect();
    let first = first.map_err(|_| Failure::Words(format!("{name}: line {}: not UTF-8", rows.line)))?;
    let columns = Columns::of(&first, column)?;
    if !columns.has_header {
        say("note", &format!("{name}: no column is named `user`: every line is a user"));
    }
    Ok(columns)
}
