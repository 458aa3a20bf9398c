use button_links::button_link;

fn main() {
    let _ = button_link!(
        btn_ref = const { 5 },
        btn_url = "https://www.retailer.com",
    );
}
