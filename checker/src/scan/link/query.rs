//! The start of the query of a link, after its host.

use std::ops::Range;

use super::character::ends_every_link;
use super::joint;
use crate::format::Layout;
use crate::scan::lex::{Lexer, Token};

/// The longest path before a query, in bytes.
const MAX_PATH: usize = 256;

/// The parameters that only a link of Button's has.
const PARAMETERS: [&[u8]; 2] = [b"btn_ref=", b"btn_url="];

/// The start of a query.
pub(super) struct QueryStart {
    /// The index of the `?`, or of the character in its place.
    pub(super) index: usize,
    /// The text before the query is not that of a valid link: only a parameter of Button's shows that it is one.
    pub(super) needs_parameter: bool,
}

/// Finds the query after the host: at the `?`, or where a parameter shows that a `?` is missing. In a program, `quote` encloses the
/// literal of the host, and the query may stand in another literal.
pub(super) fn find(text: &[u8], host: &Range<usize>, lexer: Lexer, quote: Option<u8>) -> Option<QueryStart> {
    let host_end = host.end;
    // In a program an escaped host is one of a regular expression, which elsewhere escapes the question mark as well.
    let is_escaped_host = text[host.clone()].contains(&b'\\');
    if is_escaped_host && (lexer.format.layout == Layout::Strings || text[host_end..].starts_with(b"\\?")) {
        return None;
    }
    let port = match text.get(host_end..)? {
        [b':', digits @ ..] => 1 + digits.iter().take_while(|byte| byte.is_ascii_digit()).count(),
        _ => 0,
    };
    // A fully qualified domain name ends with a full stop.
    let has_dot = text[host_end + port..].starts_with(b".");
    let path = host_end + port + usize::from(has_dot);
    if lacks_question_mark(text.get(path..)?, lexer) {
        return Some(QueryStart { index: path, needs_parameter: true });
    }
    let mut index = path;
    let mut is_root = true;
    let mut is_joined = false;
    while index < path + MAX_PATH {
        if let Some(length) = quote.and_then(|quote| joint::between_literals(&text[index..], quote)) {
            is_joined = true;
            index += length;
            continue;
        }
        let (token, length) = lexer.token(text.get(index..)?)?;
        match token.character() {
            // A regular expression, in which the first `?` makes the slash optional.
            Some('?') if text[index + length..].starts_with(b"\\?") => return None,
            Some('?') => {
                return Some(QueryStart { index, needs_parameter: !is_root || has_dot || is_joined });
            }
            Some('/') => {}
            _ if index == path => return None,
            None if token == Token::InvalidUtf8 => {}
            Some(other) if !ends_every_link(other) && !matches!(other, '#' | '\\') => {}
            _ => return None,
        }
        is_root = index == path;
        index += length;
    }
    None
}

/// Checks whether a parameter follows a `/`, an `&` or both: the `?` was forgotten.
fn lacks_question_mark(text: &[u8], lexer: Lexer) -> bool {
    let length_of = |separator: char, text: &[u8]| match lexer.token(text) {
        Some((token, length)) if token.character() == Some(separator) => length,
        _ => 0,
    };
    let slash = length_of('/', text);
    let separators = slash + length_of('&', &text[slash..]);
    let name = &text[separators..];
    let begins =
        |parameter: &&[u8]| name.get(..parameter.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(parameter));
    separators > 0 && PARAMETERS.iter().any(begins)
}
