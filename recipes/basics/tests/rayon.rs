//! Makes the links of many users on all processors.

use button_links::{ButtonLink, LinkError, button_link};
use rayon::prelude::*;

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

fn links(users: &[u64]) -> Result<Vec<ButtonLink>, LinkError> {
    users.par_iter().map(|user| STORE.with_pub_user(user)).collect()
}

#[test]
fn links_keep_the_order_of_the_users() -> Result<(), LinkError> {
    let links = links(&(0..10_000).collect::<Vec<_>>())?;
    assert_eq!(links.len(), 10_000);
    assert_eq!(links[9_999].pub_user().as_deref(), Some("9999"));
    Ok(())
}
