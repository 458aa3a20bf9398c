// 2 errors
use button_links::button_link;

fn main() {
    let _ = button_link!("https://r.bttn.io?btn_ref=org-123&btn_url=http%3A%2F%2Fwww.retailer.com");
}
