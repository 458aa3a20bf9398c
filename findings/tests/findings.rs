//! Tests the findings about a link: every code, its range and its fix.

use button_links_findings::{Finding, LintOptions, findings};

const START: &str = "https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857";
const URL: &str = "&btn_url=https%3A%2F%2Fwww.retailer.com";

/// Formats a finding as a line: the code, the text that it is about (`*` for the whole link), and the fix after `=>` if it is
/// safe and after `->` if it is not.
fn line(link: &str, finding: &Finding) -> String {
    let text = &link[finding.range.clone()];
    let text = if text == link { "*" } else { text };
    match &finding.fix {
        Some(fix) if fix.is_safe() => format!("{} {text} => {}", finding.code, fix.to_write()),
        Some(fix) => format!("{} {text} -> {}", finding.code, fix.to_write()),
        None => format!("{} {text}", finding.code),
    }
}

#[track_caller]
fn assert_findings(link: &str, options: LintOptions, expected: &[&str]) {
    let lines: Vec<String> = findings(link, options).iter().map(|finding| line(link, finding)).collect();
    assert_eq!(lines, expected, "{link}");
}

#[track_caller]
fn assert_found(link: &str, expected: &[&str]) {
    assert_findings(link, LintOptions::default(), expected);
}

/// Expects the findings about the text after a valid link.
#[track_caller]
fn assert_found_after(tail: &str, expected: &[&str]) {
    assert_found(&format!("{START}{URL}{tail}"), expected);
}

/// Expects the findings about a template. `␚` stands for a placeholder, `␛` for a template block.
#[track_caller]
fn assert_found_in_template(link: &str, expected: &[&str]) {
    let link = link.replace('␚', "\u{1a}").replace('␛', "\u{1b}");
    assert_findings(&link, LintOptions { is_template: true, ..LintOptions::default() }, expected);
}

#[test]
fn a_right_link_has_none() {
    assert_found_after("", &[]);
    assert_found_after("&btn_pub_user=user-123&btn_pub_ref=a%2Bb", &[]);
}

#[test]
fn every_error_of_a_value_is_found() {
    assert_found(&format!("{START}&btn_pub_user="), &["missing-parameter *", "empty-value btn_pub_user="]);
    assert_found_after("&btn_pub_user=1&btn_pub_user=2", &["repeated-parameter btn_pub_user=2"]);
    assert_found_after("&btn_pub_user=a%0Ab", &["control-character a%0Ab -> ab"]);
    assert_found_after("&btn_pub_user=a%zz", &["escape a%zz -> a%25zz"]);
    assert_found_after("&btn_pub_user=a%FF", &["not-utf8 a%FF"]);
    assert_found_after("&btn_pub_user=a%20", &["white-space a%20 -> a"]);
    assert_found_after("&btn_pub_user=%7Bid%7D", &["unfilled-template %7Bid%7D"]);
    assert_found_after("&btn_pub_ref=sk-1", &["secret-key sk-1"]);
    assert_found_after(
        "#top",
        &["fragment https%3A%2F%2Fwww.retailer.com#top => https%3A%2F%2Fwww.retailer.com%23top"],
    );
    let user = "x".repeat(256);
    assert_found_after(&format!("&btn_pub_user={user}"), &[&format!("too-long {user}")]);
}

/// Such bytes are shown as U+FFFD, which is longer than they are: no index of the decoded value is one of the link.
#[test]
fn a_value_that_is_not_utf_8_is_reported_as_that() {
    assert_found(&format!("https://r.bttn.io?btn_ref=%80‑{URL}"), &["character %80‑"]);
    assert_found_after("&btn_pub_user=%80?é", &["character %80?é"]);
    assert_found(
        &format!("{START}&btn_url=https%3A%2F%2Fa.b%80%26btn_pub_user%3Dé"),
        &["character https%3A%2F%2Fa.b%80%26btn_pub_user%3Dé"],
    );
}

#[test]
fn every_error_of_an_organization_has_a_fix_if_it_is_known() {
    let found = |value: &str, expected: &str| {
        assert_found(&format!("https://r.bttn.io?btn_ref={value}{URL}"), &[expected]);
    };
    found("org-1C9B6FA0D2E4A857", "organization-id org-1C9B6FA0D2E4A857 => org-1c9b6fa0d2e4a857");
    found("org_1c9b6fa0d2e4a857", "organization-id org_1c9b6fa0d2e4a857 => org-1c9b6fa0d2e4a857");
    found("org%E2%80%911c9b6fa0d2e4a857", "look-alike org%E2%80%911c9b6fa0d2e4a857 => org-1c9b6fa0d2e4a857");
    found("org-1c9b6fa0d2e4a85", "organization-id org-1c9b6fa0d2e4a85");
    found("org-XXXX", "organization-id org-XXXX");
    found("org-1c9b6fa0d2e4a857?utm=1", "organization-id org-1c9b6fa0d2e4a857?utm=1");
    found("srctok-1c9b6fa0d2e4a857", "another-id srctok-1c9b6fa0d2e4a857");
}

#[test]
fn every_error_of_a_destination_has_a_fix_if_it_is_known() {
    let found = |value: &str, expected: &str| assert_found(&format!("{START}&btn_url={value}"), &[expected]);
    found("http%3A%2F%2Fa.b", "not-https http%3A%2F%2Fa.b -> https%3A%2F%2Fa.b");
    found("https%253A%252F%252Fa.b", "encoded-twice https%253A%252F%252Fa.b => https%3A%2F%2Fa.b");
    found("https%3A%2F%2Fa.b%20", "white-space https%3A%2F%2Fa.b%20 => https%3A%2F%2Fa.b");
    found("https%3A%2F%2Fu%3Ap%40a.b", "credentials https%3A%2F%2Fu%3Ap%40a.b");
    found("https%3A%2F%2Flocalhost", "destination-host https%3A%2F%2Flocalhost");
    found("https%3A%2F%2Fa.b%3A0", "port https%3A%2F%2Fa.b%3A0");
    found("https%3A%2F%2Fo.bttn.io%2Fx", "button-destination https%3A%2F%2Fo.bttn.io%2Fx");
    found("https%3A%2F%2Fa.b%2F%C3%A9", "character https%3A%2F%2Fa.b%2F%C3%A9 -> https%3A%2F%2Fa.b%2F%25C3%25A9");
    found("https://a.b?c=1&d=2", "not-encoded https://a.b?c=1&d=2 => https%3A%2F%2Fa.b%3Fc%3D1%26d%3D2");
    found("https://a.b/#c", "fragment https://a.b/#c => https%3A%2F%2Fa.b%2F%23c");
}

#[test]
fn every_error_of_the_whole_link_is_found_and_the_rest_is_checked() {
    let rest = "btn_ref=org-1c9b6fa0d2e4a857&btn_url=https://a.b";
    let raw = "raw-destination https://a.b => https%3A%2F%2Fa.b";
    assert_found(&format!("http://r.bttn.io?{rest}"), &["not-https http => https", raw]);
    assert_found(&format!("HTTP://r.bttn.io/?{rest}"), &["not-https HTTP => https", raw]);
    assert_found(&format!("//r.bttn.io?{rest}"), &["not-https // => https://", raw]);
    assert_found(&format!("r.bttn.io?{rest}"), &["not-https r.bttn.io => https://r.bttn.io", raw]);
    assert_found(&format!("HTTPS://r.bttn.io?{rest}"), &["not-https HTTPS => https", raw]);
    assert_found(&format!("https://R.Bttn.io?{rest}"), &["link-host R.Bttn.io => r.bttn.io", raw]);
    assert_found(
        &format!("http://R.BTTN.IO?{rest}"),
        &["not-https http => https", "link-host R.BTTN.IO => r.bttn.io", raw],
    );
    assert_found(&format!("R.bttn.io?{rest}"), &["not-https R.bttn.io => https://r.bttn.io", raw]);
    assert_found(&format!("https://r.bttn.io&{rest}"), &["link-path & => ?", raw]);
    assert_found(&format!("https://r.bttn.io/&{rest}"), &["link-path & => ?", raw]);
    assert_found(&format!("https://R.bttn.io/{rest}"), &["link-host R.bttn.io => r.bttn.io", "link-path / => ?", raw]);
    assert_found(&format!("https://r.bttn.io/x?{rest}"), &["link-path /x"]);
    assert_found(&format!("https://www.retailer.com?{rest}"), &["link-host www.retailer.com"]);
    assert_found(&format!("{START}&amp;btn_url=x&amp;y"), &["html-entity &amp;btn_url=x&amp; -> &btn_url=x&"]);
    assert_found("https://r.bttn.io?{all}", &["unfilled-template {all}"]);
    assert_found(
        "https://r.bttn.io?BTN-REF=org-1c9b6fa0d2e4a857&btn_ulr=https%3A%2F%2Fa.b",
        &["misspelt-parameter BTN-REF => btn_ref", "misspelt-parameter btn_ulr -> btn_url"],
    );
}

#[test]
fn a_link_that_loses_its_user_has_a_fix_if_it_is_known() {
    let found = |value: &str, expected: &str| assert_found(&format!("{START}&btn_url={value}"), &[expected]);
    found(
        "https%3A%2F%2Fa.b%2Fp%26btn_pub_user%3Du",
        "parameter-in-destination https%3A%2F%2Fa.b%2Fp%26btn_pub_user%3Du => https%3A%2F%2Fa.b%2Fp&btn_pub_user=u",
    );
    found(
        "https%3A%2F%2Fa.b%2Fp?btn_pub_user=u",
        "parameter-in-destination https%3A%2F%2Fa.b%2Fp?btn_pub_user=u => https%3A%2F%2Fa.b%2Fp&btn_pub_user=u",
    );
    found(
        "https%3A%2F%2Fa.b%3Fbtn_pub_user%3Du%26c%3D1",
        "parameter-in-destination https%3A%2F%2Fa.b%3Fbtn_pub_user%3Du%26c%3D1 -> https%3A%2F%2Fa.b%3Fc%3D1&btn_pub_user=u",
    );
    found("https%3A%2F%2Fhttps%3A%2F%2Fa.b", "not-https https%3A%2F%2Fhttps%3A%2F%2Fa.b -> https%3A%2F%2Fa.b");
    found("https%2F%2Fa.b", "not-https https%2F%2Fa.b -> https%3A%2F%2Fa.b");
    found(
        "https%3A%2F%2Fa.b%3Fc%3D1%26%23038%3Bd",
        "html-entity https%3A%2F%2Fa.b%3Fc%3D1%26%23038%3Bd -> https%3A%2F%2Fa.b%3Fc%3D1%26d",
    );
    let rest = "btn_ref=org-1c9b6fa0d2e4a857&btn_url=https%3A%2F%2Fa.b";
    assert_found(&format!("https://https://r.bttn.io?{rest}"), &["not-https https://https:// => https://"]);
    assert_found(&format!("https//r.bttn.io?{rest}"), &["not-https https// => https://"]);
    assert_found(&format!("htps://r.bttn.io?{rest}"), &["not-https htps:// => https://"]);
    assert_found(
        &format!("https:///R.bttn.io?{rest}"),
        &["not-https https:/// => https://", "link-host R.bttn.io => r.bttn.io"],
    );
    assert_found(&format!("https://r.bttn.io??{rest}"), &["misspelt-parameter ?btn_ref => btn_ref"]);
    assert_found(&format!("{START}&ampbtn_url=https%3A%2F%2Fa.b"), &["misspelt-parameter ampbtn_url => btn_url"]);
    assert_found(&format!("{START}#038;btn_url=x"), &["html-entity #038; -> &"]);
}

#[test]
fn an_id_that_is_none_is_found() {
    assert_found_after("&btn_pub_user=u?lid=x", &["query-in-id u?lid=x -> u&lid=x"]);
    assert_found_after("&btn_pub_user=u%3Futm_id%3Dm", &["query-in-id u%3Futm_id%3Dm -> u&utm_id=m"]);
    assert_found_after("&btn_pub_ref=r?btn_pub_user=u", &["query-in-id r?btn_pub_user=u -> r&btn_pub_user=u"]);
    assert_found_after("&btn_pub_user=u?", &["query-in-id u? -> u"]);
    assert_found_after("&btn_pub_user=a%2540b", &["encoded-twice a%2540b -> a%40b"]);
    assert_found_after("&btn_pub_user=O%26%2339%3BBrien", &["html-entity O%26%2339%3BBrien -> O%27Brien"]);
    assert_found_after("&btn_pub_user=null", &["not-an-id null"]);
    assert_found_after("&btn_pub_ref=1.23457E%2B15", &["not-an-id 1.23457E%2B15"]);
    // One Cyrillic letter in a Latin word is a typing error, and a whole word is a name, though not of ASCII.
    assert_found_after("&btn_pub_user=us%D0%B5r-1", &["look-alike us%D0%B5r-1"]);
    for user in ["%D0%B0%D1%80%D0%B0-1", "us%D0%B5%D1%80-1", "x%D0%B5", "Zo%C3%AB", "%CE%B1lpha", "user-%D0%B5"] {
        assert_found_after(&format!("&btn_pub_user={user}"), &[&format!("user-character {user}")]);
    }
    // A warning does not hide an error.
    let user = format!("{}?lid=x", "u".repeat(255));
    assert_found_after(&format!("&btn_pub_user={user}"), &[&format!("too-long {user} -> {}&lid=x", "u".repeat(255))]);
    assert_found_in_template(&format!("{START}{URL}&btn_pub_user=␚?lid=x"), &["query-in-id \u{1a}?lid=x"]);
    assert_found_in_template(&format!("{START}{URL}&btn_pub_user=␚&btn_pub_ref=undefined"), &["not-an-id undefined"]);
}

#[test]
fn a_secret_is_in_no_message_and_its_fix_is_not_shown() {
    for value in ["https://a.b?key=sk-1", "https%3A%2F%2Fa.b%2Fsk%2D1%26btn_pub_user%3Du", "https%3a%2F%2Fa.b%2Fsk-1"] {
        let findings = findings(&format!("{START}&btn_url={value}"), LintOptions::default());
        let fix = findings[0].fix.as_ref().expect("a fix");
        assert!(fix.to_write().contains("sk-1") && fix.to_show().is_none(), "{value}");
        assert!(!format!("{fix:?}").contains("sk-1"), "{value}");
    }
    // Half of a password is not shown either.
    let half = findings(&format!("{START}&btn_url=https://a:b&amp;c&amp;d@e.f"), LintOptions::default());
    assert!(half[0].fix.as_ref().is_some_and(|fix| fix.to_show().is_none()));
    let none = findings(&format!("{START}&btn_url=https://a.b"), LintOptions::default());
    assert_eq!(none[0].fix.as_ref().and_then(|fix| fix.to_show()), Some("https%3A%2F%2Fa.b"));
}

#[test]
fn a_fix_with_another_text_is_still_hidden_if_it_was() {
    let fix = |url: &str| findings(&format!("{START}&btn_url={url}"), LintOptions::default())[0].fix.clone().unwrap();
    let plain = fix("https://a.b");
    assert_eq!(plain.clone().with_text("x".to_owned()).to_write(), "x");
    assert_eq!(plain.clone().with_text("x".to_owned()).to_show(), Some("x"));
    assert_eq!(plain.clone().with_text("sk-1".to_owned()).to_show(), None);
    assert_eq!(fix("https://a.b?key=sk-1").with_text("x".to_owned()).to_show(), None);
    assert!(plain.is_safe() && !plain.clone().into_unsafe().is_safe());
    assert_eq!(plain.clone().into_unsafe().to_write(), plain.to_write());
}

#[test]
fn every_warning_is_found() {
    assert_found(&format!("https://r.bttn.io?btn_ref=org-3eec44df0966f6f0{URL}"), &["example-id org-3eec44df0966f6f0"]);
    assert_found(&format!("https://r.bttn.io?btn_ref=org-8eec44df0966f6f0{URL}"), &["unusual-id org-8eec44df0966f6f0"]);
    assert_found(
        &format!("{START}&btn_url=https://a.b/?c=1&btn_pub_user=u"),
        &["raw-destination https://a.b/?c=1 => https%3A%2F%2Fa.b%2F%3Fc%3D1"],
    );
    assert_found(
        &format!("{START}&btn_url=https%3a%2f%2Fa.b"),
        &["lower-case-escape https%3a%2f%2Fa.b => https%3A%2F%2Fa.b"],
    );
    assert_found_after("&btn_pub_ref=a+b", &["plus +"]);
    assert_found_after("&btn_pub_user=a%40b.c", &["email-user a%40b.c"]);
    assert_found_after("&btn_pub_user=J%C3%BCrgen", &["user-character J%C3%BCrgen"]);
    assert_found_after("&btn_refkey=1", &["legacy-parameter btn_refkey"]);
    assert_found_after("&btn_color=1", &["unknown-parameter btn_color"]);
    assert_found_after("&utm_source=mail", &["foreign-parameter utm_source"]);
    // Names that the macro takes for one of Button's are the retailer's in a link.
    assert_found_after("&user=1&url=x", &["foreign-parameter user", "foreign-parameter url"]);
    assert_findings(
        &format!("{START}{URL}"),
        LintOptions { wants_user: true, ..LintOptions::default() },
        &["no-user *"],
    );
}

#[test]
fn a_template_has_no_user_if_nothing_in_it_may_be_one() {
    let found = |link: &str, expected: &[&str]| {
        let options = LintOptions { wants_user: true, is_template: true };
        assert_findings(&link.replace('␚', "\u{1a}").replace('␛', "\u{1b}"), options, expected);
    };
    found(&format!("{START}&btn_url=␚"), &["no-user *"]);
    found(&format!("{START}&btn_url=␚&btn_pub_user=␚"), &[]);
    found(&format!("{START}{URL}&␚"), &[]);
    found(&format!("{START}{URL}␛"), &[]);
}

#[cfg(feature = "url")]
#[test]
fn a_destination_that_browsers_refuse_is_found() {
    assert_found(
        &format!("{START}&btn_url=https%3A%2F%2Fxn--7ba.com"),
        &["destination-host https%3A%2F%2Fxn--7ba.com"],
    );
    assert_found(&format!("{START}&btn_url=https%3A%2F%2Fxn--mnchen-3ya.com"), &[]);
    let known = format!("{START}&btn_url=https%3A%2F%2Fxn--7ba.com&btn_pub_user=␚");
    assert_found_in_template(&known, &["destination-host https%3A%2F%2Fxn--7ba.com"]);
    assert_found_in_template(&format!("{START}&btn_url=https%3A%2F%2Fxn--7ba.com%2F␚"), &[]);
    let found = findings(&format!("{START}&btn_url=https%3A%2F%2Fxn--7ba.com"), LintOptions::default());
    assert_eq!(found[0].message, "`btn_url`: a browser refuses this URL: invalid international domain name");
}

#[test]
fn nothing_is_reported_about_the_unknown_text_of_a_template() {
    assert_found_in_template(&format!("{START}&btn_url=␚&btn_pub_user=␚"), &[]);
    assert_found_in_template("https://r.bttn.io?btn_ref=org-␚&btn_url=https%3A%2F%2Fwww.retailer.com%2F␚%3Fa", &[]);
    assert_found_in_template("https://r.bttn.io?␚", &[]);
    assert_found_in_template("https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857␚", &[]);
    assert_found_in_template(&format!("{START}{URL}␛&btn_pub_user=␚␛&btn_pub_user=guest␛"), &[]);
    assert_found_in_template(&format!("https://r.bttn.io?btn_ref=org-X␚{URL}"), &["organization-id org-X\u{1a}"]);
    assert_found_in_template(&format!("https://r.bttn.io?btn_ref=sk-␚{URL}"), &["secret-key sk-\u{1a}"]);
    assert_found_in_template("https://r.bttn.io?btn_ref=␚&btn_pub_user=␚", &["missing-parameter *"]);
    assert_found_in_template(&format!("{START}&btn_url=http%3A%2F%2F␚"), &["not-https http%3A%2F%2F\u{1a}"]);
    assert_found_in_template(&format!("{START}{URL}&btn_pub_user=%␚&btn_pub_ref=%4␚"), &[]);
    assert_found_in_template(&format!("{START}{URL}&btn_pub_user=␚%"), &["escape \u{1a}%"]);
    assert_found_in_template(&format!("{START}&btn_url=https://␚"), &["raw-destination https://\u{1a}"]);
    assert_found_in_template(&format!("{START}{URL}&btn_usr=␚"), &["misspelt-parameter btn_usr -> btn_pub_user"]);
}

#[test]
fn a_placeholder_in_a_link_that_is_no_template_is_a_character() {
    let link = format!("{START}{URL}&btn_pub_user=\u{1a}");
    assert_found(&link, &["character \u{1a}"]);
}
