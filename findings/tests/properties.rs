//! Properties of the findings about any link: ranges, fixes, and that an invalid link has an error.

use button_links_findings::{LintOptions, corrected_link, findings};
use button_links_rules::check_link;
use proptest::prelude::*;

fn links() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("btn_ref=org-1c9b6fa0d2e4a857"),
        Just("btn_ref=org-1C9B6FA0D2E4A857"),
        Just("btn_url=https%3A%2F%2Fa.b"),
        Just("btn_url=https%3a//a.b/?c=1"),
        Just("btn_url=https%253A%252F%252Fa.b"),
        Just("btn_url=\u{1a}"),
        Just("d=2"),
        Just("btn_pub_user=a@b.c+"),
        Just("BTN_PUB_USER=%e9"),
        Just("btn_pub_ref=é\u{1b}%"),
        Just("%62tn_ref=x"),
        Just("#&amp;"),
        Just(""),
    ];
    let start = prop_oneof![
        Just("https://r.bttn.io?"),
        Just("http://r.bttn.io/?"),
        Just("//r.amzlink.to?"),
        Just("r.bttn.io?"),
        Just("https://r.bttn.io/x?"),
        Just("x"),
    ];
    let any = "\\PC{0,12}";
    (
        start,
        proptest::collection::vec(prop_oneof![4 => part.prop_map(str::to_owned), 1 => any.prop_map(|any| any)], 0..6),
    )
        .prop_map(|(start, parts)| format!("{start}{}", parts.join("&")))
}

/// Applies all safe fixes.
fn fixed(link: &str, options: LintOptions) -> String {
    let mut fixed = link.to_owned();
    for finding in findings(link, options).iter().rev() {
        if let Some(fix) = finding.fix.as_ref().filter(|fix| fix.is_safe()) {
            fixed.replace_range(finding.range.clone(), fix.to_write());
        }
    }
    fixed
}

proptest! {
    #[test]
    fn an_invalid_link_has_an_error(link in links()) {
        let has_error = findings(&link, LintOptions::default()).iter().any(|finding| finding.level().as_str() == "error");
        // A valid link may have an error too: a misspelt name and a half-encoded destination are mistakes of a person only.
        prop_assert!(has_error || check_link(&link).is_ok());
    }

    #[test]
    fn ranges_and_indices_are_in_the_link_and_no_two_fixes_overlap(link in links(), is_template: bool, wants_user: bool) {
        let mut end = 0;
        for finding in findings(&link, LintOptions { is_template, wants_user }) {
            prop_assert!(link.get(finding.range.clone()).is_some(), "{finding:?}");
            prop_assert!(finding.index.is_none_or(|index| link.is_char_boundary(index)), "{finding:?}");
            if finding.fix.is_some_and(|fix| fix.is_safe()) {
                prop_assert!(end <= finding.range.start, "two fixes overlap");
                end = finding.range.end;
            }
        }
    }

    #[test]
    fn fixing_comes_to_an_end(link in links(), is_template: bool) {
        let options = LintOptions { is_template, ..LintOptions::default() };
        // A fix may reveal the next mistake: a name, then its value, then the encoding of that.
        let end = (0..4).fold(link, |link, _| fixed(&link, options));
        prop_assert_eq!(fixed(&end, options), end);
    }

    #[test]
    fn a_corrected_link_is_valid(link in links()) {
        if let Some(corrected) = corrected_link(&link) {
            prop_assert_eq!(check_link(&corrected), Ok(()));
        }
    }
}
