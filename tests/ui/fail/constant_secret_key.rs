use button_links::button_link;

const KEY: &str = "sk-0123456789abcdef";

fn main() {
    let _ = button_link!(btn_ref = const { KEY }, btn_url = "https://www.retailer.com");
}
