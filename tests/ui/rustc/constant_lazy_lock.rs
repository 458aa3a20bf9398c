use std::sync::LazyLock;

use button_links::{ButtonLink, LinkError, button_link};

static ORG: LazyLock<String> = LazyLock::new(|| String::from("org-0000000000000000"));

fn link(user: u64) -> Result<ButtonLink, LinkError> {
    button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com", btn_pub_user = user)
}

fn main() {
    let _ = link(1);
}
