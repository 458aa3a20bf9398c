#![deny(unused_must_use)]

use button_links::{ButtonLink, button_link};

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");

fn main() {
    STORE.personalized().with_pub_user("user-123");
}
