use button_links::button_link;

fn main() {
    let _ = button_link!(
        btn_ref = "srctok-0123456789abcdef",
        btn_url = "https://www.retailer.com",
    );
}
