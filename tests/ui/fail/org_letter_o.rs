use button_links::button_link;

fn main() {
    let _ = button_link!(
        btn_ref = "org-000000000000000O",
        btn_url = "https://www.retailer.com",
    );
}
