//! What comes of the files is written: findings to standard output, all else to standard error.

use std::io::{self, Write};
use std::path::Path;

use button_links_check::Finding;
use button_links_check::report::Summary;
use button_links_check::visible::visible;

use super::event::Event;
use crate::arguments::{Check, Format};
use crate::output::Output;
use crate::progress::Progress;
use crate::report::{Github, Json, People, Report, Sarif, Short};
use crate::status::{Failure, say};

/// Writes what comes of the files, and counts it.
pub(super) struct Printer<'a> {
    output: Output,
    /// How findings are shown, if they are.
    report: Option<Box<dyn Report + Send>>,
    summary: Summary,
    /// Whether something was found in the file whose turn it is.
    has_findings: bool,
    progress: &'a Progress,
    error: Option<io::Error>,
}

impl<'a> Printer<'a> {
    pub(super) fn new(arguments: &Check, progress: &'a Progress) -> Result<Printer<'a>, Failure> {
        let mut output = Output::new();
        let mut report: Option<Box<dyn Report + Send>> = match arguments.format {
            _ if arguments.diff => None,
            Format::Human => Some(Box::new(People::new(output.is_coloured))),
            Format::Short => Some(Box::new(Short)),
            Format::Json => Some(Box::new(Json)),
            Format::Github => Some(Box::new(Github)),
            Format::Sarif => Some(Box::new(Sarif::default())),
        };
        if let Some(report) = &mut report {
            report.begin(&mut output)?;
        }
        Ok(Printer { output, report, summary: Summary::default(), has_findings: false, progress, error: None })
    }

    /// Writes what came, and says whether more is wanted.
    pub(super) fn take(&mut self, event: Event) -> bool {
        match event {
            Event::Finding(finding) => self.finding(&finding),
            Event::Diff(text) => self.diff(&text),
            Event::Fixed(places) => {
                self.summary.fixed += places;
                self.summary.fixed_files += 1;
            }
            Event::Note(path, words) => self.say("note", &format!("{}: {words}", path.display())),
            Event::Error(path, words) => self.failure(&path, &words),
            Event::Binary => self.summary.binary += 1,
            Event::Checked(links) => {
                self.summary.files += 1;
                self.summary.links += links;
            }
            Event::End => {
                self.summary.files_with_findings += u64::from(self.has_findings);
                self.has_findings = false;
            }
        }
        if self.output.is_due() {
            self.flush();
        }
        self.error.is_none()
    }

    /// Writes what is left.
    pub(super) fn end(mut self) -> Result<Summary, Failure> {
        if let (Some(report), None) = (&mut self.report, &self.error) {
            self.error = report.end(&mut self.output).err();
        }
        self.flush();
        self.progress.finish();
        match self.error {
            Some(error) => Err(error.into()),
            None => Ok(self.summary),
        }
    }

    fn finding(&mut self, finding: &Finding) {
        self.summary.add(finding);
        self.has_findings = true;
        if let Some(report) = &mut self.report {
            self.error = report.finding(finding, &mut self.output).err();
        }
    }

    fn failure(&mut self, path: &Path, words: &str) {
        self.summary.failures += 1;
        if let Some(report) = &mut self.report {
            report.failure(path, words);
        }
        self.say("error", &format!("{}: {words}", path.display()));
    }

    fn diff(&mut self, text: &[u8]) {
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
            self.error = writeln!(self.output, "{colour}{}{end}", visible(line)).err();
        }
    }

    /// Writes to standard error, behind what was found before.
    fn say(&mut self, mark: &str, words: &str) {
        self.flush();
        self.progress.suspend(|| say(mark, words));
    }

    fn flush(&mut self) {
        let flushed = self.output.write_beside(self.progress);
        if self.error.is_none() {
            self.error = flushed.err();
        }
    }
}
