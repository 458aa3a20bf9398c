//! A link, from the host that was found: its beginning, its query, its end.

use std::ops::Range;

use button_links_rules::HOSTS;
use memchr::memmem;

use super::FileKind;
use super::draft::Draft;
use super::end::{self, Ending, Ends};
use super::expression;
use super::hole;
use super::literal;
use super::query;
use super::start::{self, Opener, Start};
use super::unit::Dialect;

/// A longer link, as it is written, is cut here, and a place of a template stands for its rest.
pub(super) const LONGEST: usize = 64 * 1024;

/// How far before a link a tag may begin for it to be HTML in a string.
const NEAR: usize = 1024;

/// Attributes that hold a link. JSX gives each a line of its own, behind that of the tag, and the link may stand on the next.
const ATTRIBUTES: &[&[u8]] = &[b" href=", b"\thref=", b" src=", b"\tsrc=", b" action=", b"\taction="];

/// Reads the link of a host. Gives where it ends as it is written, and nothing else where that only looks like a link;
/// nothing at all where there is not even that.
pub(super) fn read(text: &[u8], host: Range<usize>, is_own: bool, kind: FileKind) -> Option<(usize, Option<Draft>)> {
    let start = start::find(text, host.start, kind)?;
    let line = line_before(text, start.at);
    let in_tag = kind == FileKind::Markup || is_in_tag(line, &text[..start.opener_at]);
    let dialect = Dialect { kind, has_entities: in_tag, is_nested: in_tag && is_in_escaped_tag(line) };
    let (question, is_odd) = query::find(text, host.end, dialect)?;

    let mut draft = Draft::default();
    let scheme = Dialect { kind, has_entities: true, is_nested: false };
    copy(&mut draft, text, start.at..host.start, scheme);
    if is_own {
        draft.push_text(HOSTS[0], host.start);
    } else {
        copy(&mut draft, text, host.clone(), dialect);
    }
    copy(&mut draft, text, host.end..question, dialect);
    let before_query = draft.link.len();

    let in_apostrophes = kind == FileKind::Source && literal::is_in_apostrophes(line);
    let ending = read_query(&mut draft, text, question..start.at + LONGEST, &start, dialect, in_apostrophes);
    let end = draft.end.max(host.end);
    match ending {
        None => draft.push_hole(hole::BLOCK, draft.end),
        // What is joined on may be a value, and more parameters behind it.
        Some(ending)
            if literal::goes_on(text, start.opener_at, draft.end, dialect)
                || literal::breaks_off(&draft.link, ending, kind) =>
        {
            draft.push_hole(hole::BLOCK, draft.end);
        }
        Some(Ending::Open) => draft.trim(),
        Some(Ending::Closed) => {}
    }
    draft.places.push(draft.end);

    let query = draft.link.get(before_query + 1..).unwrap_or_default();
    let must_name_parameter = is_odd || start.has_user || !start.has_slashes;
    let is_named = !must_name_parameter || end::holds_parameter(query.as_bytes());
    let is_elided = query.trim_matches(['.', '…']).is_empty();
    let is_link = is_named && !is_elided && !(kind == FileKind::Source && is_of_code(&draft.link, &start));
    Some((end, is_link.then_some(draft)))
}

/// Whether this is no link but a part or a pattern of one: `url.includes("r.bttn.io?btn_ref=")` is code that looks for links,
/// or has put the scheme in front elsewhere.
fn is_of_code(link: &str, start: &Start) -> bool {
    !start.has_slashes && link.ends_with(hole::BLOCK) || literal::is_pattern(link)
}

/// Adds a part of the text that is known to be of the link.
fn copy(draft: &mut Draft, text: &[u8], range: Range<usize>, dialect: Dialect) {
    let mut at = range.start;
    while let Some((unit, length)) = text.get(at..range.end).and_then(|rest| dialect.unit(rest)) {
        draft.push(unit, at, length, text[at + length - 1] == b';');
        at += length;
    }
    draft.end = range.end;
}

/// Adds the query, and says what ends it; nothing does within the range.
fn read_query(
    draft: &mut Draft,
    text: &[u8],
    range: Range<usize>,
    start: &Start,
    dialect: Dialect,
    in_apostrophes: bool,
) -> Option<Ending> {
    let mut ends = Ends::new(text, dialect, start.opener, in_apostrophes);
    let mut at = range.start;
    loop {
        let plain = text.get(at..range.end.min(text.len())).map_or(&[][..], plain);
        draft.push_plain(plain, at);
        at += plain.len();
        if let Some(length) =
            read_placeholder(draft, text.get(at..range.end.min(text.len())).unwrap_or_default(), at, start, dialect)
        {
            at += length;
            continue;
        }
        let Some((unit, length)) = text.get(at..).and_then(|rest| dialect.unit(rest)) else {
            return Some(Ending::Open);
        };
        if let Some(ending) = ends.at(unit, at) {
            return Some(ending);
        }
        if at + length > range.end {
            return None;
        }
        draft.push(unit, at, length, text[at + length - 1] == b';');
        at += length;
    }
}

/// Adds what stands only where a value would begin, and gives its length: an expression; in a documentation `…` for what it
/// leaves out, or `<name>`, which nobody filled in. In HTML that would be a tag, but not in the code of Markdown.
fn read_placeholder(draft: &mut Draft, text: &[u8], at: usize, start: &Start, dialect: Dialect) -> Option<usize> {
    if let Some(length) = expression::expression(text, &draft.link, dialect.kind) {
        draft.push_hole(hole::VALUE, at);
        draft.end = at + length;
        return Some(length);
    }
    if !draft.link.ends_with(['=', '&', '-']) {
        return None;
    }
    if let Some((meaning, length)) = hole::elision(text) {
        draft.push_hole(meaning, at);
        draft.end = at + length;
        return Some(length);
    }
    let may_be_tag = dialect.has_entities && !matches!(start.opener, Opener::Quote('`', _));
    let length = hole::placeholder(text).filter(|_| !may_be_tag && draft.link.ends_with('='))?;
    draft.push_plain(&text[..length], at);
    Some(length)
}

/// The beginning of a text that is read in one piece: characters that mean themselves everywhere, and end no link. Three
/// full stops may stand for something else.
fn plain(text: &[u8]) -> &[u8] {
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'=' | b'/' | b':');
    let is_end = |at: &usize| !is_plain(text[*at]) || text[*at] == b'.' && text[*at..].starts_with(b"...");
    &text[..(0..text.len()).find(is_end).unwrap_or(text.len())]
}

/// What stands in the line before this place, as far as it is near.
fn line_before(text: &[u8], at: usize) -> &[u8] {
    let before = &text[at.saturating_sub(NEAR)..at];
    let line = memchr::memrchr(b'\n', before).map_or(0, |newline| newline + 1);
    &before[line..]
}

/// Whether a tag begins in the line before a link, or the link is the value of an attribute.
fn is_in_tag(line: &[u8], before: &[u8]) -> bool {
    let tags = [&b"<"[..], b"\\u003c", b"\\u003C", b"\\x3c", b"\\x3C"];
    tags.iter().any(|tag| memmem::find(line, tag).is_some())
        || ATTRIBUTES.iter().any(|attribute| before.trim_ascii_end().ends_with(attribute))
}

/// Whether the tag is itself escaped, as HTML is in a feed: there `&amp;amp;` means `&`.
fn is_in_escaped_tag(line: &[u8]) -> bool {
    let tag = memmem::rfind(line, b"<").unwrap_or(0);
    memmem::find(&line[tag..], b"&lt;").is_some()
}
