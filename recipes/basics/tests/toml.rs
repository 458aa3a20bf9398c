//! Reads an organization ID, a link and a destination from a configuration file.

use std::error::Error;

use button_links::{ButtonLink, OrgId, RewardLink};
use serde::Deserialize;

#[derive(Deserialize)]
struct Config {
    org: OrgId,
    store: ButtonLink,
    deal: String,
}

#[test]
fn values_are_checked_as_they_are_read() -> Result<(), Box<dyn Error>> {
    let config: Config = toml::from_str(
        r#"
        org = "org-0000000000000000"
        store = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com"
        deal = "https://www.retailer.com/deal"
        "#,
    )?;
    assert_eq!(config.store.org_id(), config.org);
    assert_eq!(config.store.btn_url(), "https://www.retailer.com");

    // A link whose user comes later has no text of its own, so the file holds its destination.
    let deal = RewardLink::new(config.org, &config.deal)?;
    assert_eq!(deal.with_pub_user("user-1")?.btn_url(), config.deal);
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
