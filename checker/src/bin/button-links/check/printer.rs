//! Prints the events of all files: findings to standard output, everything else to standard error.

use std::io::{self, Write};
use std::path::Path;

use button_links_check::report::{
    GithubFormat, HumanFormat, JsonFormat, ReportFormat, SarifFormat, ShortFormat, Summary, sanitize,
};
use button_links_check::{Finding, Fix};

use super::event::Event;
use crate::arguments::{Check, Format};
use crate::output::Output;
use crate::progress::Progress;
use crate::status::{Failure, print_message};

/// Prints events and counts them.
pub(super) struct Printer<'a> {
    output: Output,
    /// The format of findings, or `None` if a diff is printed instead.
    format: Option<Box<dyn ReportFormat>>,
    summary: Summary,
    /// `true` if the current file has a finding.
    has_findings: bool,
    /// The number of findings of the current file with a safe fix.
    safe_fixes: u64,
    /// `true` if only findings and errors are printed.
    is_quiet: bool,
    progress: &'a Progress,
    /// The first error of writing to standard output.
    error: Option<io::Error>,
}

impl<'a> Printer<'a> {
    /// Creates a printer and writes what the format has before the first finding.
    ///
    /// # Errors
    /// Returns an error if standard output cannot be written to.
    pub(super) fn new(arguments: &Check, progress: &'a Progress) -> Result<Printer<'a>, Failure> {
        let mut output = Output::new();
        let mut format: Option<Box<dyn ReportFormat>> = match arguments.format {
            _ if arguments.diff => None,
            Format::Human => Some(Box::new(HumanFormat::new(output.is_coloured).with_pointer(!arguments.quiet))),
            Format::Short => Some(Box::new(ShortFormat)),
            Format::Json => Some(Box::new(JsonFormat)),
            Format::Github => Some(Box::new(GithubFormat)),
            Format::Sarif => Some(Box::new(SarifFormat::default())),
        };
        if let Some(format) = &mut format {
            format.begin(&mut output)?;
        }
        Ok(Printer {
            output,
            format,
            summary: Summary::default(),
            has_findings: false,
            safe_fixes: 0,
            is_quiet: arguments.quiet,
            progress,
            error: None,
        })
    }

    /// Prints an event. Returns `false` if no more can be printed.
    pub(super) fn print(&mut self, event: Event) -> bool {
        match event {
            Event::Finding(finding) => self.print_finding(&finding),
            Event::Diff(text) => self.print_diff(&text),
            Event::Fixed(fixes) => {
                self.summary.fixed += fixes;
                self.summary.fixed_files += 1;
            }
            Event::Note(..) if self.is_quiet => {}
            Event::Note(path, message) => self.print_message("note", &format!("{}: {message}", path.display())),
            Event::Error(path, reason) => self.print_failure(&path, &reason),
            Event::Binary => self.summary.binary += 1,
            Event::Checked { links, is_fixable } => {
                self.summary.files += 1;
                self.summary.links += links;
                self.summary.fixable += if is_fixable { self.safe_fixes } else { 0 };
            }
            Event::End => {
                self.summary.files_with_findings += u64::from(self.has_findings);
                self.has_findings = false;
                self.safe_fixes = 0;
            }
        }
        if self.output.is_due() {
            self.flush();
        }
        self.error.is_none()
    }

    /// Writes what the format has after the last finding, and returns the summary.
    ///
    /// # Errors
    /// Returns the first error of writing to standard output.
    pub(super) fn finish(mut self) -> Result<Summary, Failure> {
        if let (Some(format), None) = (&mut self.format, &self.error) {
            self.error = format.end(&mut self.output).err();
        }
        self.flush();
        self.progress.finish();
        match self.error {
            Some(error) => Err(error.into()),
            None => Ok(self.summary),
        }
    }

    fn print_finding(&mut self, finding: &Finding) {
        self.summary.add(finding);
        self.has_findings = true;
        self.safe_fixes += u64::from(finding.replacement.as_ref().is_some_and(Fix::is_safe));
        if let Some(format) = &mut self.format {
            self.error = format.write_finding(finding, &mut self.output).err();
        }
    }

    fn print_failure(&mut self, path: &Path, reason: &str) {
        self.summary.failures += 1;
        if let Some(format) = &mut self.format {
            format.record_failure(path, reason);
        }
        self.print_message("error", &format!("{}: {reason}", path.display()));
    }

    /// Prints a diff: byte for byte to a file or pipe; coloured and without control characters to a terminal.
    fn print_diff(&mut self, text: &[u8]) {
        if !self.output.is_terminal {
            self.error = self.output.write_all(text).err();
            return;
        }
        for line in String::from_utf8_lossy(text).lines() {
            let colour = match line.bytes().next() {
                Some(b'+') => "\x1b[32m",
                Some(b'-') => "\x1b[31m",
                Some(b'@') => "\x1b[36m",
                _ => "",
            };
            let (colour, end) = if self.output.is_coloured { (colour, "\x1b[0m") } else { ("", "") };
            self.error = writeln!(self.output, "{colour}{}{end}", sanitize(line)).err();
        }
    }

    /// Prints a message to standard error, after the findings so far.
    fn print_message(&mut self, kind: &str, message: &str) {
        self.flush();
        self.progress.suspend(|| print_message(kind, message));
    }

    fn flush(&mut self) {
        let flushed = self.output.flush_around(self.progress);
        if self.error.is_none() {
            self.error = flushed.err();
        }
    }
}
