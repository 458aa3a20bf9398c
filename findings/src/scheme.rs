//! The scheme of a destination or of a link, as people misspell it: doubled, without its colon, with a slash too many.

use crate::nearest::is_similar;

/// A mistake in a scheme that has words of its own.
pub(crate) struct SchemeMistake {
    pub(crate) message: &'static str,
    pub(crate) help: &'static str,
    /// The byte index of the mistake.
    pub(crate) index: usize,
}

/// Returns the end of the scheme at the start of the text: `https://`, or what was meant by a misspelt, broken or repeated one.
/// Returns 0 if there is none.
pub(crate) fn scheme_end(text: &str) -> usize {
    let mut end = 0;
    while let Some((before, after)) = text[end..].split_once(['/', '\\']) {
        if !is_misspelt_scheme(before) {
            break;
        }
        end = text.len() - after.trim_start_matches(['/', '\\', ' ']).len();
    }
    end
}

/// Checks whether the text before a slash is `https:`, nearly so, or empty.
fn is_misspelt_scheme(text: &str) -> bool {
    let letters = name(text).to_ascii_lowercase();
    let is_short = letters.len() < "https://".len();
    letters.is_empty() || letters == "http" || (is_short && is_similar(&letters, "https"))
}

/// Returns the name of a scheme, without the colon or the sign in place of it.
fn name(text: &str) -> &str {
    text.trim_end_matches([':', ';', '：', '.'])
}

/// Finds the mistake in the scheme at the start of the text. Returns `None` for a right one, and for one that is only
/// `http:`, or is missing: it does not begin with `https://`, and the rules say so.
pub(crate) fn scheme_mistake(text: &str) -> Option<SchemeMistake> {
    let scheme = &text[..scheme_end(text)];
    let is_slash = |character| matches!(character, '/' | '\\');
    let mut parts = scheme.split(is_slash).filter(|part| !part.trim().is_empty());
    let first = parts.next()?;
    let first_name = name(first);
    let mistake = |message, help, index| Some(SchemeMistake { message, help, index });
    if let Some(second) = parts.next() {
        let index = first.len() + scheme[first.len()..].find(second)?;
        return mistake("the scheme is there twice", "write `https://` once", index);
    }
    let is_named = ["http", "https"].iter().any(|name| first_name.eq_ignore_ascii_case(name));
    let slashes = scheme[first.len()..].chars().filter(|character| is_slash(*character)).count();
    if !is_named {
        mistake("the scheme is misspelt", "write `https://`", 0)
    } else if first == first_name {
        mistake("the `:` is missing after the scheme", "write `https://`", first.len())
    } else if first.len() != first_name.len() + 1 || !first.ends_with(':') {
        mistake("another sign stands in place of the `:` after the scheme", "write `https://`", first_name.len())
    } else if slashes == 1 && scheme.ends_with('/') {
        mistake("there is one slash after the scheme", "write `https://`", first.len() + 1)
    } else if slashes > 2 {
        mistake("there are more than two slashes after the scheme", "write `https://`", first.len() + 2)
    } else {
        None
    }
}

/// Returns the start of the misspelt, broken or repeated scheme that ends where the text ends. A scheme without a mistake, and
/// any other, has none.
///
/// ```
/// use button_links_findings::broken_scheme_start;
///
/// assert_eq!(broken_scheme_start("see https://https://"), Some(4));
/// assert_eq!(broken_scheme_start("(htps://"), Some(1));
/// assert_eq!(broken_scheme_start("see https://"), None);
/// assert_eq!(broken_scheme_start("see:https://"), None);
/// assert_eq!(broken_scheme_start("\"Shop\":https://"), None);
/// assert_eq!(broken_scheme_start("ftp://"), None);
/// assert_eq!(broken_scheme_start("shttps://"), None);
/// ```
#[must_use]
pub fn broken_scheme_start(text: &str) -> Option<usize> {
    let is_in_scheme =
        |character: char| character.is_ascii_alphanumeric() || matches!(character, ':' | ';' | '/' | '\\' | '.');
    let run = &text[text.trim_end_matches(is_in_scheme).len()..];
    // A `:` before it is of another text, as in Textile.
    let scheme = run.trim_start_matches(|first: char| !first.is_ascii_alphanumeric());
    let start = text.len() - scheme.len();
    let first = name(scheme.split(['/', '\\']).next()?);
    // `shttps` is another scheme.
    let is_longer = ["http", "https"].iter().any(|name| first.len() > name.len() && first.ends_with(name));
    // The longest text that two or three schemes take.
    let is_scheme = !is_longer && scheme.len() < 32 && scheme_end(scheme) == scheme.len();
    (is_scheme && scheme_mistake(scheme).is_some()).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mistake_has_words_of_its_own() {
        for (text, message, index) in [
            ("https://https://a.b", "the scheme is there twice", 8),
            ("http://https://a.b", "the scheme is there twice", 7),
            ("https://https//a.b", "the scheme is there twice", 8),
            ("https://https:///a.b", "the scheme is there twice", 8),
            ("htps://a.b", "the scheme is misspelt", 0),
            ("HHTTPS://a.b", "the scheme is misspelt", 0),
            ("httpss://a.b", "the scheme is misspelt", 0),
            ("https//a.b", "the `:` is missing after the scheme", 5),
            ("http//a.b", "the `:` is missing after the scheme", 4),
            ("https;//a.b", "another sign stands in place of the `:` after the scheme", 5),
            ("https::/a.b", "another sign stands in place of the `:` after the scheme", 5),
            ("https:/a.b", "there is one slash after the scheme", 7),
            ("https:///a.b", "there are more than two slashes after the scheme", 8),
            ("https:////a.b", "there are more than two slashes after the scheme", 8),
        ] {
            let found = scheme_mistake(text).map(|mistake| (mistake.message, mistake.index));
            assert_eq!(found, Some((message, index)), "{text}");
        }
    }

    #[test]
    fn a_scheme_without_a_mistake_of_its_own_has_none() {
        for text in [
            "",
            "https://a.b",
            "HTTPS://a.b",
            "http://a.b",
            "https:\\\\a.b",
            "//a.b",
            "/p",
            "ftp://a.b",
            "a.b/p",
            "https://a.b//c",
        ] {
            assert!(scheme_mistake(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_broken_scheme_before_a_host_has_a_start() {
        for (text, start) in [
            ("see https://https://", Some(4)),
            ("(htps://", Some(1)),
            ("a:https//", None),
            (";https//", Some(1)),
            ("https;//", Some(0)),
            ("https:\\", None),
            ("https://", None),
            ("see:https://", None),
            ("ftp://", None),
            ("shttps//", None),
            ("xhttp//", None),
            ("https://https://https://", Some(0)),
            ("https://https://https://https://", None),
            ("https://https//x", None),
        ] {
            assert_eq!(broken_scheme_start(text), start, "{text}");
        }
    }
}
