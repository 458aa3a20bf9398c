// 4 errors
use button_links::{RewardLink, button_link};

const DEAL: RewardLink = button_link!(
    btn_ref: "sk-1234",
    btn_url: "https://www.retailer.com",
    btn_pub_user: _,
);

fn main() {
    let _ = DEAL;
}
