//! For people: in the look of rustc.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Mark, Origin, Renderer, Snippet};
use button_links_findings::Level;

use crate::finding::{Excerpt, Finding};
use crate::visible::{sign, visible};

/// Shows findings to people.
#[derive(Clone, Debug)]
pub struct Human {
    renderer: Renderer,
}

impl Human {
    /// With colours, as the escape sequences of a terminal, or without.
    #[must_use]
    pub fn new(is_coloured: bool) -> Human {
        let renderer = if is_coloured { Renderer::styled() } else { Renderer::plain() };
        Human { renderer: renderer.decor_style(DecorStyle::Ascii) }
    }

    /// A finding as text, without a line end behind it.
    #[must_use]
    pub fn render(&self, finding: &Finding) -> String {
        let text = self.renderer.render(&[group(finding)]);
        // The renderer takes an excerpt whose place is given for one of a second file, and says so in the fourth line.
        let lines = text.lines().enumerate().filter(|(index, line)| *index != 3 || !line.contains(":::"));
        lines.map(|(_, line)| line).collect::<Vec<_>>().join("\n")
    }
}

fn group(finding: &Finding) -> Group<'_> {
    let mark = match finding.level {
        Level::Error => Mark::ERROR,
        Level::Warning => Mark::WARNING,
    };
    let (text, range) = shown(&finding.excerpt);
    let snippet = Snippet::source(text)
        .line_start(usize::try_from(finding.excerpt.line).unwrap_or(usize::MAX))
        .annotation(AnnotationKind::Primary.span(range));
    // Of a long line the excerpt has a part, so the place is not what could be counted there.
    let origin = Origin::path(visible(&finding.path.to_string_lossy()).into_owned())
        .line(usize::try_from(finding.line).unwrap_or(usize::MAX))
        .char_column(usize::try_from(finding.column).unwrap_or(usize::MAX));
    let group = mark
        .primary_title(visible(&finding.message).into_owned())
        .id(finding.code.name())
        .element(origin)
        .element(snippet);
    // The text to write says more than any words.
    let help = match &finding.replacement {
        Some(replacement) => format!("write `{}`", visible(&replacement.text)),
        None => visible(&finding.help).into_owned(),
    };
    group.element(Mark::HELP.message(help))
}

/// The text and the range of an excerpt, with a sign for what a terminal would obey.
fn shown(excerpt: &Excerpt) -> (String, Range<usize>) {
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
        match sign(character) {
            _ if is_line_end => {}
            Some(sign) if !matches!(character, '\n' | '\t') => text.push(sign),
            _ => text.push(character),
        }
    }
    let range = start.unwrap_or(text.len())..end.unwrap_or(text.len());
    (text, range)
}
