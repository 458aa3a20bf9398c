use button_links::{RewardLink, button_link};

const DEAL: RewardLink = button_link!(btn_ref = _, btn_url = "https://www.retailer.com");

fn main() {
    let _ = DEAL;
}
