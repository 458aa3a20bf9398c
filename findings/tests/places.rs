//! The byte index and the words of a finding, which say more than its range.

use button_links_findings::{Code, LintOptions, findings};

const START: &str = "https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857&btn_url=";

/// Asserts the text from the index of the first finding on, and its words.
#[track_caller]
fn assert_words(link: &str, from_index: Option<&str>, message: &str, help: &str) {
    let found = findings(link, LintOptions::default());
    let first = found.first().unwrap_or_else(|| panic!("no finding in {link}"));
    assert_eq!(first.index.map(|index| &link[index..]), from_index, "{link}");
    assert_eq!(first.message, message, "{link}");
    assert!(first.help.contains(help), "{link}: {}", first.help);
}

#[test]
fn an_error_of_a_value_is_at_its_character() {
    assert_words(
        &format!("{START}https%3A%2F%2Fa.b&btn_pub_user=a%0Ab"),
        Some("%0Ab"),
        "`btn_pub_user`: control character U+000A (a line break)",
        "remove it where the ID is read",
    );
    assert_words(
        &format!("{START}https%3A%2F%2Fa.b%3A0"),
        Some("0"),
        "`btn_url`: the port is not a number from 1 to 65535",
        "give a port from 1 to 65535",
    );
    assert_words(
        "https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a85O&btn_url=https%3A%2F%2Fa.b",
        Some("O&btn_url=https%3A%2F%2Fa.b"),
        "`btn_ref`: `O` is not a hexadecimal digit",
        "16 hexadecimal digits",
    );
}

#[test]
fn a_warning_is_at_its_character_or_at_its_value() {
    let link = format!("{START}https%3A%2F%2Fa.b&btn_pub_ref=a+b");
    assert_words(&link, Some("+b"), "`btn_pub_ref`: a `+` is a plus to some readers and a space to others", "%2B");
    let link = format!("{START}https://a.b&btn_pub_ref=ab");
    assert_words(
        &link,
        Some("https://a.b&btn_pub_ref=ab"),
        "`btn_url`: is not encoded, or only in part",
        "encode the destination",
    );
}

#[test]
fn what_has_no_place_has_no_index() {
    assert_words(
        "https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857",
        None,
        "`btn_url`: is missing",
        "give the full address",
    );
    // The end of a value that is too short is the end of the link.
    assert_words(
        "https://r.bttn.io?btn_url=https%3A%2F%2Fa.b&btn_ref=org-1c9b",
        None,
        "`btn_ref`: has fewer than 16 digits",
        "16 hexadecimal digits",
    );
}

#[test]
fn a_mistake_in_the_scheme_of_a_link_has_words_of_its_own() {
    let rest = "r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857&btn_url=https%3A%2F%2Fa.b";
    assert_words(
        &format!("https://https://{rest}"),
        Some(&format!("https://{rest}")),
        "the scheme is there twice",
        "write `https://` once",
    );
    assert_words(
        &format!("https//{rest}"),
        Some(&format!("//{rest}")),
        "the `:` is missing after the scheme",
        "write `https://`",
    );
    assert_words(&format!("https:/{rest}"), Some(rest), "there is one slash after the scheme", "write `https://`");
}

#[test]
fn a_separator_in_place_of_the_question_mark_has_words_of_its_own() {
    let rest = "&btn_ref=org-1c9b6fa0d2e4a857&btn_url=https%3A%2F%2Fa.b";
    assert_words(
        &format!("https://r.bttn.io{rest}"),
        Some(rest),
        "the parameters of a link begin after a `?`",
        "write `?`",
    );
}

#[test]
fn a_look_alike_is_at_its_character() {
    let url = "&btn_url=https%3A%2F%2Fa.b";
    // A Cyrillic о.
    let with_letter = format!("https://r.bttn.io?btn_ref=оrg-1c9b6fa0d2e4a857{url}");
    let message = "this looks like a letter of `org-` and is another character";
    let found = findings(&with_letter, LintOptions::default());
    assert_eq!((found[0].code, found[0].index), (Code::LookAlike, with_letter.find('о')));
    assert!(found[0].message.contains(message), "{}", found[0].message);
    let with_hyphen = format!("https://r.bttn.io?btn_ref=org\u{2011}1c9b6fa0d2e4a857{url}");
    let found = findings(&with_hyphen, LintOptions::default());
    assert_eq!((found[0].code, found[0].index), (Code::LookAlike, with_hyphen.find('\u{2011}')));
}

#[test]
fn white_space_around_a_link_is_the_range() {
    let link = format!("{START}https%3A%2F%2Fa.b");
    for (text, range) in [(format!("  {link}"), 0..2), (format!("{link} \n"), link.len()..link.len() + 2)] {
        let found = findings(&text, LintOptions::default());
        assert_eq!((found[0].code, found[0].range.clone()), (Code::WhiteSpace, range), "{text}");
    }
}
