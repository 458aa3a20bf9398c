//! Logs which links were made, without the users in them.

use std::io;
use std::sync::Arc;

use button_links::{OrgId, RewardLink, button_link, org_id};
use tracing::{info, warn};

const ORG: OrgId = org_id!("org-0000000000000000");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

fn send(user: &str) {
    match DEAL.with_pub_user(user) {
        // A link contains its user, so `%link` would log the user too.
        Ok(link) => info!(org = %link.org_id(), destination = %link.btn_url(), "sent"),
        Err(error) => warn!(%error, "no link"),
    }
}

#[test]
fn no_user_is_logged() -> io::Result<()> {
    let (log, writer) = io::pipe()?;
    let subscriber = tracing_subscriber::fmt().without_time().with_ansi(false).with_target(false);
    tracing::subscriber::with_default(subscriber.with_writer(Arc::new(writer)).finish(), || {
        send("user-1");
        send("user-2\n");
    });
    assert_eq!(
        io::read_to_string(log)?,
        " INFO sent org=org-0000000000000000 destination=https://www.retailer.com/deal\n \
         WARN no link error=`btn_pub_user`: control character U+000A (a line break), at byte 6\n",
    );
    Ok(())
}
