use button_links::button_link;

macro_rules! store {
    ($org:expr, $url:literal) => {
        button_link!(btn_ref = $org, btn_url = $url)
    };
}

fn main() {
    let _ = store!("org-123", "https://www.retailer.com");
}
