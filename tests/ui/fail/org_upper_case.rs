use button_links::button_link;

fn main() {
    let _ = button_link!(
        btn_ref = "org-0123456789ABCDEF",
        btn_url = "https://www.retailer.com",
    );
}
