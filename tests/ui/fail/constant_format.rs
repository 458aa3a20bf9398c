use button_links::button_link;

fn main() {
    let _ = button_link!(btn_ref = const { format!("org-{}", 1) }, btn_url = "https://www.retailer.com");
}
