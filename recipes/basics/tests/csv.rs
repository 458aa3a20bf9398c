//! Adds a column of links to a CSV file, and reads such a file.

use std::error::Error;

use button_links::{ButtonLink, OrgId, RewardLink, button_link, org_id};
use serde::{Deserialize, Serialize};

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

#[derive(Deserialize)]
struct User {
    id: String,
}

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Row {
    id: String,
    link: ButtonLink,
}

fn with_links(users: &str) -> Result<String, Box<dyn Error>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for user in csv::Reader::from_reader(users.as_bytes()).deserialize() {
        let User { id } = user?;
        writer.serialize(Row { link: DEAL.with_pub_user(&id)?, id })?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

fn read(file: &str) -> Result<Vec<Row>, csv::Error> {
    csv::Reader::from_reader(file.as_bytes()).deserialize().collect()
}

/// The link of `user-1`.
const LINK: &str =
    "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fdeal&btn_pub_user=user-1";

#[test]
fn each_user_gets_a_link() -> Result<(), Box<dyn Error>> {
    let file = with_links("id\nuser-1\nZoë\n")?;
    assert_eq!(file, format!("id,link\nuser-1,{LINK}\nZoë,{}\n", LINK.replace("user-1", "Zo%C3%AB")));

    let rows = read(&file)?;
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1].link.pub_user().as_deref(), Some("Zoë"));
    Ok(())
}

#[test]
fn an_error_has_its_line() {
    let error = read("id,link\nuser-1,https://www.retailer.com\n").unwrap_err();
    assert!(error.to_string().starts_with("CSV deserialize error: record 1 (line: 2, byte: 8): "), "{error}");
}
