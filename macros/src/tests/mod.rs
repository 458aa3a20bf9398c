//! The pipeline on token streams, without a compiler: what a call expands to, and what it reports.

use std::str::FromStr;

use proc_macro2::TokenStream;

use crate::expand;

/// The expansion of a call, with the way to the crate as `links`.
fn button_link(call: &str) -> String {
    expansion(expand::button_link, call)
}

fn org_id(call: &str) -> String {
    expansion(expand::org_id, call)
}

fn expansion(expand: fn(TokenStream) -> TokenStream, call: &str) -> String {
    let input = TokenStream::from_str(&format!("links {call}")).unwrap();
    expand(input).to_string().replace("links :: __private :: ", "~")
}

/// The messages of an expansion, each up to its first line break.
fn messages(expansion: &str) -> Vec<String> {
    let errors = expansion.split("compile_error ! { \"").skip(1);
    errors.map(|rest| rest.split(['"', '\\']).next().unwrap().to_owned()).collect()
}

#[test]
fn literals_become_one_call() {
    assert_eq!(
        button_link(r#"btn_url = "https://a.b", btn_ref = "org-0000000000000000""#),
        r#"~btn_url :: btn_ref :: link ("https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fa.b")"#,
    );
    assert_eq!(org_id(r#""org-0000000000000000""#), r#"~organization ("org-0000000000000000")"#);
}

/// The short way is a short way to the same place.
#[test]
fn what_is_right_is_read_quickly_and_to_the_same_end() {
    let org = r#"btn_ref = "org-0000000000000000""#;
    let calls = [
        (true, format!(r#"{org}, btn_url = "https://a.b/?c=%20d""#)),
        (true, format!(r#"btn_pub_ref = "é x", btn_url = "https://a.b", btn_pub_user = "a/b", {org},"#)),
        (true, format!("{org}, btn_url = url")),
        (true, format!(r#"{org}, btn_pub_user = self.user(1, 2).id, btn_url = "https://a.b", btn_pub_ref = click"#)),
        (false, format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = user id"#)),
        (false, format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = user."#)),
        (false, format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = .user"#)),
        (false, format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = a..b"#)),
        (false, format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = f::<A, B>()"#)),
        (false, format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = concat!("a", "b")"#)),
        (false, format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = , btn_pub_ref = id"#)),
        (false, format!(r#"{org}, btn_url = "https://a.b/\x61""#)),
        (false, format!(r##"{org}, btn_url = r#"https://a.b"#"##)),
        (false, format!(r#"{org}, btn_url = "http://a.b""#)),
        (false, format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = "{{id}}""#)),
        (false, format!(r#"{org}, {org}, btn_url = "https://a.b""#)),
        (false, org.to_owned()),
        (false, format!(r#"{org}; btn_url = "https://a.b""#)),
        (false, format!(r#"{org}, btn_url = "https://a.b"x"#)),
        (false, format!(r#"{org}, btn_url: "https://a.b""#)),
        (false, format!(r#"{org}, btn_url = "https://a.b", btn_x = "1""#)),
    ];
    for (is_quick, call) in calls {
        let input = TokenStream::from_str(&format!("links {call}")).unwrap();
        let quick = crate::quick::button_link(input.clone());
        assert_eq!(quick.is_some(), is_quick, "{call}");
        if let Some(quick) = quick {
            assert_eq!(quick.to_string(), expand::with_care(input).to_string(), "{call}");
        }
    }
}

#[test]
fn known_values_around_a_run_time_value_are_text() {
    assert_eq!(
        button_link(
            r#"btn_ref = "org-0000000000000000", btn_url = "https://a.b", btn_pub_user = id, btn_pub_ref = "é""#
        ),
        "{ ~btn_ref :: btn_url :: btn_pub_ref :: btn_pub_user :: link_with (\
         \"https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fa.b&btn_pub_user=\" , & & (id) , \
         \"&btn_pub_ref=%C3%A9\") }",
    );
    let segments = "link_at_run_time (\
         [~btn_ref :: segment (\"https://r.bttn.io?btn_ref=\") , \
         ~btn_pub_ref :: segment (\"&btn_url=https%3A%2F%2Fa.b&btn_pub_ref=\")] , \"\" , ";
    assert_eq!(
        button_link(r#"btn_ref = org, btn_url = "https://a.b", btn_pub_ref = self.id"#),
        format!("{{ ~btn_ref :: btn_url :: btn_pub_ref :: {segments}[& & (org) , & & (self . id)]) }}"),
    );
    // A place may run code too, to dereference: the order is that in which the values are written.
    for (lint, id, displayed) in [("", "self.id", "self . id"), ("# [allow (unreachable_code)] ", "id()", "id ()")] {
        assert_eq!(
            button_link(&format!(r#"btn_url = "https://a.b", btn_pub_ref = {id}, btn_ref = org"#)),
            format!(
                "{{ {lint}match (& ({displayed}) , & (org) ,) {{ \
                 (__button_links_btn_pub_ref , __button_links_btn_ref ,) => \
                 ~btn_url :: btn_pub_ref :: btn_ref :: \
                 {segments}[& __button_links_btn_ref , & __button_links_btn_pub_ref]) }} }}"
            ),
        );
    }
    for value in ["return", "id.await", "id?", "id[0]"] {
        let call = format!(r#"btn_ref = {value}, btn_url = "https://a.b""#);
        assert!(button_link(&call).contains("unreachable_code"), "{value}");
    }
}

#[test]
fn a_constant_is_checked_by_an_item() {
    assert_eq!(
        org_id("const { ID }"),
        "~organization ({ \
         const __BUTTON_LINKS_TEXT : & ~str = const { ID } ; \
         const _ : () = ~check_constant (~Parameter :: BtnRef , __BUTTON_LINKS_TEXT) ; \
         __BUTTON_LINKS_TEXT })",
    );
}

#[test]
fn the_compiler_parses_the_values() {
    for value in [
        "f::<A, B>()",
        "::f::<A, B>()",
        "<A<B, C> as D<E>>::f()",
        "& <A<B, C> as D>::E",
        "1 + <A<B, C> as D>::E",
        "f::<fn(A) -> B, C>()",
        "a < b",
        "a << b",
        "a > b",
        "|x| x",
        "x as u8",
        "-1",
        "if user_id == 0 { a } else { b }",
        "match reference == 1 { _ => 1 }",
        "a == b",
        "session.user()?.await.id",
    ] {
        let expansion = button_link(&format!(r#"btn_ref = {value}, btn_url = "https://a.b""#));
        assert_eq!(messages(&expansion), [""; 0], "{value}");
        let value = TokenStream::from_str(value).unwrap().to_string();
        assert!(expansion.contains(&value), "{value} in {expansion}");
    }
}

#[test]
fn a_call_that_cannot_be_read_is_reported_and_nothing_follows() {
    let cases: &[(&str, &[&str])] = &[
        ("btn_ref", &["expected `=` and a value after `btn_ref`"]),
        ("btn_ref =", &["expected a value for `btn_ref` after `=`"]),
        ("btn_ref = ,", &["expected a value for `btn_ref` after `=`"]),
        ("btn_ref == x", &["expected `=` after `btn_ref`"]),
        ("btn_ref => x", &["expected `=` after `btn_ref`"]),
        ("= \"x\"", &["expected the name of a parameter"]),
        (",", &["there is nothing before this `,`"]),
        ("btn_ref = a,, btn_url = b", &["there is nothing before this `,`"]),
        ("btn_ref, btn_url", &["expected `=` and a value after `btn_ref`", "expected `=` and a value after `btn_url`"]),
        ("btn_ref = a btn_url = b", &["expected `,`"]),
        ("btn_ref = f() btn_url = g()?", &["expected `,`"]),
        (r#"btn_ref = "org-0000000000000000" other = "x""#, &["expected `,`"]),
        (r#"btn_ref = "org-" "0000000000000000""#, &["expected `,`"]),
        (r#"btn_ref = "org-0000000000000000" "https://a.b""#, &["expected `,`"]),
        (r#"btn_ref = "org-" "0" "1""#, &["expected `,`", "expected `,`", "`btn_ref`: has fewer than 16 digits"]),
        (r#"{ btn_ref = "org-0000000000000000" }"#, &["brackets around the parameters"]),
        (r#"[btn_ref: "org-0000000000000000"]"#, &["brackets around the parameters", "expected `=` after `btn_ref`"]),
        (r#"(btn_ref = "org-0000000000000000",)"#, &["brackets around the parameters"]),
        (r#"#[cfg(test)] btn_ref = "org-0000000000000000""#, &["a parameter takes no attribute"]),
        (
            r#"#[cfg(test)] #[allow(a)] btn_ref = "org-""#,
            &[
                "a parameter takes no attribute",
                "a parameter takes no attribute",
                "`btn_ref`: has fewer than 16 digits",
            ],
        ),
        ("btn_ref = a, #[cfg(test)]", &["a parameter takes no attribute"]),
        ("btn_ref = a, let", &["a parameter is no variable"]),
        (r#"btn_ref = "org-0000000000000000";"#, &["expected `,`"]),
        ("btn_ref = a.b; btn_url = c", &["expected `,`"]),
        ("btn_ref = f().await btn_url = c", &["expected `,`"]),
        ("btn_ref = a.b c", &["expected `,`"]),
        ("btn_ref = a \"b\"", &["expected `,`"]),
        ("btn_ref = btn_url = c", &["expected a value for `btn_ref` after `=`"]),
        ("btn_ref: a, btn_url =", &["expected `=` after `btn_ref`", "expected a value for `btn_url` after `=`"]),
        ("btn_ref := a", &["expected `=` after `btn_ref`"]),
        ("btn_ref = a, user.id", &["expected the name of a parameter"]),
        (
            r#"btn_ref: "org-1", btn_url = "https://a.b""#,
            &["expected `=` after `btn_ref`", "`btn_ref`: has fewer than 16 digits"],
        ),
        (
            "\"https://r.bttn.io\", btn_ref = \"x\"",
            &["a whole link stands alone", "`btn_ref`: does not begin with `org-`"],
        ),
        (r#"Link { btn_ref = "org-0000000000000000" }"#, &["brackets around the parameters"]),
        ("btn_ref u", &["expected `=` after `btn_ref`"]),
        ("btn_ref: &str = u", &["expected `=` after `btn_ref`"]),
        ("btn_ref += u", &["expected `=` after `btn_ref`"]),
        ("btn_ref.x = u", &["expected `=` after `btn_ref`"]),
        ("let btn_ref = u", &["a parameter is no variable"]),
        ("\"btn_ref\" = u", &["a name is written without quotes"]),
        ("btn-ref = u", &["a name is written with `_`"]),
        (r#""org-0000000000000000", "https://a.b", user"#, &["expected the name of a parameter"]),
        ("btn_ref = a & btn_url = b", &["expected `,`"]),
        ("btn_ref = a. btn_url = b", &["expected `,`"]),
        ("..base", &["expected the name of a parameter"]),
        ("", &["missing `btn_ref` and `btn_url`"]),
    ];
    for (call, expected) in cases {
        assert_eq!(messages(&button_link(call)), *expected, "{call}");
    }
}

#[test]
fn names_are_reported_once() {
    let url = r#"btn_url = "https://a.b""#;
    let reported = |call: &str| messages(&button_link(&format!("{call}, {url}")));
    assert_eq!(reported(r#"org = "org-0000000000000000""#), ["unknown parameter `org`"]);
    assert_eq!(
        reported(r#"BTN_REF = "org-1""#),
        ["unknown parameter `BTN_REF`", "`btn_ref`: has fewer than 16 digits"]
    );
    // The compiler reports this one.
    assert_eq!(reported(r#"campaign = 1, btn_ref = "org-0000000000000000""#), [""; 0]);
    assert_eq!(reported("btn_ref = a, btn_ref = b"), ["`btn_ref` is given twice"]);
    assert_eq!(reported(r#"r#btn_ref = "org-1""#), ["`btn_ref`: has fewer than 16 digits"]);
    assert_eq!(reported(r#"ref = "org-0000000000000000""#), ["unknown parameter `ref`"]);
    assert_eq!(reported(r#"_ = 1, btn_ref = "org-0000000000000000""#), ["unknown parameter `_`"]);
}

/// What a call with mistakes was going to be: a `Result` where any of its values is a run-time value.
#[test]
fn a_call_with_mistakes_keeps_its_type() {
    let org = r#"btn_ref = "org-0000000000000000""#;
    let url = r#"btn_url = "https://a.b""#;
    let is_result = |call: &str| ["link_with", "link_at_run_time"].iter().any(|name| button_link(call).contains(name));
    for call in [
        format!("{org}, {url}, btn_pub_usr = id"),
        format!(r#"{org}, {url}, btn_pub_user = "a", btn_pub_user = id"#),
        format!("{org}, {url}, btn_pub_user: id"),
        format!("{org}, {url}, btn_pub_user"),
        format!("{org}, {url} btn_pub_user = id"),
        "text.as_str()".to_owned(),
        "url".to_owned(),
    ] {
        assert!(is_result(&call), "{call}");
    }
    for call in [format!("{org};"), format!("{org}, {url}, {url}"), String::new(), format!("{org}, btn_url =")] {
        assert!(!is_result(&call), "{call}");
    }
    assert_eq!(messages(&org_id("url")), messages(&org_id("text.trim()")));
}

/// An editor hands the macro whatever is typed so far.
#[test]
fn no_call_makes_the_macro_panic() {
    let call = r#"btn_ref = const { ORG }, btn_url = concat!("https://", "a.b"), btn_pub_user = a::<B, C>(d)?, "x" = -1.5 < é & 'c'"#;
    let tokens: Vec<_> = TokenStream::from_str(call).unwrap().into_iter().collect();
    for start in 0..tokens.len() {
        for end in start..=tokens.len() {
            let part = tokens[start..end].iter().cloned().collect::<TokenStream>().to_string();
            for expansion in [button_link(&part), org_id(&part)] {
                assert!(TokenStream::from_str(&expansion).is_ok(), "{part}");
            }
        }
    }
    assert!(expand::button_link(TokenStream::new()).to_string().contains("compile_error"));
}
