//! Checks a file: finds its links, lints each of them, and leaves out the findings that are allowed.

use std::io::{self, Read};
use std::path::Path;

use button_links_findings::{
    Code, Finding as LinkFinding, LintOptions, PLACEHOLDER, TEMPLATE_BLOCK, findings, max_findings,
};
use button_links_rules::has_secret;

use crate::config::Config;
use crate::finding::Finding;
use crate::locate::in_file;
use crate::scan::{Format, Item, LinkOccurrence, Outcome, Scanner};
use crate::suppress::Suppressions;
use crate::walk::open;

/// Checks files. Made once and shared by threads.
#[derive(Clone, Debug)]
pub struct Checker {
    config: Config,
    scanner: Scanner,
}

/// The result of checking a text, beside its findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Checked {
    /// The kind of the text: only [`Outcome::Text`] was checked to its end.
    pub outcome: Outcome,
    /// The number of links in it.
    pub links: u64,
}

impl Checker {
    /// Creates a checker with this configuration.
    #[must_use]
    pub fn new(config: Config) -> Checker {
        let scanner = Scanner::new(config.hosts());
        Checker { config, scanner }
    }

    pub(crate) fn config(&self) -> &Config {
        &self.config
    }

    /// Reads a text once and reports its findings, line by line. The path decides how the text is read and what is allowed
    /// in it; no file is opened.
    ///
    /// # Errors
    /// Returns the errors of the reader. The findings before an error were reported.
    pub fn check_reader(&self, path: &Path, text: impl Read, mut report: impl FnMut(Finding)) -> io::Result<Checked> {
        let mut report = |finding| self.configured(finding).into_iter().for_each(&mut report);
        let mut suppressions = Suppressions::new(path);
        let mut links = 0;
        let outcome = self.scanner.scan(text, Format::of_path(path), |item| match item {
            Item::Suppression(comment) => suppressions.add_comment(&comment, &mut report),
            Item::Link(occurrence) => {
                links += 1;
                for finding in self.findings(path, &occurrence) {
                    suppressions.add_finding(finding, &mut report);
                }
            }
        });
        suppressions.finish(&mut report);
        Ok(Checked { outcome: outcome?, links })
    }

    /// Opens a file, checks it and reports its findings, line by line. For `assert_dir` and the macro `check_links!`.
    ///
    /// # Errors
    /// Returns an error if the file cannot be read.
    #[doc(hidden)]
    pub fn check_file(&self, path: &Path, report: impl FnMut(Finding)) -> io::Result<Outcome> {
        Ok(self.check_reader(path, open(path)?, report)?.outcome)
    }

    /// Returns the finding with its configured level. Returns `None` if it is allowed.
    pub(crate) fn configured(&self, finding: Finding) -> Option<Finding> {
        let level = self.config.level(finding.code, &finding.path)?;
        Some(Finding { level, ..finding })
    }

    /// Returns the findings of one link, at their places in the file.
    pub(crate) fn findings<'a>(
        &self,
        path: &'a Path,
        occurrence: &'a LinkOccurrence,
    ) -> impl Iterator<Item = Finding> + use<'a> {
        let mut of_link = self.lint(occurrence);
        if self.config.is_rendered(path) {
            of_link.extend(unfilled_templates(&occurrence.link).take(max_findings(occurrence.link.len())));
            of_link.sort_by_key(|finding| finding.range.start);
        }
        // Computed once, because each call reads all of the link.
        let may_show = of_link.is_empty() || !has_secret(&occurrence.link);
        of_link.into_iter().map(move |finding| in_file(path, occurrence, finding, may_show))
    }

    fn lint(&self, occurrence: &LinkOccurrence) -> Vec<LinkFinding> {
        let options = LintOptions { is_template: occurrence.is_template, wants_user: self.config.wants_user() };
        findings(&occurrence.link, options)
    }
}

/// Returns a finding for each placeholder and template block in a link of a rendered file.
fn unfilled_templates(link: &str) -> impl Iterator<Item = LinkFinding> {
    link.match_indices([char::from(PLACEHOLDER), char::from(TEMPLATE_BLOCK)]).map(|(start, marker)| LinkFinding {
        code: Code::UnfilledTemplate,
        parameter: None,
        range: start..start + marker.len(),
        index: Some(start),
        message: "this is a template that nobody filled in".to_owned(),
        help: "users receive this file: write the value itself".into(),
        fix: None,
    })
}
