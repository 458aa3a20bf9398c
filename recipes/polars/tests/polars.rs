//! Adds a column of links to a Polars frame.

use button_links::{ButtonLink, button_link};
use polars::prelude::*;

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

/// Returns the expression that makes the link of each user in a column.
fn links(users: Expr) -> Expr {
    let personalize = |users: Column| {
        // The link is read once, and each row is written into the buffer that Polars reuses.
        let store = STORE.personalized();
        let links =
            users.str()?.try_apply_into_string_amortized(|user, link| store.with_pub_user(user).append_to(link));
        Ok(links.map_err(|error| polars_err!(ComputeError: "{error}"))?.into_column())
    };
    users.map(personalize, |_, field| Ok(Field::new(field.name().clone(), DataType::String)))
}

#[test]
fn each_user_gets_a_link() -> PolarsResult<()> {
    let users = df!("user" => [Some("user-1"), None])?;
    let frame = users.lazy().with_column(links(col("user")).alias("link")).collect()?;
    let expected = format!("{STORE}&btn_pub_user=user-1");
    assert_eq!(frame.column("link")?.str()?.iter().collect::<Vec<_>>(), [Some(&*expected), None]);
    Ok(())
}

#[test]
fn a_wrong_user_is_an_error_without_the_user() -> PolarsResult<()> {
    let users = df!("user" => ["user-1\n"])?;
    let error = users.lazy().select([links(col("user"))]).collect().unwrap_err();
    assert!(error.to_string().contains("`btn_pub_user`: control character U+000A"), "{error}");
    Ok(())
}
