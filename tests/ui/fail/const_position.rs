use button_links::{ButtonLink, button_link};

const LINK: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-123", btn_url = "https://www.retailer.com");

const TEXT: &str = LINK.as_str();

fn main() {
    let _ = TEXT;
}
