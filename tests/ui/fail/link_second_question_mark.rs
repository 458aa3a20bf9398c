use button_links::button_link;

fn main() {
    let _ = button_link!(
        "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fp?btn_pub_user=u"
    );
}
