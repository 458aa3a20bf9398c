//! Writes the links of users as a CSV file or as lines.

use std::io::{self, BufRead, Write};

use button_links_check::report::counted;

use super::columns::Columns;
use super::link::LinkStart;
use super::rows::Rows;
use crate::arguments::BuildFormat;
use crate::output::Output;
use crate::status::{Status, print_status};

/// Writes links and counts them.
pub(super) struct Writer {
    pub(super) output: Output,
    format: BuildFormat,
    /// The link of the current row. The buffer is reused for each row.
    text: String,
    written: u64,
    refused: u64,
}

impl Writer {
    pub(super) fn new(format: BuildFormat) -> Writer {
        Writer { output: Output::new(), format, text: String::new(), written: 0, refused: 0 }
    }

    /// Writes the header of the CSV file.
    ///
    /// # Errors
    /// Returns the error of the output.
    pub(super) fn begin(&mut self) -> io::Result<()> {
        match self.format {
            BuildFormat::Csv => writeln!(self.output, "user,link"),
            BuildFormat::Lines => Ok(()),
        }
    }

    /// Writes the link of a row. A row without a reference of its own has `reference`. The inner result is the reason why there is none.
    ///
    /// # Errors
    /// Returns the error of the output.
    pub(super) fn row(
        &mut self,
        start: &LinkStart,
        rows: &Rows<impl BufRead>,
        columns: Columns,
        reference: Option<&str>,
    ) -> io::Result<Result<(), String>> {
        let made = user_and_reference(rows, columns).and_then(|(user, own_reference)| {
            self.text.clear();
            let reference = own_reference.or(reference);
            start.append_link(Some(user), reference, &mut self.text).map_err(|error| error.to_string())?;
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
        // A link needs no quotes: it has no comma, quote or line end.
        writeln!(self.output, "{}", self.text)?;
        Ok(Ok(()))
    }

    /// Prints the number of links, and of rows without one.
    pub(super) fn end(&self) -> Status {
        let written = counted(self.written, "link");
        if self.refused == 0 {
            print_status(&written);
            return Status::Clean;
        }
        print_status(&format!("{written}; {} without one", counted(self.refused, "row")));
        Status::Findings
    }
}

/// A user and a reference.
type Values<'a> = (&'a str, Option<&'a str>);

/// Returns the values of a row, or the reason why it has none.
fn user_and_reference(rows: &Rows<impl BufRead>, columns: Columns) -> Result<Values<'_>, String> {
    if rows.len() != columns.count {
        return Err(format!("{} instead of {}", counted(rows.len() as u64, "column"), columns.count));
    }
    let text = |column| str::from_utf8(rows.field(column)).map_err(|_| "not UTF-8".to_owned());
    let reference = columns.reference.map(text).transpose()?;
    Ok((text(columns.user)?, reference.filter(|reference| !reference.is_empty())))
}

/// Writes a field of a CSV file, in quotes if it needs them.
fn write_field(field: &str, output: &mut impl Write) -> io::Result<()> {
    if field.contains(['"', ',', '\r', '\n']) {
        write!(output, "\"{}\"", field.replace('"', "\"\""))
    } else {
        output.write_all(field.as_bytes())
    }
}
