use button_links::{ButtonLink, button_link};

const TEXT: &str = "https://r.bttn.io?btn_ref=org-0000000000000000";
const LINK: ButtonLink<&'static str> = button_link!(TEXT);

fn main() {
    let _ = LINK;
}
