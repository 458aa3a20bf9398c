use button_links::button_link;

const ORG: &str = "org-123";

fn main() {
    let _ = button_link!(btn_ref = const { ORG }, btn_url = "https://www.retailer.com");
}
