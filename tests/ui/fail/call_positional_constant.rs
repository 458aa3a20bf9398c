use button_links::{ButtonLink, OrgId, button_link, org_id};

const ORG: OrgId = org_id!("org-0123456789abcdef");

fn main() {
    const LINK: ButtonLink<&str> = button_link!(ORG, "https://www.retailer.com", "user-123");
    let _ = LINK;
}
