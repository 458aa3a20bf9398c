use button_links::button_link;

struct Shop;

impl Shop {
    const ORG: &str = "org-0000000000000000";

    fn link() -> &'static str {
        button_link!(btn_ref = const { Self::ORG }, btn_url = "https://www.retailer.com").as_str()
    }
}

fn main() {
    let _ = Shop::link();
}
