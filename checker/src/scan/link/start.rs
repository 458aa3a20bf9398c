//! Where a link begins, from its host backwards: the slashes, the scheme, and the quote or bracket that opens it.

use super::FileKind;
use super::unit;

/// A longer user makes no link.
const LONGEST_USER: usize = 256;

/// The beginning of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Start {
    /// Its first byte.
    pub(super) at: usize,
    /// Where what opens it begins: the quote, if there is one.
    pub(super) opener_at: usize,
    /// What opens it.
    pub(super) opener: Opener,
    /// Whether it begins with a scheme or with `//`. A host alone may be prose.
    pub(super) has_slashes: bool,
    /// Whether a user stands before the host, which no link of Button's has.
    pub(super) has_user: bool,
}

/// What opens a link, by what closes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opener {
    /// A quote, and whether it is escaped.
    Quote(char, bool),
    /// A bracket or a separator of fields, which this character closes.
    Before(char),
    /// A bracket behind a backslash, which this character closes behind another: Markdown shows such a bracket.
    BeforeEscaped(char),
    /// The first field of a line: the next separator closes it, unless the link goes on behind that.
    Field,
    /// Nothing: the link stands in prose.
    Nothing,
}

/// Where the link begins whose host begins at `host`, if it is one of a link.
pub(super) fn find(text: &[u8], host: usize, kind: FileKind) -> Option<Start> {
    let user = user(text.get(..host)?);
    let before = text.get(..host - user)?;
    let (at, has_slashes) = match slashes(before) {
        None if user > 0 => return None,
        None => (host, false),
        Some(slashes) => (scheme(&before[..slashes])?.unwrap_or(slashes), true),
    };
    let is_scheme = has_slashes && before[at..].first().is_some_and(u8::is_ascii_alphabetic);
    let outer = unit::last(&before[..at]);
    let stands_alone = match outer {
        None => true,
        Some((character, _, start)) if is_scheme => ends_before_scheme(character, &before[..start]),
        Some((character, is_escaped, _)) => is_boundary(character, is_escaped, has_slashes),
    };
    let opener = opener(outer.map(|(character, is_escaped, _)| (character, is_escaped)), kind);
    let opener_at = outer.map_or(at, |(_, _, start)| start);
    stands_alone.then_some(Start { at, opener_at, opener, has_slashes, has_user: user > 0 })
}

/// The length of the `user@` or `user:password@` that a text ends with.
fn user(before: &[u8]) -> usize {
    let Some(before) = before.strip_suffix(b"@") else { return 0 };
    let near = &before[before.len().saturating_sub(LONGEST_USER)..];
    let is_of_user = |byte: &&u8| byte.is_ascii_alphanumeric() || b"-._~%!$+:".contains(byte);
    match near.iter().rev().take_while(is_of_user).count() {
        0 => 0,
        length => length + 1,
    }
}

/// Where the `//` begins that a text ends with.
fn slashes(before: &[u8]) -> Option<usize> {
    let (second, _, start) = unit::last(before)?;
    let (first, _, start) = unit::last(&before[..start]).filter(|_| second == '/')?;
    (first == '/').then_some(start)
}

/// Where the `https:` or `http:` begins that a text ends with; nothing within where there is none, nothing at all where
/// there is another.
#[allow(clippy::option_option, reason = "another scheme is no link, and no scheme is one")]
fn scheme(before: &[u8]) -> Option<Option<usize>> {
    let Some((':', _, colon)) = unit::last(before) else { return Some(None) };
    let length = [5, 4].into_iter().find(|length| {
        let name = colon.checked_sub(*length).map(|start| &before[start..colon]);
        name.is_some_and(|name| name.eq_ignore_ascii_case(&b"https"[..*length]))
    })?;
    Some(Some(colon - length))
}

/// Whether no other scheme ends with this one: `shttps`, `git+https`, `x-https`.
fn ends_before_scheme(last: char, before: &[u8]) -> bool {
    !(last.is_ascii_alphanumeric()
        || last == '+'
        || last == '-' && before.last().is_some_and(u8::is_ascii_alphanumeric))
}

/// Whether a host, or `//` and a host, can stand behind this character and be a link.
fn is_boundary(last: char, is_escaped: bool, has_slashes: bool) -> bool {
    if last.is_whitespace() || is_quote(last) || matches!(last, '(' | '<' | '>' | '=' | '[' | '{' | '|' | ',' | ';') {
        return true;
    }
    let is_text = last.is_alphanumeric() || matches!(last, '/' | ':' | '-' | '.' | '_' | '@' | '%' | '\\' | '\u{FFFD}');
    has_slashes && !is_escaped && !is_text
}

/// The quotes of any language.
pub(super) fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '`' | '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»' | '‹' | '›')
}

fn opener(outer: Option<(char, bool)>, kind: FileKind) -> Opener {
    match outer {
        Some((quote @ ('"' | '\'' | '`'), is_escaped)) => Opener::Quote(quote, is_escaped),
        Some(('(', false)) => Opener::Before(')'),
        Some(('[', false)) => Opener::Before(']'),
        Some(('{', false)) => Opener::Before('}'),
        Some(('(', true)) => Opener::BeforeEscaped(')'),
        Some(('[', true)) => Opener::BeforeEscaped(']'),
        Some(('<', _)) => Opener::Before('>'),
        Some(('>', _)) => Opener::Before('<'),
        Some(('|', false)) => Opener::Before('|'),
        Some((separator @ (',' | ';'), false)) if kind == FileKind::Data => Opener::Before(separator),
        None | Some(('\n', false)) if kind == FileKind::Data => Opener::Field,
        _ => Opener::Nothing,
    }
}
