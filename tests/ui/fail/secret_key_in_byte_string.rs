use button_links::button_link;

fn main() {
    let _ = button_link!(
        btn_ref = b"sk-5f1a7c9e",
        btn_url = "https://www.retailer.com",
    );
}
