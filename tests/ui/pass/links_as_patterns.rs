use button_links::{ButtonLink, OrgId, RewardLink, button_link, org_id};

const ORG: OrgId = org_id!("org-0000000000000000");
const STORE: ButtonLink<&'static str> = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com");
const SALE: ButtonLink<&'static str> = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/sale");
const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com", btn_pub_user = _);

fn name(link: ButtonLink<&str>) -> &'static str {
    match link {
        STORE => "store",
        SALE => "sale",
        _ => "other",
    }
}

fn main() {
    assert_eq!(name(STORE), "store");
    let text = SALE.to_string();
    assert_eq!(name(ButtonLink::parse(&text).unwrap()), "sale");
    let link = STORE.with_pub_user(1).unwrap();
    assert_eq!(name(ButtonLink::parse(link.as_str()).unwrap()), "other");
    assert!(matches!(DEAL, DEAL) && matches!(STORE.org_id(), ORG));
    // Links are compared as their texts, whoever owns them.
    assert!(STORE < link && link > STORE && STORE != link && link == link.clone());
}
