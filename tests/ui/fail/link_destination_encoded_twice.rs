use button_links::button_link;

fn main() {
    let _ = button_link!(
        "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%253A%252F%252Fwww.retailer.com"
    );
}
