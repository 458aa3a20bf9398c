use button_links::{ButtonLink, LinkError, button_link};

fn link<const USER_ID: u64>() -> Result<ButtonLink, LinkError> {
    let org = "org-0000000000000000";
    button_link!(btn_ref = org, btn_url = "https://www.retailer.com", btn_pub_user = USER_ID)
}

fn main() {
    let _ = link::<1>();
}
