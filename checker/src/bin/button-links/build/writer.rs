//! The links of users, written as a CSV file or line by line.

use std::io::{self, BufRead, Write};

use button_links::{LinkError, Personalized};
use button_links_check::report::counted;

use super::columns::Columns;
use super::rows::Rows;
use crate::arguments::BuildFormat;
use crate::output::Output;
use crate::status::{Status, tell};

/// Writes links, and counts them.
pub(super) struct Writer {
    pub(super) output: Output,
    format: BuildFormat,
    /// The link of the row.
    text: String,
    written: u64,
    refused: u64,
}

impl Writer {
    pub(super) fn new(format: BuildFormat) -> Writer {
        Writer { output: Output::new(), format, text: String::new(), written: 0, refused: 0 }
    }

    /// Writes what stands before all links.
    pub(super) fn begin(&mut self) -> io::Result<()> {
        match self.format {
            BuildFormat::Csv => writeln!(self.output, "user,link"),
            BuildFormat::Lines => Ok(()),
        }
    }

    /// Writes the link of a row; or says why there is none.
    pub(super) fn row(
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

    /// Says how many there are.
    pub(super) fn end(&self) -> Status {
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
