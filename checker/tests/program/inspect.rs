//! `button-links inspect`.

use serde_json::{Value, json};

use crate::run::{Folder, RIGHT, WRONG};

#[test]
fn the_values_of_a_link_are_printed() {
    let folder = Folder::new(&[]);
    let link = format!("{RIGHT}%2Fp%3Fa%3D1&btn_pub_user=Zo%C3%AB&btn_pub_ref=click-1");
    let ended = folder.run(&["inspect", &link]);
    let expected = "\
organization  org-1c9b6fa0d2e4a857
destination   https://www.retailer.com/p?a=1
user          Zoë
reference     click-1
";
    assert!(ended.out.starts_with(expected), "{}", ended.out);
    let ended = folder.run(&["inspect", RIGHT]);
    assert_eq!((ended.status, ended.err.as_str()), (0, "no findings\n"));
}

#[test]
fn a_finding_is_shown_with_its_position() {
    let folder = Folder::new(&[]);
    let ended = folder.run_with(&["inspect", "-"], format!("{WRONG}&utm=%1B\r\n").as_bytes());
    assert_eq!(ended.status, 1);
    assert!(ended.out.contains("utm           ␛\n"), "{}", ended.out);
    assert!(ended.out.contains("\n --> link:1:27\n"), "{}", ended.out);
}

#[test]
fn a_link_that_is_too_long_is_refused_before_it_is_read() {
    let link_of = |length: usize| {
        let mut link = format!("{RIGHT}&x={}", "a".repeat(length));
        link.truncate(length);
        link + "\r\n"
    };
    let folder = Folder::new(&[]);
    assert_eq!(folder.run_with(&["inspect", "-"], link_of(64 << 10).as_bytes()).status, 1);
    for length in [(64 << 10) + 1, 1 << 20] {
        let ended = folder.run_with(&["inspect", "-"], link_of(length).as_bytes());
        assert_eq!((ended.status, ended.out.as_str()), (2, ""));
        assert!(ended.err.starts_with("error: a link has 64 KiB at most"), "{}", ended.err);
    }
}

#[test]
fn a_configured_host_is_accepted() {
    let folder = Folder::new(&[("button-links.toml", "hosts = [\"r.news.example.com\"]")]);
    let wrong = WRONG.replace("r.bttn.io", "r.news.example.com");
    let ended = folder.run(&["inspect", "--format", "json", &wrong]);
    let shown: Value = serde_json::from_str(&ended.out).expect("JSON");
    let start = wrong.find("org-").expect("an ID");
    assert_eq!(shown["findings"].as_array().map(Vec::len), Some(1), "{}", ended.out);
    assert_eq!(shown["findings"][0]["byte_start"], json!(start));
    assert_eq!(shown["findings"][0]["byte_end"], json!(start + 20));
    assert!(folder.run(&["inspect", "--no-config", &wrong]).out.contains("error[link-host]"));
}

#[test]
fn an_international_domain_is_suggested_in_ascii() {
    for (written, ascii) in [("b%C3%BCcher", "xn--bcher-kva"), ("%E0%B9%84%E0%B8%97%E0%B8%A2", "xn--o3cw4h")] {
        let ended = Folder::new(&[]).run(&["inspect", &RIGHT.replace("retailer", written)]);
        assert!(ended.out.contains(ascii), "{}", ended.out);
    }
}

#[test]
fn a_secret_is_not_repeated() {
    let folder = Folder::new(&[]);
    let secret = "sk-5f1a7c9e3b2d4068";
    let link = RIGHT.replace("org-1c9b6fa0d2e4a857", secret);
    for format in ["human", "json"] {
        let ended = folder.run(&["inspect", "--format", format, &link]);
        assert_eq!(ended.status, 1);
        assert!(!ended.out.contains("5f1a7c9e") && !ended.err.contains("5f1a7c9e"), "{}", ended.out);
    }
}
