//! A link for each user of a file: as a stream, whatever its length.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;

use button_links::{ButtonLink, LinkError, Personalized};
use button_links_check::report::counted;

use super::columns::Columns;
use super::rows::Rows;
use crate::arguments::{Build, BuildFormat};
use crate::output::Output;
use crate::progress::Progress;
use crate::status::{Failure, Status, say, tell};

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
    let mut writer =
        Writer { output: Output::new(), format: arguments.format, text: String::new(), written: 0, refused: 0 };
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

/// Writes links, and counts them.
struct Writer {
    output: Output,
    format: BuildFormat,
    /// The link of the row.
    text: String,
    written: u64,
    refused: u64,
}

impl Writer {
    fn begin(&mut self) -> io::Result<()> {
        match self.format {
            BuildFormat::Csv => writeln!(self.output, "user,link"),
            BuildFormat::Lines => Ok(()),
        }
    }

    /// Writes the link of a row; or says why there is none.
    fn row(
        &mut self,
        link: &Personalized<'_>,
        rows: &Rows<impl BufRead>,
        columns: Columns,
    ) -> io::Result<Result<(), String>> {
        let made = user_and_reference(rows, columns).and_then(|(user, reference)| {
            self.text.clear();
            append(link, user, reference, &mut self.text).map_err(|error| error.to_string())?;
            Ok(user)
        });
        let user = match made {
            Ok(user) => user,
            Err(reason) => {
                self.refused += 1;
                return Ok(Err(reason));
            }
        };
        self.written += 1;
        if self.format == BuildFormat::Csv {
            write_field(user, &mut self.output)?;
            self.output.write_all(b",")?;
        }
        // A link has nothing that a CSV file would have in quotes.
        writeln!(self.output, "{}", self.text)?;
        Ok(Ok(()))
    }

    fn end(&self) -> Status {
        let written = counted(self.written, "link");
        if self.refused == 0 {
            tell(&written);
            return Status::Clean;
        }
        tell(&format!("{written}; {} without one", counted(self.refused, "row")));
        Status::Findings
    }
}

type Values<'a> = (&'a str, Option<&'a str>);

fn user_and_reference(rows: &Rows<impl BufRead>, columns: Columns) -> Result<Values<'_>, String> {
    if rows.len() != columns.count {
        return Err(format!("{} instead of {}", counted(rows.len() as u64, "column"), columns.count));
    }
    let text = |column| str::from_utf8(rows.field(column)).map_err(|_| "not UTF-8".to_owned());
    let reference = columns.reference.map(text).transpose()?;
    Ok((text(columns.user)?, reference.filter(|reference| !reference.is_empty())))
}

fn append(link: &Personalized<'_>, user: &str, reference: Option<&str>, text: &mut String) -> Result<(), LinkError> {
    match reference {
        Some(reference) => link.with_pub_user(user).with_pub_ref(reference).append_to(text),
        None => link.with_pub_user(user).append_to(text),
    }
}

/// A field of a CSV file, in quotes where it needs them.
fn write_field(field: &str, output: &mut impl Write) -> io::Result<()> {
    if field.contains(['"', ',', '\r', '\n']) {
        write!(output, "\"{}\"", field.replace('"', "\"\""))
    } else {
        output.write_all(field.as_bytes())
    }
}
