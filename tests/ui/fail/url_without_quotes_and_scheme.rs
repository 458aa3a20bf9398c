use button_links::{ButtonLink, button_link};

const LINK: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = www.retailer.com/p/12345);

fn main() {
    let _ = LINK;
}
