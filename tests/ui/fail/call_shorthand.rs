use button_links::button_link;

fn main() {
    let btn_ref = "org-0000000000000000";
    let _ = btn_ref;
    let _ = button_link!(btn_ref, btn_url = "https://www.retailer.com");
}
