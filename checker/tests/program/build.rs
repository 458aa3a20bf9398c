//! `button-links build`.

use crate::run::{Ended, Folder, RIGHT};

const LINK: [&str; 5] = ["build", "--org", "org-1c9b6fa0d2e4a857", "--url", "https://www.retailer.com"];

fn build(folder: &Folder, arguments: &[&str], input: &str) -> Ended {
    folder.run_with(&[&LINK, arguments].concat(), input.as_bytes())
}

#[test]
fn one_link() {
    let folder = Folder::new(&[]);
    assert_eq!(build(&folder, &[], "").out, format!("{RIGHT}\n"));
    let ended = build(&folder, &["--user", "Zoë 1", "--reference", "a&b"], "");
    assert_eq!((ended.status, ended.out), (0, format!("{RIGHT}&btn_pub_user=Zo%C3%AB%201&btn_pub_ref=a%26b\n")));
    let ended = folder.run(&["build", "--org", "org-1C9B6FA0D2E4A857", "--url", "https://www.retailer.com"]);
    assert_eq!((ended.status, ended.out.as_str()), (2, ""));
    assert!(
        ended.err.starts_with("error: `btn_ref`: `C` is an upper-case digit, at byte 5; write the ID in lower case"),
        "{}",
        ended.err
    );
}

#[test]
fn every_invalid_value_is_named() {
    let folder = Folder::new(&[]);
    let user = "x".repeat(256);
    let ended = folder.run(&["build", "--org", "org-1C9B", "--url", "www.retailer.com", "--user", &user]);
    assert_eq!((ended.status, ended.out.as_str()), (2, ""));
    let named: Vec<&str> = ended.err.lines().map(|line| line.split('`').nth(1).unwrap_or(line)).collect();
    assert_eq!(named, ["btn_ref", "btn_url", "btn_pub_user"], "{}", ended.err);
    assert!(ended.err.lines().all(|line| line.starts_with("error: ")), "{}", ended.err);
}

#[test]
fn a_link_for_each_user() {
    let folder = Folder::new(&[("users.csv", "\u{feff}id,user,reference\r\n7,\"a,\"\"b\",\r\n8,c,click\r\n")]);
    let ended = build(&folder, &["--users", "users.csv", "--reference", "all"], "");
    let expected = format!(
        "user,link\n\"a,\"\"b\",{RIGHT}&btn_pub_user=a%2C%22b&btn_pub_ref=all\nc,{RIGHT}&btn_pub_user=c&btn_pub_ref=click\n"
    );
    assert_eq!((ended.status, ended.out, ended.err.as_str()), (0, expected, "2 links\n"));
    let ended = build(&folder, &["--users", "users.csv", "--column", "id", "--format", "lines"], "");
    assert_eq!(ended.out, format!("{RIGHT}&btn_pub_user=7\n{RIGHT}&btn_pub_user=8&btn_pub_ref=click\n"));
}

#[test]
fn a_user_in_each_line() {
    let folder = Folder::new(&[]);
    let ended = build(&folder, &["--users", "-", "--format", "lines"], "1\n2");
    assert_eq!(ended.out, format!("{RIGHT}&btn_pub_user=1\n{RIGHT}&btn_pub_user=2\n"));
    assert_eq!(ended.err, "note: standard input: no column is named `user`: every line is a user\n2 links\n");
}

#[test]
fn invalid_rows_are_named_and_the_others_written() {
    let folder = Folder::new(&[]);
    let long = "x".repeat(256);
    let ended = build(&folder, &["--users", "-"], &format!("user\na\n\n{long}\n\"b\t\"\nc,d\ne\n"));
    assert_eq!(ended.status, 1);
    assert_eq!(ended.out.lines().count(), 3, "{}", ended.out);
    assert_eq!(
        ended.err,
        "error: standard input: line 4: `btn_pub_user`: is longer than 255 characters, at byte 255\n\
         error: standard input: line 5: `btn_pub_user`: control character U+0009 (a tab), at byte 1\n\
         error: standard input: line 6: 2 columns instead of 1\n\
         2 links; 3 rows without one\n",
    );
}

#[test]
fn a_file_whose_column_is_not_known_is_refused() {
    let folder = Folder::new(&[]);
    let ended = build(&folder, &["--users", "-"], "id,mail\n1,a\n");
    assert_eq!((ended.status, ended.out.as_str()), (2, ""));
    assert_eq!(ended.err, "error: there is no column `user`: name that of the users with --column (`id`, `mail`)\n");
    assert_eq!(build(&folder, &["--users", "-", "--column", "no"], "id\n1\n").status, 2);
    assert_eq!(build(&folder, &["--users", "-"], "").err, "error: standard input: no users\n");
    assert_eq!(build(&folder, &["--users", "none.csv"], "").status, 2);
}

#[test]
fn many_users_are_a_stream() {
    let users = "user-1\n".repeat(200_000);
    let ended = build(&Folder::new(&[]), &["--users", "-"], &format!("user\n{users}"));
    assert_eq!((ended.status, ended.out.lines().count(), ended.err.as_str()), (0, 200_001, "200000 links\n"));
}
