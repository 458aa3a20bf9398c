//! Writes a fix as the text of its file spells its links, and checks that it is then read as the link that was meant.

use std::collections::BTreeMap;
use std::ops::Range;

use button_links_findings::{Fix, PLACEHOLDER, TEMPLATE_BLOCK};

use crate::format::{LINK, Unwrapped, placeholder};
use crate::scan::{Context, LinkOccurrence, Parsed, Place, parse};

/// Returns the fix of this range of a link, in the spelling of its file. A fix that cannot be written there is not safe.
pub(crate) fn in_file(occurrence: &LinkOccurrence, range: Range<usize>, fix: Fix) -> Fix {
    let Some(context) = &occurrence.context else { return fix };
    let rewrite = Rewrite { occurrence, context, range };
    let Some(written) = rewrite.written(fix.to_write()) else { return fix.into_unsafe() };
    let is_safe = rewrite.keeps_length(&written)
        && rewrite.is_read_as(&written, fix.to_write())
        && rewrite.keeps_parts_before(&written);
    let fix = fix.with_text(written);
    if is_safe { fix } else { fix.into_unsafe() }
}

/// A range of a link that is to be replaced in its file.
struct Rewrite<'a> {
    occurrence: &'a LinkOccurrence,
    context: &'a Context,
    range: Range<usize>,
}

/// A character of the link, and its spelling in the file.
type Spelled<'a> = (char, &'a str);

impl<'a> Rewrite<'a> {
    /// Returns the text as it is written in place of the range. What stays the same keeps its spelling: escapes, line breaks
    /// and placeholders.
    fn written(&self, text: &str) -> Option<String> {
        let old = self.spelled()?;
        let new: Vec<char> = text.chars().collect();
        let is_same = |(old, new): &(&Spelled<'_>, &char)| old.0 == **new;
        let prefix = old.iter().zip(&new).take_while(is_same).count();
        let suffix = old[prefix..].iter().rev().zip(new[prefix..].iter().rev()).take_while(is_same).count();
        let mut placeholders = old[prefix..old.len() - suffix].iter().filter(|(character, _)| is_marker(*character));
        let has_same_length = old.len() == new.len();
        let mut written = String::new();
        // The spelling of each character that was looked for, because the search reads the whole link.
        let mut spellings = BTreeMap::new();
        for (index, character) in new.iter().enumerate() {
            let replaced = old.get(index).filter(|_| has_same_length);
            let kept = match index {
                _ if index < prefix => old.get(index),
                _ if index >= new.len() - suffix => old.get(old.len() - (new.len() - index)),
                _ if is_marker(*character) => Some(placeholders.next()?),
                _ => replaced.filter(|(old, _)| old == character),
            };
            if let Some((_, spelling)) = kept {
                written.push_str(spelling);
                continue;
            }
            let spelling = spellings.entry(*character).or_insert_with(|| self.spelling_of(*character));
            written.push_str(spelling.as_deref()?);
            // A line that was wrapped after the old character is wrapped after the new one.
            let wrapped = replaced.and_then(|(old, spelling)| spelling.strip_prefix(*old));
            written.push_str(wrapped.unwrap_or_default());
        }
        placeholders.next().is_none().then_some(written)
    }

    /// Returns the characters of the range with their spellings.
    fn spelled(&self) -> Option<Vec<Spelled<'a>>> {
        let characters = self.occurrence.link.get(self.range.clone())?.char_indices();
        let spelled = |(index, character): (usize, char)| {
            let start = self.range.start + index;
            Some((character, self.spelling_at(start..start + character.len_utf8())?))
        };
        characters.map(spelled).collect()
    }

    /// Returns the text of the file that spells this range of the link.
    fn spelling_at(&self, range: Range<usize>) -> Option<&'a str> {
        str::from_utf8(self.occurrence.source.get(self.occurrence.source_range(range))?).ok()
    }

    /// Returns a character as the link spells it elsewhere, or else as its format does. `None` if that is not known.
    fn spelling_of(&self, character: char) -> Option<String> {
        if character == '%'
            && let Some(percent) = self.context.spelling.percent
        {
            return Some(percent.to_owned());
        }
        let link = &self.occurrence.link;
        let query = link.find('?').unwrap_or(0);
        let elsewhere = link[query..]
            .match_indices(character)
            .filter_map(|(index, text)| self.spelling_at(query + index..query + index + text.len()));
        // Of two spellings the shorter one: the longer one may include a line break.
        match elsewhere.min_by_key(|spelling| spelling.len()) {
            Some(spelling) => Some(spelling.to_owned()),
            None => (character != '%').then(|| character.to_string()),
        }
    }

    /// Checks whether the length of the text may change, or does not.
    fn keeps_length(&self, written: &str) -> bool {
        !self.context.spelling.has_fixed_length || self.replaced().len() == written.len()
    }

    /// Returns the range of the source that is replaced.
    fn replaced(&self) -> Range<usize> {
        self.occurrence.source_range(self.range.clone())
    }

    /// Returns the source with `written` in place of the range.
    fn source_with(&self, written: &str) -> Vec<u8> {
        let (source, replaced) = (&self.occurrence.source, self.replaced());
        [&source[..replaced.start], written.as_bytes(), &source[replaced.end..]].concat()
    }

    /// Checks whether the parts of templates that begin before the link and end within it or after it are the same with `written` in
    /// place of the range. Another link may stand before this one, and a part that is no longer complete, or is now, moves its end.
    fn keeps_parts_before(&self, written: &str) -> bool {
        // Fast path: a fix within a link writes letters, digits and the characters of a query, none of which closes a part that begins
        // before the host. Mostly, no link stands before this one either. 20,000 links with a wrong organization ID take 0.6 s with it,
        // and 1.1 s without.
        self.range.start > 0
            || !self.context.before.contains(&LINK)
            || self.parts_before(&self.occurrence.source) == self.parts_before(&self.source_with(written))
    }

    /// Returns the indexes of the parts of templates that begin before the link and end within it or after it.
    fn parts_before(&self, source: &[u8]) -> Vec<usize> {
        let unwrapped = unwrapped(self.context, source);
        let (text, start) = (unwrapped.text(), unwrapped.index(self.start()));
        let goes_on = |index: &usize| {
            let length = placeholder::any_part(&text[*index..], self.context.format);
            length.is_some_and(|length| index + length > start)
        };
        (0..start).filter(goes_on).collect()
    }

    /// Returns the index in the source at which the link begins.
    fn start(&self) -> usize {
        self.occurrence.source_range(0..0).start
    }

    /// Checks whether the text around the link, with `written` in place of the range, is read as the link with `text` there,
    /// and ends where it ended before.
    fn is_read_as(&self, written: &str, text: &str) -> bool {
        let LinkOccurrence { link, source_map, .. } = self.occurrence;
        let (new, replaced) = (self.source_with(written), self.replaced());
        let moved = |index: usize| if index >= replaced.end { index - replaced.len() + written.len() } else { index };
        // A scheme that is written before the host is replaced together with it: the host stands at the end of that.
        let host_end = moved(self.context.host.end);
        let host = host_end.saturating_sub(self.context.host.len())..host_end;
        let expected = [&link[..self.range.start], text, &link[self.range.end..]].concat();
        let end = source_map.last().copied().unwrap_or_default();
        read(self.context, &new, self.start(), host) == Some((expected, moved(end)))
    }
}

/// Checks whether the character stands for a part of a template.
fn is_marker(character: char) -> bool {
    [PLACEHOLDER, TEMPLATE_BLOCK].map(char::from).contains(&character)
}

/// Unwraps the lines of the source.
fn unwrapped(context: &Context, source: &[u8]) -> Unwrapped {
    match context.unwrapper.clone() {
        // The source of a text in UTF-16 is UTF-8.
        Some(unwrapper) if !unwrapper.is_utf_16() => unwrapper.read_whole(source),
        _ => Unwrapped::of(source),
    }
}

/// Reads the link that begins at `start` and whose host stands in this range of the source. Returns it with the index in the source at
/// which it ends.
fn read(context: &Context, source: &[u8], start: usize, host: Range<usize>) -> Option<(String, usize)> {
    let unwrapped = unwrapped(context, source);
    let host = unwrapped.index(host.start)..unwrapped.index(host.end);
    let before = [&context.before, unwrapped.text().get(unwrapped.index(start)..host.start)?].concat();
    let Context { is_own_host, format, is_in_character_data, .. } = *context;
    let place = Place { host, is_own_host, before: &before, format, is_in_character_data };
    match parse(unwrapped.text(), &place)? {
        Parsed::Link { link, .. } => Some((link.link, unwrapped.raw_index(link.end))),
        Parsed::Rejected { .. } => None,
    }
}
