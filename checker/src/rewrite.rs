//! Writes a fix as the text of its file spells its links, and checks that it is then read as the link that was meant.

use std::collections::BTreeMap;
use std::ops::Range;

use button_links_findings::{Fix, PLACEHOLDER, TEMPLATE_BLOCK};

use crate::format::Unwrapped;
use crate::scan::{Context, HostPlace, LinkOccurrence, Parsed, parse};

/// Returns the fix of this range of a link, in the spelling of its file. A fix that cannot be written there is not safe.
pub(crate) fn in_file(occurrence: &LinkOccurrence, range: Range<usize>, fix: Fix) -> Fix {
    let Some(context) = &occurrence.context else { return fix };
    let Some(written) = written(occurrence, context, range.clone(), fix.to_write()) else { return fix.into_unsafe() };
    let is_safe = keeps_length(occurrence, context, &range, &written)
        && is_read_as(occurrence, context, &range, &written, fix.to_write());
    let fix = fix.with_text(written);
    if is_safe { fix } else { fix.into_unsafe() }
}

/// Returns the text as it is written in place of this range. What stays the same keeps its spelling: escapes, line breaks
/// and placeholders.
fn written(occurrence: &LinkOccurrence, context: &Context, range: Range<usize>, text: &str) -> Option<String> {
    let old: Vec<(char, &str)> = occurrence
        .link
        .get(range.clone())?
        .char_indices()
        .map(|(index, character)| {
            let start = range.start + index;
            Some((character, spelling_at(occurrence, start..start + character.len_utf8())?))
        })
        .collect::<Option<_>>()?;
    let new: Vec<char> = text.chars().collect();
    let is_same = |(old, new): &(&(char, &str), &char)| old.0 == **new;
    let prefix = old.iter().zip(&new).take_while(is_same).count();
    let suffix = old[prefix..].iter().rev().zip(new[prefix..].iter().rev()).take_while(is_same).count();
    let mut placeholders = old[prefix..old.len() - suffix].iter().filter(|(character, _)| is_marker(*character));
    let has_same_length = old.len() == new.len();
    let mut written = String::new();
    let mut spellings = Spellings::new();
    for (index, character) in new.iter().enumerate() {
        let kept = match index {
            _ if index < prefix => old.get(index),
            _ if index >= new.len() - suffix => old.get(old.len() - (new.len() - index)),
            _ if is_marker(*character) => Some(placeholders.next()?),
            _ => old.get(index).filter(|(old, _)| has_same_length && old == character),
        };
        if let Some((_, spelling)) = kept {
            written.push_str(spelling);
        } else {
            push_spelled(occurrence, context, *character, &mut spellings, &mut written)?;
            // A line that was wrapped behind the old character is wrapped behind the new one.
            let wrapped = old.get(index).filter(|_| has_same_length).and_then(|(old, text)| text.strip_prefix(*old));
            written.push_str(wrapped.unwrap_or_default());
        }
    }
    placeholders.next().is_none().then_some(written)
}

/// Checks whether the character stands for a part of a template.
fn is_marker(character: char) -> bool {
    [PLACEHOLDER, TEMPLATE_BLOCK].map(char::from).contains(&character)
}

/// Returns the text of the file that spells this range of the link.
fn spelling_at(occurrence: &LinkOccurrence, range: Range<usize>) -> Option<&str> {
    str::from_utf8(occurrence.source.get(occurrence.source_range(range))?).ok()
}

/// The spelling of each character that was looked for, because the search reads the whole link.
type Spellings<'a> = BTreeMap<char, Option<&'a str>>;

/// Appends a character as the link spells it elsewhere, or else as its format spells it.
fn push_spelled<'a>(
    occurrence: &'a LinkOccurrence,
    context: &Context,
    character: char,
    spellings: &mut Spellings<'a>,
    written: &mut String,
) -> Option<()> {
    let spelling = *spellings.entry(character).or_insert_with(|| {
        let query = occurrence.link.find('?').unwrap_or(0);
        let elsewhere = occurrence.link[query..].match_indices(character);
        // Of two spellings the shorter one: the longer one may include a line break.
        elsewhere
            .filter_map(|(index, text)| spelling_at(occurrence, query + index..query + index + text.len()))
            .min_by_key(|spelling| spelling.len())
    });
    match (character, spelling) {
        ('%', _) if context.spelling.percent.is_some() => written.push_str(context.spelling.percent?),
        ('%', None) => return None,
        (_, Some(spelling)) => written.push_str(spelling),
        (other, None) => written.push(other),
    }
    Some(())
}

/// Checks whether the length of the text may change, or does not.
fn keeps_length(occurrence: &LinkOccurrence, context: &Context, range: &Range<usize>, written: &str) -> bool {
    !context.spelling.has_fixed_length || occurrence.source_range(range.clone()).len() == written.len()
}

/// Checks whether the text around the link, with `written` in place of the range, is read as the link with `text` there,
/// and ends where it ended before.
fn is_read_as(occurrence: &LinkOccurrence, context: &Context, range: &Range<usize>, written: &str, text: &str) -> bool {
    let replaced = occurrence.source_range(range.clone());
    let source =
        [&occurrence.source[..replaced.start], written.as_bytes(), &occurrence.source[replaced.end..]].concat();
    let moved = |index: usize| if index >= replaced.end { index - replaced.len() + written.len() } else { index };
    let host = moved(context.host.start)..moved(context.host.end);
    let expected = [&occurrence.link[..range.start], text, &occurrence.link[range.end..]].concat();
    let end = moved(occurrence.source_map.last().copied().unwrap_or_default());
    read(context, &source, host) == Some((expected, end))
}

/// Reads the link whose host stands in this range of the source, and the index in the source at which it ends.
fn read(context: &Context, source: &[u8], host: Range<usize>) -> Option<(String, usize)> {
    let unwrapped = match context.unwrapper.clone() {
        // The source of a text in UTF-16 is UTF-8.
        Some(unwrapper) if !unwrapper.is_utf_16() => unwrapper.read_whole(source),
        _ => Unwrapped::of(source),
    };
    let range = unwrapped.index(host.start)..unwrapped.index(host.end);
    let place =
        HostPlace { range, is_own_host: context.is_own_host, previous_end: unwrapped.index(context.previous_end) };
    match parse(unwrapped.text(), &place, context.format)? {
        Parsed::Link { link, .. } => Some((link.link, unwrapped.raw_index(link.end))),
        Parsed::Rejected { .. } => None,
    }
}
