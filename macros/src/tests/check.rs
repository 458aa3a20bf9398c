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
