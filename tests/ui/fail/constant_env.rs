use button_links::button_link;

fn main() {
    let _ = button_link!(btn_ref = env!("CARGO_PKG_NAME"), btn_url = "https://www.retailer.com");
}
