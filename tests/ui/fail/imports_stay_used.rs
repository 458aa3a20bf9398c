// 2 errors
#![deny(warnings)]

mod shop {
    pub const ORG: &str = "org-0000000000000000";
    pub const URL: &str = "https://www.retailer.com";
}

use button_links::button_link;
use shop::{ORG, URL};

fn main() {
    let _ = button_link!(btn_ref: ORG, btn_url = URL, btn_url = URL);
}
