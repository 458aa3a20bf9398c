use button_links::button_link;

fn main() {
    let org = "org-0000000000000000";
    let _ = button_link!(btn_ref = const { org }, btn_url = "https://www.retailer.com");
}
