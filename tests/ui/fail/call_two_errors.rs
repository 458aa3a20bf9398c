// 2 errors
use button_links::button_link;

fn main() {
    let _ = button_link!(
        btn_ref = "org-123",
        btn_url = "http://www.retailer.com",
    );
}
