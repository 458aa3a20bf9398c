use button_links::button_link;

fn main() {
    let user = 123;
    let _ = button_link!(
        btn_ref = "org-123",
        btn_url = "https://www.retailer.com",
        btn_pub_user = user,
    );
}
