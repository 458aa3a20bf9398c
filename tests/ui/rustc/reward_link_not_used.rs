#![deny(unused_must_use)]

use button_links::button_link;

fn main() {
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com", btn_pub_user = _);
}
