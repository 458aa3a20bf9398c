use button_links::{ButtonLink, LinkError, button_link};

fn link(user: &str) -> Result<ButtonLink, LinkError> {
    button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = "https://www.retailer.com",
        btn_pub_user = const { user },
    )
}

fn main() {
    let _ = link("user-123");
}
