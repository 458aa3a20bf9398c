//! `assert_dir` fails with all findings, and with an error if there is nothing to check.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use button_links_check::{Checker, Code, Config, assert_dir};
use tempfile::TempDir;

const VALID: &str = "https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857&amp;btn_url=https%3A%2F%2Fwww.retailer.com";

/// Creates a folder of files with these names and texts.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// Returns the message of the panic, with `~` in place of the folder.
fn message(folder: &Path, assert: impl FnOnce()) -> String {
    let panic = catch_unwind(AssertUnwindSafe(assert)).expect_err("the test fails");
    panic.downcast_ref::<String>().expect("a message").replace(folder.to_str().unwrap(), "~")
}

#[test]
fn valid_links_pass() {
    let folder = folder(&[("page.html", VALID), ("deep/er/page.md", "no links")]);
    assert_dir(folder.path());
    assert_dir(folder.path().join("page.html"));
}

#[test]
fn every_finding_of_every_file_is_shown() {
    let upper = format!("<p>\n<a href=\"{}\">", VALID.replace("9b6f", "9B6F"));
    let plain = VALID.replace("https%3A", "http%3A").replace("&amp;", "&");
    let folder = folder(&[("a.html", &upper), ("b/c.txt", &plain), ("d.html", VALID)]);
    let message = message(folder.path(), || assert_dir(folder.path()));
    let expected = "
error[organization-id]: `btn_ref`: `B` is an upper-case digit
 --> ~/a.html:2:36
  |
2 | <a href=\"https://r.bttn.io?btn_ref=org-1c9B6Fa0d2e4a857&amp;btn_url=https%3A%2F%2Fwww.retailer.com\">
  |                                    ^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `org-1c9b6fa0d2e4a857`

error[not-https]: `btn_url`: does not begin with `https://`
 --> ~/b/c.txt:1:56
  |
1 | https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857&btn_url=http%3A%2F%2Fwww.retailer.com
  |                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `https%3A%2F%2Fwww.retailer.com`

2 errors in 2 files";
    assert_eq!(message, expected);
}

#[test]
fn a_text_in_utf_16_without_a_link_passes() {
    let folder = folder(&[("page.html", VALID)]);
    fs::write(folder.path().join("a.txt"), b"\xff\xfeh\0i\0").unwrap();
    assert_dir(folder.path());
}

#[test]
fn a_secret_is_not_shown() {
    let secret = format!("{VALID}&amp;btn_pub_ref=sk-0123456789abcdef");
    let folder = folder(&[("page.html", &secret)]);
    let message = message(folder.path(), || assert_dir(folder.path()));
    assert!(message.contains("error[secret-key]") && !message.contains("sk-0123"), "{message}");
}

#[test]
fn the_configuration_of_the_folder_applies() {
    let example = VALID.replace("1c9b6fa0d2e4a857", "0000000000000000");
    let folder = folder(&[("page.html", &example), ("button-links.toml", "[levels]\nexample-id = \"allow\"")]);
    assert_dir(folder.path());
    fs::remove_file(folder.path().join("button-links.toml")).unwrap();
    Checker::new(Config::default().allow(Code::ExampleId)).assert_dir(folder.path());
    assert!(message(folder.path(), || assert_dir(folder.path())).contains("warning[example-id]"));
}

#[test]
fn nothing_to_check_is_an_error() {
    let folder = folder(&[]);
    assert_eq!(message(folder.path(), || assert_dir(folder.path())), "there is no file to check in ~");
    let missing = folder.path().join("templates");
    assert!(message(folder.path(), || assert_dir(missing)).contains("~/templates: No such file"));
}

#[test]
fn the_readme_shows_a_real_report() {
    let readme = include_str!("../README.md");
    let shown = readme.split("```text\n").nth(1).and_then(|rest| rest.split("\n```").next()).unwrap();
    let line = shown.lines().find_map(|line| line.strip_prefix("3 | ")).unwrap();
    let folder = folder(&[("templates/offer.html", &format!("\n\n{line}"))]);
    let message = message(folder.path(), || assert_dir(folder.path()));
    assert!(message.replace("~/", "").contains(shown), "{message}");
}
