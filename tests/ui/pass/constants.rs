use button_links::{ButtonLink, OrgId, button_link, org_id};

const ORG: OrgId = org_id!("org-0000000000000000");
const SAME: OrgId = org_id!(const { ORG.as_str() },);
const LINK: ButtonLink<&'static str> = button_link!(
    btn_ref = const { SAME.as_str() },
    btn_url = concat!("https://www.retailer.com", "/", 5, "/", true),
    btn_pub_user = std::concat!("user", '-', 1),
    btn_pub_ref = ::core::env!("CARGO_PKG_NAME"),
);
const WHOLE: ButtonLink<&'static str> = button_link!(concat!(
    "https://r.bttn.io?btn_ref=org-0000000000000000",
    "&btn_url=https%3A%2F%2Fwww.retailer.com",
));

fn main() {
    assert_eq!(LINK.btn_url(), "https://www.retailer.com/5/true");
    assert_eq!(LINK.pub_user().unwrap(), "user-1");
    assert_eq!(WHOLE.org_id(), ORG);
}
