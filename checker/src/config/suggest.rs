//! What is said of a mistake: what to write instead, where that can be known.

use std::ops::Range;

use strsim::jaro_winkler;

/// The words for an error of the parser, which is about a range of the text. Words that are not known stay as they are.
pub(super) fn words(message: &str, text: &str, range: Range<usize>) -> String {
    unknown(message).or_else(|| no_list(message, text, range)).unwrap_or_else(|| message.to_owned())
}

/// Of a name that is not known: the nearest one that is, in place of all that are.
fn unknown(message: &str) -> Option<String> {
    let (start, expected) = message.split_once("`, expected ")?;
    let (kind, name) = start.split_once(" `")?;
    if !matches!(kind, "unknown field" | "unknown variant") {
        return None;
    }
    let near = near(name, expected.split('`').skip(1).step_by(2))?;
    Some(format!("{start}`: did you mean `{near}`?"))
}

/// How alike two names are that one slip makes of each other, of 1. `include` and `exclude` are at 0.81.
const ALIKE: f64 = 0.85;

fn near<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase().replace(['_', ' '], "-");
    let nearest =
        known.map(|known| (jaro_winkler(&name, known), known)).max_by(|(one, _), (two, _)| one.total_cmp(two));
    nearest.filter(|(alike, _)| *alike >= ALIKE).map(|(_, known)| known)
}

/// Of one thing where a list is wanted: the list with it, as it is written.
fn no_list(message: &str, text: &str, range: Range<usize>) -> Option<String> {
    let kind = message.strip_prefix("invalid type: ")?.strip_suffix(", expected a sequence")?;
    let key = text.get(..range.start)?.rsplit(['\n', '{', ',']).next()?.trim_start();
    let value = text.get(range)?;
    if key.starts_with("allow") || value.starts_with("[allow") {
        return Some("a list of tables is wanted: write `[[allow]]` above each".to_owned());
    }
    kind.starts_with("string ").then(|| format!("a list is wanted: write `{key}[{value}]`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_near_and_the_contrary_is_not() {
        let near = |name| near(name, ["hosts", "exclude", "rendered", "want-user", "levels", "allow"].into_iter());
        assert_eq!(near("host"), Some("hosts"));
        assert_eq!(near("exlude"), Some("exclude"));
        assert_eq!(near("Want_User"), Some("want-user"));
        assert_eq!(near("allowed"), Some("allow"));
        for name in ["include", "ignore", "verbose", ""] {
            assert_eq!(near(name), None, "{name}");
        }
    }
}
