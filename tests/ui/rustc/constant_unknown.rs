use button_links::{ButtonLink, button_link};

const LINK: ButtonLink<&'static str> = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com");

fn main() {
    let _ = LINK;
}
