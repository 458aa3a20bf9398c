//! A template that nobody filled in, in any notation that people use.

use crate::code::Code;
use crate::finding::Lint;

pub(super) fn lint(text: &str) -> Option<Lint> {
    let index = bracketed(text).or_else(|| printf(text))?;
    let message = "this is a template that nobody filled in";
    Some(Lint { code: Code::UnfilledTemplate, message, help: "write the value itself", index })
}

/// Returns the index of the first expression in the brackets of any template language.
fn bracketed(text: &str) -> Option<usize> {
    // Fast path: each notation is a search of the whole text, and most texts have no closing bracket at all.
    text.bytes().any(|byte| matches!(byte, b'}' | b'>' | b'!' | b'*' | b')')).then_some(())?;
    enclosed(text, "{", "}", |_| true)
        .or_else(|| enclosed(text, "<", ">", is_name))
        .or_else(|| enclosed(text, "<%", "%>", |_| true))
        .or_else(|| enclosed(text, "<?", "?>", |_| true))
        .or_else(|| enclosed(text, "!!!", "!!!", is_name))
        .or_else(|| enclosed(text, "*|", "|*", is_name))
        .or_else(|| enclosed(text, "%(", ")s", is_name))
}

/// Returns the index of the first `open` that is followed by `close`, if the text between them fits.
fn enclosed(text: &str, open: &str, close: &str, fits: impl Fn(&str) -> bool) -> Option<usize> {
    let mut start = 0;
    text.match_indices(close).find_map(|(end, _)| {
        let before = &text[start..end];
        let index = before.rfind(open).filter(|index| fits(&before[index + open.len()..]));
        let index = index.map(|index| start + index);
        start = end;
        index
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character.is_alphanumeric() || "_-. ".contains(character))
}

/// Returns the index of a `%s` or `%d`. The `%s` of `100%sure` is none.
fn printf(text: &str) -> Option<usize> {
    text.match_indices('%').map(|(start, _)| start).find(|start| {
        let mut rest = text[start + 1..].chars();
        matches!(rest.next(), Some('s' | 'd')) && !rest.next().is_some_and(char::is_alphanumeric)
    })
}
