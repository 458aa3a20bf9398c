use button_links::button_link;

fn main() {
    let _ = button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = "https://www.retailer.com/p?a=1%26btn_pub_user%3Du%26btn_pub_ref%3Dr",
    );
}
