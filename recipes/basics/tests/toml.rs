//! Reads an organization ID and a link from a configuration file.

use button_links::{ButtonLink, OrgId};
use serde::Deserialize;

#[derive(Deserialize)]
struct Config {
    org: OrgId,
    store: ButtonLink,
}

#[test]
fn values_are_checked_as_they_are_read() -> Result<(), toml::de::Error> {
    let config: Config = toml::from_str(
        r#"
        org = "org-0000000000000000"
        store = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com"
        "#,
    )?;
    assert_eq!(config.store.org_id(), config.org);
    assert_eq!(config.store.btn_url(), "https://www.retailer.com");
    Ok(())
}

#[test]
fn an_error_has_its_line_and_column() {
    let error = toml::from_str::<Config>("org = \"org-123\"").err().unwrap();
    assert_eq!(
        error.to_string(),
        "TOML parse error at line 1, column 7\n  \
           |\n\
         1 | org = \"org-123\"\n  \
           |       ^^^^^^^^^\n\
         `btn_ref`: has fewer than 16 digits, at byte 7; help: an organization ID is `org-` and 16 hexadecimal digits, \
         like \"org-0123456789abcdef\"\n",
    );
}
