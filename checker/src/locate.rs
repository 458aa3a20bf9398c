//! Turns a finding of a link into one of the file, through the source map of the link.

use std::ops::Range;
use std::path::Path;

use button_links_findings::Finding as LinkFinding;
use button_links_rules::has_secret;

use crate::finding::{Excerpt, Finding};
use crate::rewrite;
use crate::scan::LinkOccurrence;

/// The longest secret that is known by its beginning, in bytes.
const LONGEST_SECRET: usize = 512;

/// Returns a finding of a link at its place in the file. `may_show` is not set for a link that may hold a secret.
pub(crate) fn in_file(path: &Path, occurrence: &LinkOccurrence, finding: LinkFinding, may_show: bool) -> Finding {
    let range = occurrence.source_range(finding.range.clone());
    let (line, column) = occurrence.position(range.start);
    Finding {
        path: path.to_owned(),
        line,
        column,
        bytes: occurrence.file_offset(range.start)..occurrence.file_offset(range.end),
        code: finding.code,
        level: finding.level(),
        message: finding.message,
        help: finding.help,
        replacement: finding.fix.map(|fix| rewrite::in_file(occurrence, finding.range.clone(), fix)),
        excerpt: if may_show { shown_excerpt(occurrence, range) } else { Excerpt::hidden(line) },
    }
}

/// Returns the excerpt, without the text beside the link if that may hold a secret: `{"api_key":"sk-…","link":"…"}`.
fn shown_excerpt(occurrence: &LinkOccurrence, range: Range<usize>) -> Excerpt {
    let range = occurrence.shown_range(range);
    let around = occurrence.excerpt_range(range.clone());
    let whole = occurrence.source_range(0..occurrence.link.len());
    let of_link = around.start.max(whole.start)..around.end.min(whole.end);
    // A secret of which the excerpt would show the end alone is known by its beginning.
    let from = around.start.saturating_sub(LONGEST_SECRET);
    let near = String::from_utf8_lossy(occurrence.source.get(from..around.end).unwrap_or_default());
    let may_show_around = !has_secret(near.lines().next_back().unwrap_or_default());
    let excerpts = [may_show_around.then_some(around), Some(of_link)].into_iter().flatten();
    let line = occurrence.position(range.start).0;
    excerpts
        .map(|shown| excerpt(occurrence, shown, range.clone()))
        .find(|excerpt| !has_secret(&excerpt.text))
        .unwrap_or_else(|| Excerpt::hidden(line))
}

/// Returns the excerpt that shows the range `shown` of the source.
fn excerpt(occurrence: &LinkOccurrence, shown: Range<usize>, range: Range<usize>) -> Excerpt {
    let part = |range: Range<usize>| String::from_utf8_lossy(occurrence.source.get(range).unwrap_or_default());
    // Invalid bytes become longer, so the range is counted in the new text.
    let mut text = part(shown.start..range.start).into_owned();
    let start = text.len();
    text.push_str(&part(range.clone()));
    let end = text.len();
    text.push_str(&part(range.end..shown.end));
    Excerpt { text, line: occurrence.position(shown.start).0, range: start..end }
}
