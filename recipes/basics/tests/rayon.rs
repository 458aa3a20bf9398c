//! Makes the links of many users on all processors.

use button_links::{ButtonLink, LinkError, OrgId, RewardLink, button_link, org_id};
use rayon::prelude::*;

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

fn links(users: &[u64]) -> Result<Vec<ButtonLink>, LinkError> {
    users.par_iter().map(|user| DEAL.with_pub_user(user)).collect()
}

#[test]
fn links_keep_the_order_of_the_users() -> Result<(), LinkError> {
    let links = links(&(0..10_000).collect::<Vec<_>>())?;
    assert_eq!(links.len(), 10_000);
    assert_eq!(links[9_999].pub_user().as_deref(), Some("9999"));
    Ok(())
}
