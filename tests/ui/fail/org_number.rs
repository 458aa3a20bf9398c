use button_links::button_link;

fn main() {
    let _ = button_link!(btn_ref = 1234567890123456, btn_url = "https://www.retailer.com");
}
