use button_links::{ButtonLink, LinkError, button_link};

fn link() -> Result<ButtonLink, LinkError> {
    button_link!(
        "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com&btn_pub_user={user}"
    )
}

fn main() {
    let _ = link();
}
