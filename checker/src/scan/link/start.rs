//! The start of a link. Reads backwards from its host: a user, the slashes, the scheme, and the character before all of these.

use button_links_findings::broken_scheme_start;
use button_links_rules::HOSTS;

use super::character::is_quote;
use super::joint;
use super::parameter::begins_url;
use crate::format::{Enclosure, Layout};
use crate::scan::lex::{LastCharacter, last_character};

/// The longest user in front of a host, in bytes.
const MAX_USER: usize = 256;

/// The longest broken scheme, with a character before it, in bytes.
const MAX_BROKEN_SCHEME: usize = 40;

/// The longest start of a link with its host, in bytes, in which [`begins_link`] searches for the host.
const MAX_START: usize = MAX_BROKEN_SCHEME + MAX_USER + 16;

/// The length of the text before a link, in bytes, in which a tag or a string around it is recognized.
const CONTEXT: usize = 1024;

/// The start of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Start {
    /// The length of the link up to its host, in bytes.
    pub(super) length: usize,
    /// The index in the text before the host at which the character before the link begins: that of its quote, if it is in quotes.
    pub(super) opening: usize,
    /// The characters that enclose the link.
    pub(super) enclosure: Enclosure,
    /// The link begins with a scheme or with `//`. A host alone may be prose.
    pub(super) has_slashes: bool,
    /// A user stands before the host. No valid link has one.
    pub(super) has_user: bool,
    /// The scheme, or a variable for it, stands in another string of the program, which is joined to this one.
    pub(super) is_joined: bool,
}

impl Start {
    /// Returns the quote of the literal that the link stands in, in a program.
    pub(super) fn literal_quote(&self, layout: Layout) -> Option<u8> {
        match self.enclosure {
            Enclosure::Quotes { quote, is_escaped: false } if layout == Layout::Strings => u8::try_from(quote).ok(),
            _ => None,
        }
    }
}

/// Finds the start of the link whose host follows this text. Returns `None` if the host is not that of a link.
pub(super) fn find(text: &[u8], layout: Layout) -> Option<Start> {
    let user = user_length(text);
    let before = without_line_break(&text[..text.len() - user]);
    let slashes = slashes(before);
    let broken = broken_scheme(before);
    let (index, has_scheme) = match (broken, slashes) {
        (Some(index), _) => (index, true),
        (None, None) if user > 0 => return None,
        (None, None) => (before.len(), false),
        (None, Some(slashes)) => match scheme(&before[..slashes]) {
            Scheme::Web(index) => (index, true),
            Scheme::None => (slashes, false),
            Scheme::Other => return None,
        },
    };
    let outer = last_character(&before[..index]);
    let has_slashes = slashes.is_some() || broken.is_some();
    let is_link = match outer {
        None => true,
        Some(_) if is_in_other_url(&before[..index]) => false,
        Some(outer) if has_scheme => may_precede_scheme(outer.character, &before[..outer.start]),
        // The `^` of a regular expression.
        Some(outer) if outer.character == '^' => false,
        // `||r.bttn.io` is a filter of an ad blocker.
        Some(outer) if outer.character == '|' && before[..outer.start].ends_with(b"|") => has_slashes,
        Some(outer) => may_precede_host(outer, has_slashes),
    };
    let is_escaped = outer.is_some_and(|outer| outer.is_escaped);
    let enclosure =
        Enclosure::opened_by(outer.map(|outer| outer.character), is_escaped, layout, line_of(&before[..index]));
    let opening = outer.map_or(index, |outer| outer.start);
    let length = text.len() - index;
    let mut start = Start { length, opening, enclosure, has_slashes, has_user: user > 0, is_joined: false };
    start.is_joined = !has_scheme && start.literal_quote(layout).is_some() && joint::is_joined_before(&text[..opening]);
    is_link.then_some(start)
}

/// Checks whether a URL or a link of Button's begins here, also one whose scheme is missing or broken. A fix may only complete it, so
/// the text before it ends in the same place.
pub(super) fn begins_link(text: &[u8]) -> bool {
    let near = &text[..text.len().min(MAX_START)];
    let word = near.iter().position(u8::is_ascii_whitespace).map_or(near, |end| &near[..end]);
    let is_start = |before: &[u8]| find(before, Layout::Prose).is_some_and(|start| start.length == before.len());
    let has_host = |host: &&str| {
        let index = word.windows(host.len()).position(|window| window.eq_ignore_ascii_case(host.as_bytes()));
        index.is_some_and(|index| is_start(&word[..index]))
    };
    begins_url(text) || text.starts_with(b"//") || HOSTS.iter().any(has_host)
}

/// Returns the line that the text ends in, the last [`CONTEXT`] bytes of it at most.
pub(super) fn line_of(before: &[u8]) -> &[u8] {
    let before = &before[before.len().saturating_sub(CONTEXT)..];
    let line = memchr::memrchr(b'\n', before).map_or(0, |newline| newline + 1);
    &before[line..]
}

/// Returns the length of the `user@` or `user:password@` at the end of the text, or 0.
fn user_length(before: &[u8]) -> usize {
    let Some(before) = before.strip_suffix(b"@") else { return 0 };
    let near = &before[before.len().saturating_sub(MAX_USER)..];
    let is_in_user = |byte: &&u8| byte.is_ascii_alphanumeric() || b"-._~%!$+:".contains(byte);
    match near.iter().rev().take_while(is_in_user).count() {
        0 => 0,
        length => length + 1,
    }
}

/// Returns the text without the line break at its end, if a converter to text broke the link after its slashes.
fn without_line_break(before: &[u8]) -> &[u8] {
    let line = before.trim_ascii_end();
    let is_broken = line.ends_with(b"://") && memchr::memchr_iter(b'\n', &before[line.len()..]).count() == 1;
    if is_broken { line } else { before }
}

/// Checks whether the link that begins here is the value of a parameter of another URL, such as that of a redirect. Which
/// parameters belong to it is not known.
fn is_in_other_url(before: &[u8]) -> bool {
    let near = &before[before.len().saturating_sub(CONTEXT)..];
    let ends_url = |byte: &u8| byte.is_ascii_whitespace() || byte.is_ascii_control() || b"\"'`<>()[]{}|".contains(byte);
    let url = near.iter().rposition(ends_url).map_or(near, |end| &near[end + 1..]);
    let query = memchr::memmem::find(url, b"://").and_then(|slashes| memchr::memchr(b'?', &url[slashes..]));
    url.ends_with(b"=") && query.is_some()
}

/// Returns the index of the `//` at the end of the text.
fn slashes(before: &[u8]) -> Option<usize> {
    let is_slash = |last: &LastCharacter| last.character == '/';
    let second = last_character(before).filter(is_slash)?;
    let first = last_character(&before[..second.start]).filter(is_slash)?;
    Some(first.start)
}

/// The scheme before the slashes of a link.
enum Scheme {
    /// `https:` or `http:`, at this index.
    Web(usize),
    /// None.
    None,
    /// Another scheme, such as `ftp:`.
    Other,
}

/// Returns the scheme at the end of the text.
fn scheme(before: &[u8]) -> Scheme {
    let Some(LastCharacter { character: ':', start: colon, .. }) = last_character(before) else { return Scheme::None };
    let is_at = |index: usize, name: &str| before[index..colon].eq_ignore_ascii_case(name.as_bytes());
    let index = |name: &&str| colon.checked_sub(name.len()).filter(|index| is_at(*index, name));
    ["https", "http"].iter().find_map(index).map_or(Scheme::Other, Scheme::Web)
}

/// Returns the start of a misspelt, broken or repeated scheme at the end of the text: `https://https://`, `htps://`, `https//`.
fn broken_scheme(before: &[u8]) -> Option<usize> {
    let near = before.len().saturating_sub(MAX_BROKEN_SCHEME);
    let is_ascii = before[near..].iter().rev().take_while(|byte| byte.is_ascii()).count();
    let start = before.len() - is_ascii;
    // The letter of a `\t` is none of the scheme.
    let escape = before[start..].windows(2).rposition(|pair| pair[0] == b'\\' && b"nrt".contains(&pair[1]));
    let start = escape.map_or(start, |index| start + index + 2);
    let text = std::str::from_utf8(&before[start..]).ok()?;
    // At the start of the part that was read, the scheme may go on before it.
    broken_scheme_start(text).filter(|index| *index > 0 || start == 0 || start > near).map(|index| start + index)
}

/// Checks whether a scheme can begin after the character `last` and the text before it. It cannot where it is the end of
/// another scheme: `shttps`, `git+https`, `x-https`.
fn may_precede_scheme(last: char, before: &[u8]) -> bool {
    let is_in_scheme = last.is_ascii_alphanumeric() && !ends_with_control_sequence(before);
    !is_in_scheme && (!matches!(last, '+' | '-') || !before.last().is_some_and(u8::is_ascii_alphanumeric))
}

/// Checks whether the text and one more character end a control sequence: a colour of a terminal (`ESC [ 3 6 m`), or of IRC.
fn ends_with_control_sequence(before: &[u8]) -> bool {
    let parameters = |byte: &&u8| byte.is_ascii_digit() || matches!(byte, b';' | b',');
    let start = before.len() - before.iter().rev().take_while(parameters).count();
    before[..start].ends_with(b"\x1b[") || before[..start].ends_with(b"\x03")
}

/// Checks whether a link can begin after the character `last` with its host, or with `//` and its host.
fn may_precede_host(last: LastCharacter, has_slashes: bool) -> bool {
    let LastCharacter { character: last, is_escaped, .. } = last;
    if last.is_whitespace() || is_quote(last) || matches!(last, '(' | '<' | '>' | '=' | '[' | '{' | '|' | ',' | ';') {
        return true;
    }
    let is_text = last.is_alphanumeric() || matches!(last, '/' | ':' | '-' | '.' | '_' | '@' | '%' | '\\' | '\u{FFFD}');
    has_slashes && !is_escaped && !is_text
}
