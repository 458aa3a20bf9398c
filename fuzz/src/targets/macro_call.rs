//! Calls of the macros, from any tokens.

use std::str::FromStr;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use super::Target;
use crate::{macro_pipeline, seeds};

pub(crate) const TARGET: Target = Target {
    name: "macro",
    laws: "no tokens make a macro panic, and each expansion is tokens again",
    seeds: || [seeds::calls(), CALLS.iter().map(|call| call.as_bytes().to_vec()).collect()].concat(),
    tokens: TOKENS,
    check: check_call,
};

#[rustfmt::skip]
const TOKENS: &[&str] = &[
    "btn_ref", "btn_url", "btn_pub_user", "btn_pub_ref", "=", "==", "=>", ",", ";", ":", "::", ".", "_", "r#x", "?",
    "\"org-0000000000000000\"", "\"https://a.b\"", "\"{x}\"", "r#\"x\"#", "b\"x\"", "c\"x\"", "'c'", "1.5", "-", "&",
    "<", ">", "->", "|", "concat!(", "env!(\"X\")", "const {", "{", "}", "(", ")", "[", "]", "#[cfg(x)]", "ORG",
    "crate::", "Self::", "let ", "format!(", "\"x\"y", "\\u{1F980}", "é", "match x {", "..",
];

/// Calls with every kind of value.
const CALLS: &[&str] = &[
    r#"btn_ref = ORG, btn_url = concat!("https://", "a.b"), btn_pub_user = a::<B, C>(d)?, btn_pub_ref = -1.5 < é & 'c'"#,
    r#"btn_ref = const { ORG }, btn_url = env!("URL"), btn_pub_user = _"#,
    r#"btn_ref = crate::config::ORG, btn_url = format!("https://{}", host), btn_pub_user = &session.user()?.id"#,
    r##"(btn_ref: r#"org-1"#, btn_url = "http://a.b"x, btn_user = "null"; "x")"##,
    r#"org, "https://a.b", user = match x { A | B => 1, _ => |y| y }"#,
];

fn check_call(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let Ok(tokens) = TokenStream::from_str(&text) else { return };
    // A fragment of `macro_rules!` comes in an invisible group: of all tokens, and of each operand.
    let group = |tokens| TokenTree::from(Group::new(Delimiter::None, tokens));
    let in_groups = tokens.clone().into_iter().map(|token| match token {
        TokenTree::Punct(_) => token,
        token => group(token.into()),
    });
    let in_groups = in_groups.collect();
    for call in [tokens.clone(), group(tokens).into(), in_groups] {
        for expand in [macro_pipeline::button_link, macro_pipeline::org_id] {
            check_expansion(&expand(with_path(call.clone())));
        }
    }
}

fn with_path(call: TokenStream) -> TokenStream {
    [TokenTree::from(Ident::new("links", Span::call_site()))].into_iter().chain(call).collect()
}

fn check_expansion(expansion: &TokenStream) {
    let text = expansion.to_string();
    assert!(!text.is_empty(), "nothing is no expression");
    assert!(TokenStream::from_str(&text).is_ok(), "the expansion is no tokens: {text}");
}
