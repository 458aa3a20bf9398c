//! Improves the messages of the TOML parser: suggests what to write instead.

use std::ops::Range;

use button_links_findings::nearest;

use super::value::LEVEL;

/// Returns the message of the parser about this range of the text, with a suggestion where there is one.
pub(super) fn with_suggestion(message: &str, text: &str, range: Range<usize>) -> String {
    unknown_name(message)
        .or_else(|| wrong_type(message, text, &range))
        .or_else(|| not_a_list(message, text, range))
        .unwrap_or_else(|| message.to_owned())
}

/// Suggests the nearest known name for an unknown one. The parser would list all of them.
fn unknown_name(message: &str) -> Option<String> {
    let (start, expected) = message.split_once("`, expected ")?;
    let (kind, name) = start.split_once(" `")?;
    if !matches!(kind, "unknown field" | "unknown variant") {
        return None;
    }
    let nearest = nearest(name, expected.split('`').skip(1).step_by(2))?;
    Some(format!("{start}`: did you mean `{nearest}`?"))
}

/// Says what to write in place of a value that is no level, no table of levels, or neither `true` nor `false`.
fn wrong_type(message: &str, text: &str, range: &Range<usize>) -> Option<String> {
    let (_, expected) = message.strip_prefix("invalid type: ")?.rsplit_once(", expected ")?;
    match expected {
        LEVEL => {
            let key = text.get(..range.start)?.rsplit(['\n', '{', ',']).next()?.trim_start();
            let key = if key.contains('=') { key } else { "plus = " };
            Some(format!("a level is wanted: write `{key}\"warning\"`, or \"allow\", or \"error\""))
        }
        "a map" => Some(
            "a table is wanted: write `[levels]`, and below it a line for each code, like `plus = \"error\"`"
                .to_owned(),
        ),
        "a boolean" => Some("`true` or `false` is wanted, without quotes".to_owned()),
        _ => None,
    }
}

/// Suggests a list for a single value, with the value as it is written.
fn not_a_list(message: &str, text: &str, range: Range<usize>) -> Option<String> {
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
    fn a_typing_error_has_a_suggestion_and_an_opposite_has_none() {
        let nearest = |name| nearest(name, ["hosts", "exclude", "rendered", "want-user", "levels", "allow"]);
        assert_eq!(nearest("host"), Some("hosts"));
        assert_eq!(nearest("exlude"), Some("exclude"));
        assert_eq!(nearest("Want_User"), Some("want-user"));
        assert_eq!(nearest("allowed"), Some("allow"));
        for name in ["include", "ignore", "verbose", ""] {
            assert_eq!(nearest(name), None, "{name}");
        }
    }
}
