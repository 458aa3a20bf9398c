use button_links::{ButtonLink, LinkError, button_link};

const LINK: Result<ButtonLink, LinkError> = button_link!(
    btn_ref = "org-0000000000000000",
    btn_url = "https://www.retailer.com",
    btn_pub_user = 123,
);

fn main() {
    let _ = LINK;
}
