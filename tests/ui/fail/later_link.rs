use button_links::{ButtonLink, button_link};

const LINK: ButtonLink<&'static str> = button_link!(_);

fn main() {
    let _ = LINK;
}
