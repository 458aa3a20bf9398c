// 2 errors
use button_links::button_link;

fn main() {
    let _ = button_link!(btn_ref = const { "org-" }, btn_url = const { "https://" });
}
