//! Stores a link in SQLite with sqlx, and checks it as it is read.

use std::error::Error;

use button_links::{ButtonLink, OrgId, RewardLink, button_link, org_id};
use sqlx::{FromRow, SqlitePool};

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

#[derive(FromRow)]
struct User {
    id: String,
    #[sqlx(try_from = "String")]
    link: ButtonLink,
}

async fn store(database: &SqlitePool, user: &str) -> Result<(), Box<dyn Error>> {
    let insert = sqlx::query("INSERT INTO users (id, link) VALUES (?, ?)");
    insert.bind(user).bind(DEAL.with_pub_user(user)?.into_string()).execute(database).await?;
    Ok(())
}

async fn load(database: &SqlitePool, user: &str) -> Result<User, sqlx::Error> {
    sqlx::query_as("SELECT id, link FROM users WHERE id = ?").bind(user).fetch_one(database).await
}

#[tokio::test]
async fn a_link_comes_back() -> Result<(), Box<dyn Error>> {
    // One connection, because each new one would open another database in memory.
    let database = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await?;
    sqlx::query("CREATE TABLE users (id TEXT PRIMARY KEY, link TEXT NOT NULL)").execute(&database).await?;
    store(&database, "user-1").await?;
    let user = load(&database, "user-1").await?;
    assert_eq!(user.link, DEAL.with_pub_user(&user.id)?);

    sqlx::query("UPDATE users SET link = 'https://www.retailer.com'").execute(&database).await?;
    let error = load(&database, "user-1").await.err().unwrap();
    // sqlx names the column and drops the message of the error; `.parse()` on a `String` would keep it.
    assert!(error.to_string().starts_with("error occurred while decoding column link: "), "{error}");
    Ok(())
}
