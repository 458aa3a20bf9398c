use button_links::{ButtonLink, button_link};

mod config {
    pub const ORG: &str = "org-000000000000000O";
}
const LINK: ButtonLink<&'static str> = button_link!(btn_ref = config::ORG, btn_url = "https://www.retailer.com");

fn main() {
    let _ = LINK;
}
