//! Where the query of a link begins, behind its host: at the `?`, or at a parameter in whose place a `?` is missing.

use super::end;
use super::unit::{Dialect, Unit};

/// A path longer than this leads to no link.
const LONGEST_PATH: usize = 256;

/// The parameters that only a link of Button's has.
const PARAMETERS: [&[u8]; 2] = [b"btn_ref=", b"btn_url="];

/// Where the `?` of the query is, or what stands in its place; and whether something stands before it that should not, so that
/// only a parameter of Button's makes a link of it.
pub(super) fn find(text: &[u8], host_end: usize, dialect: Dialect) -> Option<(usize, bool)> {
    let port = match text.get(host_end..)? {
        [b':', digits @ ..] => 1 + digits.iter().take_while(|byte| byte.is_ascii_digit()).count(),
        _ => 0,
    };
    // The full stop of a domain name in full.
    let dot = usize::from(text[host_end + port..].starts_with(b"."));
    let path = host_end + port + dot;
    if lacks_question(text.get(path..)?, dialect) {
        return Some((path, true));
    }
    let mut at = path;
    let mut is_root = true;
    while at < path + LONGEST_PATH {
        let rest = text.get(at..)?;
        let (unit, length) = dialect.unit(rest)?;
        match unit.character() {
            Some('?') => return Some((at, !is_root || dot > 0)),
            Some('/') => {}
            _ if at == path => return None,
            None if unit == Unit::Broken => {}
            Some(other) if !end::ends_always(other) && !matches!(other, '#' | '\\') => {}
            _ => return None,
        }
        is_root = at == path;
        at += length;
    }
    None
}

/// Whether a parameter follows behind a `/`, an `&` or both: somebody forgot the `?`.
fn lacks_question(text: &[u8], dialect: Dialect) -> bool {
    let behind = |text: &'_ [u8], separator: char| {
        let (unit, length) = dialect.unit(text)?;
        (unit.character() == Some(separator)).then_some(length)
    };
    let slash = behind(text, '/').unwrap_or(0);
    let ampersand = behind(&text[slash..], '&').unwrap_or(0);
    let name = &text[slash + ampersand..];
    let begins =
        |parameter: &&[u8]| name.get(..parameter.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(parameter));
    slash + ampersand > 0 && PARAMETERS.iter().any(begins)
}
