use button_links::button_link;

fn main() {
    let user = 1;
    let link: button_links::ButtonLink = button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = "https://www.retailer.com",
        btn_pub_user = user,
    );
    let _ = link;
}
