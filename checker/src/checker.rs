//! A file is checked: its links are found, the rules are asked about each, and what is allowed is left out.

use std::io::{self, Read};
use std::ops::Range;
use std::path::Path;

use button_links_findings::{
    Code, Finding as LinkFinding, PLACEHOLDER, Question, Replacement, TEMPLATE_BLOCK, findings,
};
use button_links_rules::has_secret;

use crate::config::Config;
use crate::finding::{Excerpt, FileCode, Finding};
use crate::scan::{FileKind, Item, Outcome, Scanner, Site};
use crate::standard::STANDARD;
use crate::suppress::{Comment, Suppressions};

/// Checks files. Made once and shared by threads.
#[derive(Clone, Debug)]
pub struct Checker {
    config: Config,
    scanner: Scanner,
}

/// What a text was that was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Whether it was text, and checked to its end.
    pub outcome: Outcome,
    /// How many links are in it.
    pub links: u64,
}

impl Checker {
    /// A checker that does as it is configured.
    #[must_use]
    pub fn new(config: Config) -> Checker {
        let scanner = Scanner::new(config.hosts());
        Checker { config, scanner }
    }

    pub(crate) fn config(&self) -> &Config {
        &self.config
    }

    /// Reads a text once and hands out what is found in it, line by line. The path tells how the text is written and what is
    /// allowed in it; it is not opened.
    ///
    /// # Errors
    /// Those of the reader. What was found before was handed out.
    pub fn check_reader(&self, path: &Path, text: impl Read, mut each: impl FnMut(Finding)) -> io::Result<Checked> {
        let mut each = |finding| self.configured(finding).into_iter().for_each(&mut each);
        let mut suppressions = Suppressions::new(path);
        let mut links = 0;
        let outcome = self.scanner.scan(text, FileKind::of_path(path), |item| match item {
            Item::Suppression { line, column, start, text } => {
                suppressions.read(&Comment { line, column, start, text }, &mut each);
            }
            Item::Link(site) => {
                links += 1;
                for finding in self.of_site(path, &site) {
                    suppressions.hold(finding, &mut each);
                }
            }
        });
        suppressions.finish(&mut each);
        Ok(Checked { outcome: outcome?, links })
    }

    /// The finding as it is configured, if it is to be reported.
    pub(crate) fn configured(&self, finding: Finding) -> Option<Finding> {
        let level = self.config.level(finding.code, &finding.path)?;
        Some(Finding { level, ..finding })
    }

    /// The findings of one link, where they stand in the file.
    pub(crate) fn of_site<'a>(&self, path: &'a Path, site: &'a Site) -> impl Iterator<Item = Finding> + use<'a> {
        let question = Question { has_holes: site.has_holes, wants_user: self.config.wants_user(), standard: STANDARD };
        let mut of_link = findings(&site.link, &question);
        if self.config.is_rendered(path) {
            of_link.extend(unfilled(site));
            of_link.sort_by_key(|finding| finding.range.start);
        }
        // Asked once: a link may have thousands of findings, and each would go through all of it. Most have none.
        let may_show = of_link.is_empty() || !has_secret(&site.link);
        of_link.into_iter().map(move |finding| in_file(path, site, finding, may_show))
    }
}

/// The places of a template that was to be filled in before.
fn unfilled(site: &Site) -> impl Iterator<Item = LinkFinding> {
    site.link.match_indices([char::from(PLACEHOLDER), char::from(TEMPLATE_BLOCK)]).map(|(start, hole)| LinkFinding {
        code: Code::UnfilledTemplate,
        parameter: None,
        range: start..start + hole.len(),
        place: Some(start),
        message: "this is a template that nobody filled in".to_owned(),
        help: "users receive this file: write the value itself".into(),
        replacement: None,
    })
}

fn in_file(path: &Path, site: &Site, finding: LinkFinding, may_show: bool) -> Finding {
    let written = site.written(finding.range.clone());
    let (line, column) = site.position(written.start);
    let escaped = |replacement: Replacement| {
        let ampersand = if site.has_entities { "&amp;" } else { "&" };
        Replacement { text: replacement.text.replace('&', ampersand), ..replacement }
    };
    Finding {
        path: path.to_owned(),
        line,
        column,
        bytes: site.start + written.start as u64..site.start + written.end as u64,
        code: FileCode::Link(finding.code),
        level: finding.level(),
        message: finding.message,
        help: finding.help,
        replacement: finding.replacement.map(escaped),
        excerpt: if may_show { Excerpt::of(site, written) } else { Excerpt::hidden(line) },
    }
}

impl Excerpt {
    fn of(site: &Site, written: Range<usize>) -> Excerpt {
        let shown = site.around(written.clone());
        let text = |range: Range<usize>| String::from_utf8_lossy(site.window.get(range).unwrap_or_default());
        let mut excerpt = text(shown.start..written.start).into_owned();
        let start = excerpt.len();
        excerpt.push_str(&text(written.clone()));
        let end = excerpt.len();
        excerpt.push_str(&text(written.end..shown.end));
        Excerpt { text: excerpt, line: site.position(shown.start).0, range: start..end }
    }

    /// In place of a link that may hold a secret.
    fn hidden(line: u64) -> Excerpt {
        let text = "(not shown: it may hold a secret, and a link holds none)".to_owned();
        Excerpt { line, range: 0..text.len(), text }
    }
}
