use button_links::button_link;

trait Shop {
    const ORG: &str;
}

fn link<T: Shop>() -> &'static str {
    button_link!(btn_ref = const { <T as Shop>::ORG }, btn_url = "https://www.retailer.com").as_str()
}

struct Retailer;

impl Shop for Retailer {
    const ORG: &str = "org-0000000000000000";
}

fn main() {
    let _ = link::<Retailer>();
}
