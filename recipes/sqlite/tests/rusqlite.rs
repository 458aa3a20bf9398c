//! Stores a link in SQLite with rusqlite, and checks it as it is read.

use std::error::Error;

use button_links::{ButtonLink, OrgId, RewardLink, button_link, org_id};
use rusqlite::Connection;

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

fn store(database: &Connection, user: &str) -> Result<(), Box<dyn Error>> {
    let insert = "INSERT INTO links (id, link) VALUES (?1, ?2)";
    database.execute(insert, (user, DEAL.with_pub_user(user)?.as_str()))?;
    Ok(())
}

fn load(database: &Connection, user: &str) -> Result<ButtonLink, Box<dyn Error>> {
    let select = "SELECT link FROM links WHERE id = ?1";
    Ok(database.query_row(select, [user], |row| row.get::<_, String>("link"))?.parse()?)
}

#[test]
fn a_link_comes_back() -> Result<(), Box<dyn Error>> {
    let database = Connection::open_in_memory()?;
    database.execute("CREATE TABLE links (id TEXT PRIMARY KEY, link TEXT NOT NULL)", ())?;
    store(&database, "user-1")?;
    assert_eq!(load(&database, "user-1")?, DEAL.with_pub_user("user-1")?);

    database.execute("UPDATE links SET link = 'https://www.retailer.com'", ())?;
    let error = load(&database, "user-1").unwrap_err();
    assert_eq!(error.to_string(), "the host of the link is not `r.bttn.io`, at byte 8");
    Ok(())
}
