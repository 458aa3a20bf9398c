//! Draws the excerpt of an error: one line of the text, and a caret under the character that is wrong.

use button_links_rules::{EXCERPT_CONTEXT, char_boundary};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Returns the lines of the excerpt, each indented and ended. `byte` is an index in `text`.
pub(super) fn excerpt(text: &str, byte: Option<usize>) -> String {
    let (before, after) = text.split_at(char_boundary(text, byte.unwrap_or(0)));
    let (before, after) = (escaped(before), escaped(after));
    let start = before.char_indices().rev().nth(EXCERPT_CONTEXT - 1).map_or(0, |(start, _)| start);
    let end = after.char_indices().nth(EXCERPT_CONTEXT).map_or(after.len(), |(end, _)| end);
    let mut line = String::from(if start > 0 { "…" } else { "" });
    line.push_str(before.split_at(start).1);
    let column = line.width();
    line.push_str(after.split_at(end).0);
    line.push_str(if end < after.len() { "…" } else { "" });
    match byte {
        Some(_) => format!("  {line}\n  {:column$}^\n", ""),
        None => format!("  {line}\n"),
    }
}

/// Escapes the characters that a reader would not see, or would take for others.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if is_seen(character) => escaped.push(character),
            _ if character.is_ascii() => escaped.extend(character.escape_debug()),
            _ => escaped.extend(character.escape_unicode()),
        }
    }
    escaped
}

/// Checks whether a character takes columns of its own, and is not mistaken for another.
fn is_seen(character: char) -> bool {
    let is_itself = matches!(character, '"' | '\'' | '\\') || character.escape_debug().len() == 1;
    is_itself && character.width().is_some_and(|columns| columns > 0)
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn a_caret_stands_below_the_character() {
        assert_eq!(excerpt("org-00O0", Some(6)), "  org-00O0\n        ^\n");
        assert_eq!(excerpt("org-00O0", Some(8)), "  org-00O0\n          ^\n");
        assert_eq!(excerpt("org-00O0", None), "  org-00O0\n");
        // A character of two columns, and an index within it.
        assert_eq!(excerpt("漢a", Some(3)), "  漢a\n    ^\n");
        assert_eq!(excerpt("a漢", Some(2)), "  a漢\n   ^\n");
    }

    #[test]
    fn of_a_long_text_the_part_around_the_character_is_shown() {
        let text = |before: usize, after: usize| format!("{}!{}", "x".repeat(before), "y".repeat(after - 1));
        for (before, after, start, end) in [(48, 48, "", ""), (49, 48, "…", ""), (48, 49, "", "…"), (99, 99, "…", "…")]
        {
            let text = text(before, after);
            let shown = &text[before - 48..before + 48];
            let caret = " ".repeat(48 + start.chars().count());
            assert_eq!(
                excerpt(&text, Some(before)),
                format!("  {start}{shown}{end}\n  {caret}^\n"),
                "{before} {after}"
            );
        }
        assert_eq!(excerpt(&"x".repeat(49), None), format!("  {}…\n", "x".repeat(48)));
    }

    #[test]
    fn characters_that_nobody_sees_are_escaped() {
        for (text, shown) in [
            ("a b\"c'd\\e", "a b\"c'd\\e"),
            ("\t\n\u{7f}", "\\t\\n\\u{7f}"),
            ("\u{200b}\u{301}\u{ad}\u{1160}", "\\u{200b}\\u{301}\\u{ad}\\u{1160}"),
            ("é漢", "é漢"),
        ] {
            assert_eq!(excerpt(text, None), format!("  {shown}\n"), "{text:?}");
        }
    }
}
