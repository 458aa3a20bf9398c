use button_links::button_link;

fn main() {
    let _ = button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = "https%3A%2F%2Fwww.retailer.com%2Fp%3Fkey%3Dsk%2D5f1a7c9e",
    );
}
