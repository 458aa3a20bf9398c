use button_links::button_link;

fn main() {
    let _ = button_link!(
        btn_ref = "org-0000000000000000",
        #[cfg(debug_assertions)]
        btn_url = "https://www.retailer.com",
    );
}
