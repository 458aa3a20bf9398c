use button_links::{ButtonLink, button_link};

const TEXT: &str = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com";
const LINK: ButtonLink<&'static str> = button_link!(TEXT);

fn main() {
    let _ = LINK;
}
