use button_links::button_link;

const KEY: &str = "sk-0123456789abcdef";

fn main() {
    let _ = button_link!(btn_ref = "org-0000000000000000", btn_url = const { KEY });
}
