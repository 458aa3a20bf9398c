use button_links::button_link;

fn main() {
    let _ = button_link!(
        btn_ref = "org-XXXXXXXXXXXXXXXX",
        btn_url = "https://www.retailer.com",
    );
}
