use button_links::{ButtonLink, button_link};

const USER: Option<&str> = Some("user-123");
const LINK: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com", btn_pub_user = USER);

fn main() {
    let _ = LINK;
}
