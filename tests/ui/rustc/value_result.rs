use button_links::button_link;

fn main() {
    let _ = button_link!(btn_ref = std::env::var("BUTTON_ORG"), btn_url = "https://www.retailer.com");
}
