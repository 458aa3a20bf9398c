//! The calls that are read, and the syntax errors of the others.

use std::str::FromStr;

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

use super::{button_link, messages, org_id};
use crate::expand;

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
        (r#"btn_ref = "org-0000000000000000" other = "x""#, &["expected `,`", "unknown parameter `other`"]),
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
        (
            "config::link(x)",
            &["a whole link is a string literal, `concat!(…)`, `env!(…)`, `const { … }` or a constant"],
        ),
        ("link: text", &["expected `=` after `link`", "unknown parameter `link`"]),
        // A name alone is being typed, so nothing is reported as missing.
        ("btn_re", &["unknown parameter `btn_re`"]),
        (r#"campaign, btn_url = "https://a.b""#, &["unknown parameter `campaign`"]),
        // The lexer leaves out the comment from `//` on.
        ("btn_ref = a, btn_url = https:", &["`btn_url`: the URL is not in quotes"]),
        ("btn_url = https: btn_ref = a, btn_pub_user = b", &["`btn_url`: the URL is not in quotes"]),
        ("btn_ref = a, btn_url = www.retailer.com/p", &["`btn_url`: the URL is not in quotes"]),
        ("btn_ref = a, btn_url = https::url()", &[]),
        ("", &["missing `btn_ref` and `btn_url`"]),
    ];
    for (call, expected) in cases {
        assert_eq!(messages(&button_link(call)), *expected, "{call}");
    }
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

/// Every way to write a literal or an expression is read by one parser, and is reported if it is wrong.
#[test]
fn every_form_of_a_value_is_read() {
    let org = r#"btn_ref = "org-0000000000000000""#;
    let calls: [(String, &[&str]); 27] = [
        (format!(r#"{org}, btn_url = "https://a.b/?c=%20d""#), &[]),
        (format!(r#"btn_pub_ref = "é x", btn_url = "https://a.b", btn_pub_user = "a/b", {org},"#), &[]),
        (format!("{org}, btn_url = url"), &[]),
        (format!(r#"{org}, btn_pub_user = self.user(1, 2).id, btn_url = "https://a.b", btn_pub_ref = click"#), &[]),
        (format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = user id"#), &["expected `,`"]),
        (format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = _"#), &[]),
        (format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = _ btn_pub_ref = "a""#), &["expected `,`"]),
        (format!("{org}, btn_url = _"), &["`btn_url`: only a user ID can come later as `_`"]),
        (
            format!(r#"{org}, btn_url = "https://a.b", btn_pub_ref = _"#),
            &["`btn_pub_ref`: only a user ID can come later as `_`"],
        ),
        (format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = _x"#), &[]),
        (format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = user."#), &[]),
        (format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = .user"#), &[]),
        (format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = a..b"#), &[]),
        (format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = f::<A, B>()"#), &[]),
        (format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = concat!("a", "b")"#), &[]),
        (
            format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = , btn_pub_ref = id"#),
            &["expected a value for `btn_pub_user` after `=`"],
        ),
        (format!(r#"{org}, btn_url = "https://a.b/\x61""#), &[]),
        (format!(r##"{org}, btn_url = r#"https://a.b"#"##), &[]),
        (format!(r#"{org}, btn_url = "http://a.b""#), &["`btn_url`: does not begin with `https://`"]),
        (
            format!(r#"{org}, btn_url = "https://a.b", btn_pub_user = "{{id}}""#),
            &["`btn_pub_user`: this is a template that nobody filled in"],
        ),
        (format!(r#"{org}, {org}, btn_url = "https://a.b""#), &["`btn_ref` is given twice"]),
        (org.to_owned(), &["missing `btn_url`"]),
        (format!(r#"{org}; btn_url = "https://a.b""#), &["expected `,`"]),
        (format!(r#"{org}, btn_url = "https://a.b"x"#), &["the literal has a suffix"]),
        (format!(r#"{org}, btn_url: "https://a.b""#), &["expected `=` after `btn_url`"]),
        (format!(r#"{org}, btn_url = "https://a.b", btn_x = "1""#), &["unknown parameter `btn_x`"]),
        (format!(r#"{org}, btn_url = b"https://a.b""#), &["`btn_url`: this is not a string literal"]),
    ];
    for (call, expected) in calls {
        assert_eq!(messages(&button_link(&call)), expected, "{call}");
    }
    let plain = button_link(&format!(r#"{org}, btn_url = "https://a.b/a""#));
    for url in
        [r#""https://a.b/\x61""#, r##"r#"https://a.b/a"#"##, "\"https://a.b/\\\n   a\"", r#""\u{68}ttps://a.b/a""#]
    {
        assert_eq!(button_link(&format!("{org}, btn_url = {url}")), plain, "{url}");
    }
}

/// An operator may follow the `=` without a space. It belongs to the value.
#[test]
fn an_operator_after_the_equals_sign_is_part_of_the_value() {
    for (call, value) in [("-1", "(- 1)"), ("!id", "(! id)"), ("*id", "(* id)"), ("<A>::id()", "(< A >:: id ())")] {
        let org = r#"btn_ref = "org-0000000000000000", btn_url = "https://a.b""#;
        let expansion = button_link(&format!("{org}, btn_pub_user ={call}"));
        assert_eq!(messages(&expansion), [""; 0], "{call}");
        assert!(expansion.contains(value), "{call} in {expansion}");
    }
}

/// `macro_rules!` passes an expression in an invisible group. An assignment is an expression, and so is an argument.
#[test]
fn a_fragment_of_macro_rules_is_read_as_its_tokens() {
    let fragment = |tokens: &str| {
        let tokens = TokenStream::from_str(tokens).unwrap();
        TokenTree::from(Group::new(Delimiter::None, tokens))
    };
    let call = |arguments: [&str; 2]| {
        let [first, second] = arguments.map(fragment);
        let comma = TokenTree::from(Punct::new(',', Spacing::Alone));
        let path = Ident::new("links", Span::call_site()).into();
        expand::button_link(TokenStream::from_iter([path, first, comma, second])).to_string()
    };
    let (org, url) = (r#"btn_ref = "org-0000000000000000""#, r#"btn_url = "https://a.b""#);
    assert_eq!(call([org, url]).replace("links :: __private :: ", "~"), button_link(&format!("{org}, {url}")));
    let mut call: Vec<TokenTree> = TokenStream::from_str("links btn_ref =").unwrap().into_iter().collect();
    call.push(fragment("\"org-1\""));
    let value = expand::button_link(call.into_iter().collect());
    assert_eq!(messages(&value.to_string()), ["`btn_ref`: has fewer than 16 digits", "missing `btn_url`"]);
}

/// The compiler ignores the invisible group of a fragment that a procedural macro passes on: `$e * 2` would become `3 + 5 * 2`.
#[test]
fn an_operation_in_a_fragment_is_put_in_parentheses() {
    for (tokens, expected) in [
        ("3 + 5", "(3 + 5) * 2"),
        ("- x", "(- x) * 2"),
        ("x as u8", "(x as u8) * 2"),
        ("user . id", "user . id * 2"),
        ("user . id ()", "user . id () * 2"),
        ("id ? ", "id ? * 2"),
        ("shop :: ID", "shop :: ID * 2"),
        ("Vec < u8 >", "Vec < u8 > * 2"),
    ] {
        let mut call: Vec<TokenTree> =
            TokenStream::from_str(r#"links btn_ref = "org-0000000000000000", btn_url = "https://a.b", btn_pub_user ="#)
                .unwrap()
                .into_iter()
                .collect();
        call.push(Group::new(Delimiter::None, TokenStream::from_str(tokens).unwrap()).into());
        call.extend(TokenStream::from_str("* 2").unwrap());
        let expansion = expand::button_link(call.into_iter().collect()).to_string();
        assert!(expansion.contains(&format!("({expected})")), "{tokens}: {expansion}");
    }
}
