use button_links::{ButtonLink, LinkError, button_link};

fn link(user_id: u64) -> Result<ButtonLink, LinkError> {
    let _ = user_id;
    button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = "https://www.retailer.com",
        btn_pub_user = "{{ user_id }}",
    )
}

fn main() {
    let _ = link(1);
}
