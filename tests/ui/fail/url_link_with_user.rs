use button_links::{ButtonLink, button_link};

fn main() {
    const LINK: ButtonLink<&str> = button_link!(
        btn_ref = "org-0123456789abcdef",
        btn_url = "https://r.bttn.io?btn_ref=org-0123456789abcdef&btn_url=https%3A%2F%2Fwww.retailer.com&btn_pub_user=123",
    );
    let _ = LINK;
}
