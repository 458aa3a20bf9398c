//! The expansion of a call that is right, and of one that is not.

use super::{button_link, messages, org_id};

#[test]
fn literals_become_one_call() {
    assert_eq!(
        button_link(r#"btn_url = "https://a.b", btn_ref = "org-0000000000000000""#),
        r#"~btn_url :: btn_ref :: link ("https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fa.b")"#,
    );
    assert_eq!(org_id(r#""org-0000000000000000""#), r#"~organization ("org-0000000000000000")"#);
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
fn a_user_who_comes_later_makes_a_reward_link() {
    let org = r#"btn_ref = "org-0000000000000000", btn_url = "https://a.b""#;
    let start = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fa.b&btn_pub_user=";
    assert_eq!(
        button_link(&format!(r#"{org}, btn_pub_user = _, btn_pub_ref = "a""#)),
        format!(
            r#"~btn_ref :: btn_url :: btn_pub_user :: btn_pub_ref :: reward_link (("{start}&btn_pub_ref=a" , {}))"#,
            start.len()
        ),
    );
    assert_eq!(
        button_link(&format!("{org}, btn_pub_ref = id, btn_pub_user = _")),
        format!(
            "{{ ~btn_ref :: btn_url :: btn_pub_ref :: btn_pub_user :: reward_link_at_run_time (\
             [~btn_pub_ref :: segment (\"{start}&btn_pub_ref=\")] , \"\" , [& & (id)]) }}"
        ),
    );
}

#[test]
fn a_constant_is_checked_by_an_item() {
    for constant in ["const { ID }", "crate :: config :: ID", "ID_2", ":: shop :: ID", "Shop :: _ID", "a :: ID", "I"] {
        assert_eq!(
            org_id(constant),
            format!(
                "{{ use ~OtherConstant as _ ; \
                 const __BUTTON_LINKS_VALUE : ~ConstantValue = ~constant ({constant}) . value () ; \
                 const _ : () = __BUTTON_LINKS_VALUE . check (~Parameter :: BtnRef) ; \
                 __BUTTON_LINKS_VALUE . org_id () }}"
            ),
        );
    }
}

#[test]
fn an_organization_that_is_a_constant_is_put_into_the_bytes_of_the_link() {
    let link = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fa.b";
    let expansion = button_link(r#"btn_ref = ORG, btn_url = "https://a.b""#);
    let bytes = format!(
        "const __BUTTON_LINKS_BYTES : [~u8 ; {}] = ~with_organization (* b\"{link}\" , __BUTTON_LINKS_BTN_REF . as_bytes ()) ;",
        link.len()
    );
    assert!(expansion.contains(&bytes), "{expansion}");
}

#[test]
fn a_macro_of_the_standard_library_is_a_constant() {
    for value in [r#"concat!("a")"#, r#"env!("A")"#, r#"std::concat!("a")"#, r#"::core::env!("A")"#] {
        let call = format!(r#"btn_ref = "org-0000000000000000", btn_url = "https://a.b", btn_pub_ref = {value}"#);
        assert!(button_link(&call).contains("ConstantValue"), "{value}");
    }
}

#[test]
fn other_paths_are_run_time_values() {
    for value in [
        "Self::ORG",
        "T::ORG",
        "<T>::ORG",
        "Shop::<A>::ORG",
        "org",
        "Org",
        "_",
        "__",
        "ORG.id",
        "&ORG",
        "(ORG)",
        "ORG()",
        "a::b",
        r#"my::concat!("a")"#,
        r#"crate::env!("A")"#,
        r#"my::std::concat!("a")"#,
        r#"other!("a")"#,
    ] {
        let call = format!(r#"btn_ref = "org-0000000000000000", btn_url = "https://a.b", btn_pub_ref = {value}"#);
        assert!(!button_link(&call).contains("ConstantValue"), "{value}");
    }
}

/// The expansion has the type that was intended: a `Result` if any value is a run-time value.
#[test]
fn a_call_with_errors_keeps_its_type() {
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
