//! A link for each user of a file: as a stream, whatever its length.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;

use button_links::ButtonLink;

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
        return write_all(link, "standard input", progress.read(io::stdin().lock()), &progress, arguments);
    }
    let name = file.display().to_string();
    let of_file = |error| Failure::of(&name, &error);
    let opened = File::open(file).map_err(of_file)?;
    let length = opened.metadata().map_err(of_file)?;
    let progress = Progress::new("links", length.is_file().then_some(length.len()));
    write_all(link, &name, progress.read(opened), &progress, arguments)
}

fn write_all(
    link: &ButtonLink,
    name: &str,
    file: impl io::Read,
    progress: &Progress,
    arguments: &Build,
) -> Result<Status, Failure> {
    let of_file = |error| Failure::of(name, &error);
    let mut rows = Rows::new(BufReader::with_capacity(BLOCK, file)).map_err(of_file)?;
    let mut writer = Writer::new(arguments.format);
    if !rows.next().map_err(of_file)? {
        return Err(Failure::Words(format!("{name}: no users")));
    }
    let columns = columns(&rows, name, arguments.column.as_deref())?;
    writer.begin()?;
    let mut is_row = !columns.has_header || rows.next().map_err(of_file)?;
    let link = link.personalized();
    while is_row {
        if let Err(reason) = writer.row(&link, &rows, columns)? {
            writer.output.flush()?;
            progress.suspend(|| say("error", &format!("{name}: line {}: {reason}", rows.line)));
        }
        progress.done();
        if writer.output.is_due() {
            writer.output.write_beside(progress)?;
        }
        is_row = match rows.next() {
            Ok(is_row) => is_row,
            Err(error) => {
                // What was written stays written.
                writer.output.flush()?;
                return Err(Failure::Words(format!("{name}: line {}: {error}", rows.line)));
            }
        };
    }
    writer.output.write_beside(progress)?;
    progress.finish();
    Ok(writer.end())
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
