use button_links::button_link;

const LINK: &str = "https://r.bttn.io?btn_ref=org-123";

fn main() {
    let _ = button_link!(const { LINK });
}
