//! The errors in names and values.

use super::{button_link, messages};

#[test]
fn names_are_reported_once() {
    let url = r#"btn_url = "https://a.b""#;
    let reported = |call: &str| messages(&button_link(&format!("{call}, {url}")));
    assert_eq!(reported(r#"org = "org-0000000000000000""#), ["unknown parameter `org`"]);
    assert_eq!(
        reported(r#"BTN_REF = "org-1""#),
        ["unknown parameter `BTN_REF`", "`btn_ref`: has fewer than 16 digits"]
    );
    assert_eq!(reported(r#"campaign = 1, btn_ref = "org-0000000000000000""#), ["unknown parameter `campaign`"]);
    assert_eq!(reported("btn_ref = a, btn_ref = b"), ["`btn_ref` is given twice"]);
    assert_eq!(reported(r#"r#btn_ref = "org-1""#), ["`btn_ref`: has fewer than 16 digits"]);
    assert_eq!(reported(r#"ref = "org-0000000000000000""#), ["unknown parameter `ref`"]);
    assert_eq!(reported(r#"_ = 1, btn_ref = "org-0000000000000000""#), ["unknown parameter `_`"]);
}

#[test]
fn what_a_constant_cannot_be_is_reported() {
    for (value, message) in [
        ("const { org }", "`btn_ref`: a constant cannot read the variable `org`"),
        ("const { T::ORG }", "`btn_ref`: a constant within a function does not know what `T` is"),
        ("const { <T as Shop>::ORG }", "`btn_ref`: a constant within a function does not know what `T` is"),
        ("const { &Self::ORG }", "`btn_ref`: a constant within a function does not know what `Self` is"),
        ("const { format!(\"x\") }", "`btn_ref`: `format!` makes its text at run time"),
        ("const { b\"x\" }", "`btn_ref`: this is not a string literal"),
    ] {
        assert_eq!(
            messages(&button_link(&format!("btn_ref = {value}, btn_url = \"https://a.b\""))),
            [message],
            "{value}"
        );
    }
    for value in ["const { Shop::ORG }", "const { ORG }", "const { T }", "const { <Shop>::ORG }", "const { org() }"] {
        assert_eq!(
            messages(&button_link(&format!("btn_ref = {value}, btn_url = \"https://a.b\""))),
            [""; 0],
            "{value}"
        );
    }
}
