//! Adds a column of links to a Polars frame.

use button_links::{OrgId, RewardLink, button_link, org_id};
use polars::prelude::*;

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

/// Returns the expression that makes the link of each user in a column.
fn links(users: Expr) -> Expr {
    let personalize = |users: Column| {
        // The link is read once, and each row is written into the buffer that Polars reuses.
        let deal = DEAL.personalized();
        let links = users.str()?.try_apply_into_string_amortized(|user, link| deal.with_pub_user(user).append_to(link));
        Ok(links.map_err(|error| polars_err!(ComputeError: "{error}"))?.into_column())
    };
    users.map(personalize, |_, field| Ok(Field::new(field.name().clone(), DataType::String)))
}

/// The link of `user-1`.
const LINK: &str =
    "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fdeal&btn_pub_user=user-1";

#[test]
fn each_user_gets_a_link() -> PolarsResult<()> {
    let users = df!("user" => [Some("user-1"), None])?;
    let frame = users.lazy().with_column(links(col("user")).alias("link")).collect()?;
    assert_eq!(frame.column("link")?.str()?.iter().collect::<Vec<_>>(), [Some(LINK), None]);
    Ok(())
}

#[test]
fn a_wrong_user_is_an_error_without_the_user() -> PolarsResult<()> {
    let users = df!("user" => ["user-1\n"])?;
    let error = users.lazy().select([links(col("user"))]).collect().unwrap_err();
    assert!(error.to_string().contains("`btn_pub_user`: control character U+000A"), "{error}");
    Ok(())
}
