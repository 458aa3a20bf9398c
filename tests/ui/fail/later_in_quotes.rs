use button_links::{RewardLink, button_link};

const DEAL: RewardLink =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com", btn_pub_user = "_");

fn main() {
    let _ = DEAL;
}
