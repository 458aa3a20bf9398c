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
fn what_build_writes_is_accepted_by_check() {
    let users = "Zoë 1\na/b d&e\n😀\n100%\n{6F9619FF-8B86-D011-B42D-00CF4FC964FF}\n";
    let folder = Folder::new(&[("users.txt", users)]);
    for format in ["links.txt", "links.csv", "links.md", "links.yaml", "links.html"] {
        let ended = build(&folder, &["--users", "users.txt"], "");
        assert_eq!((ended.status, ended.out.lines().count()), (0, 6), "{}", ended.err);
        let ended = folder.run_with(&["check", "--stdin-path", format, "-"], ended.out.as_bytes());
        assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{format}");
    }
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
    assert_eq!(
        ended.err,
        "error: standard input: there is no column `user` in the first line, which has 2 columns: name that of the users with \
         --column, or give its number if the first line is a user\n"
    );
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

#[test]
fn semicolons_and_tabs_separate_columns_too() {
    let expected = format!("user,link\na,{RIGHT}&btn_pub_user=a\n\"b,c\",{RIGHT}&btn_pub_user=b%2Cc\n");
    for separator in [";", "\t", ","] {
        let users = "id;user\r\n1;a\r\n2;\"b,c\"\r\n".replace(';', separator);
        let ended = build(&Folder::new(&[]), &["--users", "-"], &users);
        assert_eq!((ended.status, ended.out.as_str(), ended.err.as_str()), (0, expected.as_str(), "2 links\n"));
        let users = users.split_once('\n').unwrap().1;
        let ended = build(&Folder::new(&[]), &["--users", "-", "--column", "2"], users);
        assert_eq!((ended.status, ended.out.as_str(), ended.err.as_str()), (0, expected.as_str(), "2 links\n"));
    }
}

#[test]
fn a_file_without_names_loses_no_user_and_shows_none() {
    for (users, arguments) in [
        ("alice,click-1\nbob,click-2\n", &[][..]),
        ("alice;click-1\n", &["--column", "user"]),
        ("user_id\nalice\n", &[]),
        ("user,user\nalice,bob\n", &[]),
        ("alice;1,5\n", &["--column", "1"]),
    ] {
        let ended = build(&Folder::new(&[]), &[&["--users", "-"], arguments].concat(), users);
        assert_eq!((ended.status, ended.out.as_str()), (2, ""), "{users}");
        assert!(ended.err.contains("column") && !ended.err.contains("alice"), "{}", ended.err);
    }
}

#[test]
fn a_quote_that_is_not_closed_is_named_with_its_line() {
    for users in ["user,name\na,A\nb,\"B\nc,C\nd,D\n", "user,name\na,A\nb,\"B\nc,\"C\"\nd,D\n"] {
        let ended = build(&Folder::new(&[]), &["--users", "-", "--format", "lines"], users);
        assert_eq!((ended.status, ended.out), (2, format!("{RIGHT}&btn_pub_user=a\n")));
        let reason = "a quote is not closed, or text follows one that is; the rest of the file was not read";
        assert_eq!(ended.err, format!("error: standard input: line 3: {reason}\n"));
    }
    // A field may have line ends within its quotes.
    let ended = build(&Folder::new(&[]), &["--users", "-"], "user,name\na,\"A\nA\"\n\"b\nb\",B\nc,C\n");
    assert_eq!((ended.status, ended.out.lines().count()), (1, 3), "{}", ended.err);
    assert!(ended.err.starts_with("error: standard input: lines 4 to 5: `btn_pub_user`: "), "{}", ended.err);
}
