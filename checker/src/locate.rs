//! Turns a finding of a link into one of the file, through the source map of the link.

use std::ops::Range;
use std::path::Path;

use button_links_findings::{Finding as LinkFinding, Fix, NOT_SHOWN};

use crate::finding::{Excerpt, Finding};
use crate::scan::LinkOccurrence;

/// Returns a finding of a link at its place in the file. `may_show` is not set for a link that may hold a secret.
pub(crate) fn in_file(path: &Path, occurrence: &LinkOccurrence, finding: LinkFinding, may_show: bool) -> Finding {
    let range = occurrence.source_range(finding.range.clone());
    let (line, column) = occurrence.position(range.start);
    Finding {
        path: path.to_owned(),
        line,
        column,
        bytes: occurrence.offset + range.start as u64..occurrence.offset + range.end as u64,
        code: finding.code,
        level: finding.level(),
        message: finding.message,
        help: finding.help,
        replacement: finding.fix.map(|fix| escaped(fix, occurrence.has_entities)),
        excerpt: if may_show { excerpt(occurrence, range) } else { hidden_excerpt(line) },
    }
}

/// Escapes a fix as the file escapes its links.
fn escaped(fix: Fix, has_entities: bool) -> Fix {
    if !has_entities {
        return fix;
    }
    Fix { text: fix.text.replace('&', "&amp;"), ..fix }
}

fn excerpt(occurrence: &LinkOccurrence, range: Range<usize>) -> Excerpt {
    let shown = occurrence.excerpt_range(range.clone());
    let part = |range: Range<usize>| String::from_utf8_lossy(occurrence.source.get(range).unwrap_or_default());
    // Invalid bytes become longer, so the range is counted in the new text.
    let mut text = part(shown.start..range.start).into_owned();
    let start = text.len();
    text.push_str(&part(range.clone()));
    let end = text.len();
    text.push_str(&part(range.end..shown.end));
    Excerpt { text, line: occurrence.position(shown.start).0, range: start..end }
}

/// Returns the excerpt of a link that may hold a secret.
fn hidden_excerpt(line: u64) -> Excerpt {
    Excerpt { line, range: 0..NOT_SHOWN.len(), text: NOT_SHOWN.to_owned() }
}
