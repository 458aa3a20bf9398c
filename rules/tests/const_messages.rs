//! The message of a constant that is not valid. The compiler shows the message of this panic.

use std::panic::catch_unwind;

use button_links_rules::{Parameter, check, check_constant, check_constant_link, check_link};
use proptest::prelude::*;

/// Returns the message of the panic.
fn message_of(check: impl FnOnce() + std::panic::UnwindSafe) -> String {
    let panic = catch_unwind(check).expect_err("a value that is not valid");
    panic.downcast_ref::<String>().cloned().or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).into())).unwrap()
}

fn message(parameter: Parameter, value: &str) -> String {
    message_of(|| check_constant(parameter, value))
}

/// Returns the lines of the excerpt: what the message has between its first and its last line.
fn excerpt(parameter: Parameter, value: &str) -> Vec<String> {
    let message = message(parameter, value);
    let lines: Vec<&str> = message.lines().collect();
    lines[1..lines.len() - 1].iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn a_short_value_is_shown_whole() {
    assert_eq!(
        message(Parameter::BtnRef, "org-000000000000000O"),
        "`btn_ref`: `O` is not a hexadecimal digit, at byte 19\n  org-000000000000000O\n                     ^\nhelp: an \
         organization ID is `org-` and 16 hexadecimal digits, like \"org-0123456789abcdef\"",
    );
    assert_eq!(excerpt(Parameter::BtnUrl, "http://a.b"), ["  http://a.b", "      ^"]);
    assert_eq!(excerpt(Parameter::BtnRef, "org-1"), ["  org-1", "       ^"]);
}

#[test]
fn of_a_long_value_the_part_around_the_error_is_shown() {
    let url =
        |before: usize, after: usize| format!("https://a.b/{} {}", "x".repeat(before - 12), "y".repeat(after - 1));
    for (before, after, start, end) in
        [(48, 48, "", ""), (49, 48, "...", ""), (48, 49, "", "..."), (49, 49, "...", "..."), (300, 300, "...", "...")]
    {
        let url = url(before, after);
        let shown = &url[before - 48..before + 48];
        let caret = " ".repeat(48 + start.len());
        assert_eq!(
            excerpt(Parameter::BtnUrl, &url),
            [format!("  {start}{shown}{end}"), format!("  {caret}^")],
            "{before} and {after}"
        );
    }
}

#[test]
fn an_excerpt_begins_and_ends_between_characters() {
    // 48 bytes before and after the error are within an é.
    let user = format!("{}x\u{7f}{}", "é".repeat(25), "é".repeat(25));
    let escaped = "\\u{E9}";
    assert_eq!(
        excerpt(Parameter::BtnPubUser, &user),
        [
            format!("  ...{}x\\u{{7F}}{}...", escaped.repeat(24), escaped.repeat(23)),
            format!("  {}^", " ".repeat(3 + 24 * escaped.len() + 1)),
        ],
    );
}

#[test]
fn characters_that_nobody_sees_are_escaped() {
    let cases = [
        ("a\nb", "  a\\u{A}b", "   ^", "U+000A (a line break)"),
        ("a\u{85}", "  a\\u{85}", "   ^", "U+0085"),
        ("é\0", "  \\u{E9}\\u{0}", "        ^", "U+0000"),
    ];
    for (user, shown, caret, name) in cases {
        assert_eq!(excerpt(Parameter::BtnPubUser, user), [shown, caret]);
        let message = message(Parameter::BtnPubUser, user);
        assert!(message.starts_with(&format!("`btn_pub_user`: control character {name}, ")), "{message}");
    }
    let named = |character: char| message(Parameter::BtnRef, &format!("org-{character}"));
    for (character, name) in [
        ('\u{2011}', "U+2011 "),
        ('é', "U+00E9 "),
        ('\u{100}', "U+0100 "),
        ('\u{1000}', "U+1000 "),
        ('\u{1f980}', "U+1F980 "),
        ('~', "`~` "),
    ] {
        assert!(named(character).starts_with(&format!("`btn_ref`: {name}")), "{}", named(character));
    }
}

#[test]
fn a_secret_and_an_absent_value_are_not_shown() {
    assert_eq!(excerpt(Parameter::BtnRef, "sk-0123456789abcdef"), [""; 0]);
    assert!(!message(Parameter::BtnRef, "sk-0123456789abcdef").contains("sk-0123456789abcdef"));
    let link = "https://r.bttn.io?btn_url=https%3A%2F%2Fa.b";
    let message = message_of(|| check_constant_link(link));
    assert!(message.starts_with("`btn_ref`: is missing\n"), "{message}");
}

/// Asserts that a message has the parts of `{error:#}`, and a caret below a character of the excerpt.
fn assert_message(message: &str, error: &str) -> Result<(), TestCaseError> {
    let (first, help) = error.split_once("; help: ").expect("an error has a help");
    prop_assert!(message.starts_with(first), "{message} {error}");
    prop_assert!(message.ends_with(&format!("\nhelp: {help}")), "{message} {error}");
    prop_assert!(message.len() < 1024, "{message}");
    let lines: Vec<_> = message.lines().collect();
    if let [_, excerpt, caret, _] = &lines[..] {
        let column = caret.find('^').expect("a caret");
        prop_assert!(caret[..column].bytes().all(|byte| byte == b' '), "{message}");
        prop_assert!(excerpt.is_ascii() && column <= excerpt.len(), "{message}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_constant_has_the_message_of_its_error(text in "(org-|https://)?\\PC{0,4}.{0,120}", index in 0..4_usize) {
        let parameter = Parameter::ALL[index];
        if let Err(error) = check(parameter, &text) {
            assert_message(&message(parameter, &text), &format!("{error:#}"))?;
        }
        if let Err(error) = check_link(&text) {
            assert_message(&message_of(|| check_constant_link(&text)), &format!("{error:#}"))?;
        }
    }
}
