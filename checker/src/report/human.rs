//! Findings for people, in the look of rustc.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as SnippetLevel, Origin, Renderer, Snippet};
use button_links_findings::{Code, Level};

use super::ReportFormat;
use super::sanitize::{sanitize, symbol};
use crate::finding::{Excerpt, Finding};

/// Writes each finding with an excerpt, and after the last one a pointer to the explanations.
#[derive(Clone, Debug)]
pub struct HumanFormat {
    renderer: Renderer,
    /// `true` if a last line points to the explanations.
    has_pointer: bool,
    /// The code of the first finding, which the last line names.
    first_code: Option<Code>,
}

impl HumanFormat {
    /// Creates the format, with or without colours as escape sequences of a terminal.
    #[must_use]
    pub fn new(is_coloured: bool) -> HumanFormat {
        let renderer = if is_coloured { Renderer::styled() } else { Renderer::plain() };
        HumanFormat { renderer: renderer.decor_style(DecorStyle::Ascii), has_pointer: true, first_code: None }
    }

    /// Writes the pointer to the explanations, or leaves it out.
    #[must_use]
    pub fn with_pointer(self, has_pointer: bool) -> HumanFormat {
        HumanFormat { has_pointer, ..self }
    }

    /// Returns a finding as text, without a line end after it.
    #[must_use]
    pub fn render(&self, finding: &Finding) -> String {
        let text = self.renderer.render(&[group(finding)]);
        // The renderer puts a line with `:::` before a snippet that follows an origin, and has no setting against it; we
        // need the origin, because a snippet counts its column within the excerpt and not within the line of the file.
        let lines = text.lines().enumerate().filter(|(index, line)| *index != 3 || !line.contains(":::"));
        lines.map(|(_, line)| line).collect::<Vec<_>>().join("\n")
    }
}

impl ReportFormat for HumanFormat {
    fn write_finding(&mut self, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
        self.first_code.get_or_insert(finding.code);
        writeln!(out, "{}\n", self.render(finding))
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        match self.first_code.filter(|_| self.has_pointer) {
            Some(code) => writeln!(out, "For more about a finding, try `button-links explain {code}`."),
            None => Ok(()),
        }
    }
}

/// Converts a finding into the input of the renderer.
fn group(finding: &Finding) -> Group<'_> {
    let level = match finding.level {
        Level::Error => SnippetLevel::ERROR,
        Level::Warning => SnippetLevel::WARNING,
    };
    let (text, range) = sanitized_excerpt(&finding.excerpt);
    let snippet = Snippet::source(text)
        .line_start(usize::try_from(finding.excerpt.line).unwrap_or(usize::MAX))
        .annotation(AnnotationKind::Primary.span(range));
    let origin = Origin::path(sanitize(&finding.path.to_string_lossy()).into_owned())
        .line(usize::try_from(finding.line).unwrap_or(usize::MAX))
        .char_column(usize::try_from(finding.column).unwrap_or(usize::MAX));
    let group = level
        .primary_title(sanitize(&finding.message).into_owned())
        .id(finding.code.name())
        .element(origin)
        .element(snippet);
    // A replacement says more than the general help, so it is shown instead.
    let help = match finding.shown_replacement() {
        Some(replacement) => format!("write `{}`", sanitize(replacement)),
        None => sanitize(&finding.help).into_owned(),
    };
    group.element(SnippetLevel::HELP.message(help))
}

/// Replaces control characters in an excerpt by symbols. Returns the text and the range of the finding in it.
///
/// Line ends and tabs stay, because the renderer lays them out. The `\r` of a line end is dropped.
fn sanitized_excerpt(excerpt: &Excerpt) -> (String, Range<usize>) {
    let mut text = String::with_capacity(excerpt.text.len());
    let (mut start, mut end) = (None, None);
    let mut characters = excerpt.text.char_indices().peekable();
    while let Some((index, character)) = characters.next() {
        if index >= excerpt.range.start {
            start.get_or_insert(text.len());
        }
        if index >= excerpt.range.end {
            end.get_or_insert(text.len());
        }
        let is_line_end = character == '\r' && characters.peek().is_none_or(|(_, next)| *next == '\n');
        match symbol(character) {
            _ if is_line_end => {}
            Some(symbol) if !matches!(character, '\n' | '\t') => text.push(symbol),
            _ => text.push(character),
        }
    }
    let range = start.unwrap_or(text.len())..end.unwrap_or(text.len());
    (text, range)
}
