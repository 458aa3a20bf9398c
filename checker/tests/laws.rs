//! The laws of the checker: nothing false, nothing broken, nothing lost. Each fix is written in the spelling of its format.

use std::ops::Range;
use std::path::Path;

use button_links_check::scan::{Format, Item, Scanner};
use button_links_check::{Checker, Config, Finding, Fix, Level};
use proptest::prelude::*;

/// A right link, and the same link with another organization ID, an unencoded destination or a wrong scheme.
const RIGHT: &str = "https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857&btn_url=https%3A%2F%2Fwww.retailer.com";
// button-links: allow(organization-id): the tests fix it
const WRONG_ID: &str = "https://r.bttn.io?btn_ref=org-1C9B6FA0D2E4A857&btn_url=https%3A%2F%2Fwww.retailer.com";
// button-links: allow(raw-destination): the tests fix it
const RAW: &str = "https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857&btn_url=https://www.retailer.com";

fn findings(file: &str, text: &[u8]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let checker = Checker::new(Config::default());
    checker.check_reader(Path::new(file), text, |finding| findings.push(finding)).unwrap();
    findings
}

/// Returns the text with the safe fixes of its findings.
fn fixed(file: &str, text: &str) -> String {
    with_fixes(file, text, 0..usize::MAX)
}

/// Returns the text with these of the safe fixes of its findings.
fn with_fixes(file: &str, text: &str, selected: Range<usize>) -> String {
    let mut fixed = text.to_owned();
    let mut findings = findings(file, text.as_bytes());
    findings.retain(|finding| finding.replacement.as_ref().is_some_and(Fix::is_safe));
    findings.sort_by_key(|finding| finding.bytes.start);
    findings.truncate(selected.end);
    for finding in findings.into_iter().skip(selected.start).rev() {
        let range = usize::try_from(finding.bytes.start).unwrap()..usize::try_from(finding.bytes.end).unwrap();
        fixed.replace_range(range, finding.replacement.unwrap().to_write());
    }
    fixed
}

/// The spelling of a link in a file.
#[derive(Clone, Copy, Debug)]
struct Spelling {
    file: &'static str,
    /// The characters that it escapes, each with its escape.
    escapes: &'static [(&'static str, &'static str)],
    /// The text around the link.
    before: &'static str,
    after: &'static str,
}

const fn spelling(
    file: &'static str,
    escapes: &'static [(&'static str, &'static str)],
    before: &'static str,
    after: &'static str,
) -> Spelling {
    Spelling { file, escapes, before, after }
}

impl Spelling {
    /// Returns the text of a file with this link.
    fn write(&self, link: &str) -> String {
        let mut spelled = String::new();
        for character in link.chars().map(String::from) {
            let escape = self.escapes.iter().find(|(plain, _)| *plain == character);
            spelled.push_str(escape.map_or(&character, |(_, escape)| escape));
        }
        [self.before, &spelled, self.after].concat()
    }
}

const SPELLINGS: &[Spelling] = &[
    spelling("a.html", &[("&", "&amp;")], "<a href=\"", "\">Shop</a>"),
    spelling("a.html", &[("&", "&#38;"), ("=", "&#x3D;")], "<p>", "</p>"),
    spelling("a.xml", &[("&", "&amp;"), ("%", "%%")], "<string name=\"x\">Open ", "&amp;btn_pub_user=%1$s</string>"),
    spelling("a.json", &[("&", "\\u0026"), ("/", "\\/")], "{\"u\": \"", "\"}"),
    spelling("a.json", &[("&", "\\u0026amp;"), ("/", "\\/")], "{\"h\": \"\\u003ca href=\\\"", "\\\"\\u003e\"}"),
    spelling("a.md", &[("_", "\\_"), ("&", "\\&")], "See ", " and more."),
    spelling("a.tex", &[("_", "\\_"), ("&", "\\&"), ("%", "\\%")], "\\href{", "}{Shop}"),
    spelling("crontab", &[("%", "\\%")], "0 8 * * * curl -s \"", "\""),
    spelling("a.cmd", &[("&", "^&"), ("%", "%%")], "start ", ""),
    spelling("a.go", &[("%", "%%")], "fmt.Sprintf(\"", "&btn_pub_user=%s\", user)"),
    spelling("a.py", &[("%", "%%")], "s = \"", "&btn_pub_user=%(user)s\" % user"),
    spelling("a.ini", &[("%", "%%")], "url = ", "\n"),
    spelling("a.po", &[], "msgid \"\"\n\"See ", "\"\n"),
    spelling("a.csv", &[], "1;See ", ";2026\n"),
    spelling("a.yaml", &[], "x: ", "&btn_pub_user=$USER\n"),
    spelling("a.properties", &[("=", "\\="), (":", "\\:")], "x=", "\n"),
    spelling("a.txt", &[], "[url=", "]Shop[/url]"),
    spelling("a.slack.json", &[("&", "&amp;")], "{\"text\": \"<", "|Shop>\"}"),
];

#[test]
fn a_right_link_has_no_finding_in_any_spelling() {
    for spelling in SPELLINGS {
        let text = spelling.write(RIGHT);
        let found: Vec<_> =
            findings(spelling.file, text.as_bytes()).iter().map(|finding| finding.message.clone()).collect();
        assert_eq!(found, [""; 0], "{} {text}", spelling.file);
    }
}

#[test]
fn a_fix_is_written_as_the_file_spells_the_link() {
    for spelling in SPELLINGS {
        for wrong in [WRONG_ID, RAW] {
            let (wrong, right) = (spelling.write(wrong), spelling.write(RIGHT));
            let fixed = fixed(spelling.file, &wrong);
            // A `%` that stands nowhere in the text may have two spellings: it is then left to a person.
            let is_left = spelling.file == "a.ini" && fixed == wrong;
            assert!(is_left || fixed == right, "{}: {wrong}\n becomes {fixed}\n and not {right}", spelling.file);
        }
    }
}

#[test]
fn a_fix_keeps_the_lines_of_its_link() {
    for (file, wrong, right) in [
        (
            "a.ics",
            "LINK:https://r.bttn.io?btn_ref=org-1C9B6FA0\r\n D2E4A857&btn_url=https%3A%2F%2Fa.b",
            "org-1c9b6fa0\r\n d2e4a857",
        ),
        (
            "a.yaml",
            "x: \"https://r.bttn.io?btn_ref=org-1C9B6FA0\\\n  D2E4A857&btn_url=https%3A%2F%2Fa.b\"",
            "org-1c9b6fa0\\\n  d2e4a857",
        ),
        (
            "a.po",
            "msgid \"\"\n\"https://r.bttn.io?btn_ref=org-\"\n\"1C9B6FA0D2E4A857&btn_url=https%3A%2F%2Fa.b\"",
            "org-\"\n\"1c9b6fa0d2e4a857",
        ),
        (
            "a.eml",
            "Content-Transfer-Encoding: quoted-printable\n\nhttps://r.bttn.io?btn_ref=3Dorg-1C9B=\n6FA0D2E4A857&btn_url=3Dhttps%3A%2F%2Fa.b",
            "=3Dorg-1c9b=\n6fa0d2e4a857",
        ),
        (
            "a.txt",
            "<https://r.bttn.io?btn_ref=org-1C9B6FA0D2E4A857\n&btn_url=https%3A%2F%2Fa.b>",
            "org-1c9b6fa0d2e4a857\n&",
        ),
    ] {
        let fixed = fixed(file, wrong);
        assert!(fixed.contains(right) && fixed.len() == wrong.len(), "{file}: {fixed}");
    }
}

#[test]
fn a_fix_takes_nothing_else_into_its_link() {
    for text in [
        // With the scheme that is missing, the text before the host would be read as another scheme.
        "ttps/;r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857&btn_url=https%3A%2F%2Fa.b",
        // The `t` is that of a tab: without it, the link would belong to the text before it.
        "ttps/r.bttn.io?\\ttps/r.bttn.io?0",
    ] {
        assert_eq!(fixed("a.html", text), text);
    }
}

/// With the scheme that is missing, the text of the link before would end as a directive whose last letter is that of the scheme.
#[test]
fn a_fix_completes_no_placeholder_of_the_link_before() {
    for (file, before) in [("a.go", "%<>"), ("a.po", "%( )"), ("a.ini", "%( )")] {
        let text = format!("https://r.bttn.io?a{before}//r.bttn.io?btn_ref=a");
        assert_eq!(fixed(file, &text), text, "{file}");
    }
    let text = "https://r.bttn.io?a%<> //r.bttn.io?btn_ref=a";
    assert_eq!(fixed("a.go", text), text.replace(" //", " https://"));
}

/// Returns the links of the text.
fn links(file: &str, text: &str) -> Vec<String> {
    let mut links = Vec::new();
    let report = |item| {
        if let Item::Link(occurrence) = item {
            links.push(occurrence.link);
        }
    };
    Scanner::new(&[]).scan(text.as_bytes(), Format::of_path(Path::new(file)), report).unwrap();
    links
}

/// A link is judged by the text around it, but not by the other links there: the fix of one changes no other.
#[test]
fn a_fix_changes_no_other_link() {
    let misspelt = "BTN-REF=org-1c9b6fa0d2e4a857&BTN-URL=https%3A%2F%2Fa.b";
    let (code, mut changed) = ("x".repeat(1947), Vec::new());
    for (file, text) in [
        // A `;` in a link separates no fields.
        ("a.csv", "ttps;/r.bttn.io?d ttps/r.bttn.io?btn_;".to_owned()),
        ("a.csv", format!("See {} https://r.bttn.io?btn_ref=a;b", RIGHT.replace(':', ";"))),
        // A link is no URL around the next one.
        ("a.csv", "1,http;//r.bttn.io?d,x=https://r.bttn.io?btn_ref=a".to_owned()),
        // A link that follows is no continuation, however its parameters are spelled.
        ("a.csv", format!("{RIGHT},//r.bttn.io?{misspelt},x")),
        ("a.html", format!("\"{RIGHT} //r.bttn.io?{misspelt}\"")),
        // A word that only ends with a link begins none, however long it is.
        ("a.html", format!("\"https://r.bttn.io?BTN-REF=a {}.http://r.bttn.io/?btn_ref=a\"", "x".repeat(45))),
        // The fix makes the text longer, but the fence is not farther away.
        ("a.md", format!("```go\n{code}\n\"{RAW}\";\n\"https://r.bttn.io?btn_ref=%o&a=b\"\n```\n")),
    ] {
        let each = (0..).map(|index| with_fixes(file, &text, index..index + 1)).take_while(|fixed| *fixed != text);
        let each: Vec<_> = each.collect();
        assert!(!each.is_empty(), "{file}: nothing is fixed");
        let of_text = links(file, &text);
        changed.extend(each.into_iter().filter_map(|fixed| {
            let of_fixed = links(file, &fixed);
            let others = of_text.iter().filter(|link| of_fixed.contains(link)).count();
            let is_changed = of_fixed.len() != of_text.len() || others + 1 < of_text.len();
            is_changed.then(|| format!("{file}: {text}\n becomes {fixed}\n"))
        }));
    }
    assert!(changed.is_empty(), "{}", changed.concat());
}

#[test]
fn a_text_whose_length_is_written_before_it_keeps_its_length() {
    let serialized = |link: &str| format!("a:1:{{s:3:\"url\";s:{}:\"{link}\";}}", link.len());
    assert_eq!(fixed("a.txt", &serialized(RAW)), serialized(RAW));
    assert_eq!(fixed("a.txt", &serialized(WRONG_ID)), serialized(RIGHT));
}

#[test]
fn utf_16_is_read_and_fixed() {
    for (mark, unit) in [([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xFE, 0xFF], u16::to_be_bytes)] {
        let encoded = |text: &str| -> Vec<u8> { mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect() };
        let found = findings("a.html", &encoded(&format!("é😀\n😀 {WRONG_ID} é")));
        let [finding] = &found[..] else { panic!("{found:?}") };
        // The mark has two bytes, and so have `é`, the line break and the space; each emoji has four.
        let offset = 2 + 2 + 4 + 2 + 4 + 2 + 2 * "https://r.bttn.io?btn_ref=".len() as u64;
        assert_eq!((finding.line, finding.column, finding.bytes.start), (2, 29, offset));
        assert_eq!(finding.bytes.end - finding.bytes.start, 2 * 20);
        assert!(finding.excerpt.text.contains("😀 https://r.bttn.io"));
    }
}

/// Placeholders of the formats, each in one of its files.
const PLACEHOLDERS: &[(&str, &str)] = &[
    ("a.html", "{{ x }}"),
    ("a.html", "{{${x}}}"),
    ("a.html", "[x]"),
    ("a.html", "%%x_y%%"),
    ("a.html", "<%= x %>"),
    ("a.html", "<tmpl_var x>"),
    ("a.jsp", "<s:property value='x'/>"),
    ("a.vm", "$x.y"),
    ("a.yaml", "$X"),
    ("a.yaml", "<< x.y >>"),
    ("a.c", "%08x"),
    ("a.py", "%(x)s"),
    ("a.js", "${x}"),
    ("a.sh", "$(x y)"),
    ("a.po", "%1$s"),
    ("a.xml", "%2$d"),
    ("a.php", "$x->y"),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 300 } else { 20_000 }))]

    /// Nothing false: of a link whose values are filled in later, no value is judged.
    #[test]
    fn a_placeholder_is_no_error((file, placeholder) in prop::sample::select(PLACEHOLDERS), index in 0..3_usize) {
        let mut values = ["org-1c9b6fa0d2e4a857", "https%3A%2F%2Fwww.retailer.com", "u-1"];
        values[index] = placeholder;
        let [org, url, user] = values;
        let text = format!("x = \"https://r.bttn.io?btn_ref={org}&btn_url={url}&btn_pub_user={user}\";");
        let errors: Vec<_> = findings(file, text.as_bytes()).into_iter().filter(|found| found.level == Level::Error).collect();
        prop_assert!(errors.is_empty(), "{text}: {errors:?}");
    }

    /// Nothing lost: a fix changes the link alone, and the text around it is read as before.
    #[test]
    fn a_fix_changes_nothing_else(
        spelling in prop::sample::select(SPELLINGS),
        before in "[a-z .\n]{0,40}",
        after in "[a-z .\n]{0,40}",
    ) {
        let text = format!("{before}\n{}\n{after}", spelling.write(WRONG_ID));
        let expected = format!("{before}\n{}\n{after}", spelling.write(RIGHT));
        prop_assert_eq!(fixed(spelling.file, &text), expected);
    }
}
