//! The main job in one run: links of literals, links of users, a link read back, and an error as a log shows it.

use button_links::{ButtonLink, LinkError, OrgId, RewardLink, button_link, org_id};

/// The organization in one place.
const ORG: OrgId = org_id!("org-0000000000000000");

/// The two links of Button's page "Button Links Integration". The compiler checks and encodes them.
const STORE: ButtonLink<&'static str> = button_link!(
    btn_ref = ORG,
    btn_url = "https://www.retailer.com",
    btn_pub_user = "user-123",
    btn_pub_ref = "your-ref",
);
const PRODUCT: ButtonLink<&'static str> = button_link!(
    btn_ref = ORG,
    btn_url = "https://www.retailer.com/p/12345",
    btn_pub_user = "user-12345",
    btn_pub_ref = "click-abc123",
);

/// A link that cannot be sent without a user.
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com", btn_pub_user = _);

fn main() -> Result<(), LinkError> {
    println!("Two links that are constants:\n  {STORE}\n  {PRODUCT}");

    println!("\nA link for each user:");
    for user_id in ["user-123", "Zoë Müller", "a+b@example.org", "100% & more"] {
        let link = DEAL.with_pub_user(user_id)?;
        println!("  {link}");
    }

    println!("\nA link that was read:");
    let link: ButtonLink = PRODUCT.as_str().parse()?;
    println!("  organization: {}", link.org_id());
    println!("  destination:  {}", link.btn_url());
    println!("  user:         {}", link.pub_user().unwrap_or_default());
    println!("  reference:    {}", link.pub_ref().unwrap_or_default());

    println!("\nA user ID that was read with its line break:");
    if let Err(error) = STORE.with_pub_user("user-123\n") {
        println!("  error: {error}\n  help: {}", error.help());
    }
    Ok(())
}
