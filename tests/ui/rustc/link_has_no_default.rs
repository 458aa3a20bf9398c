use button_links::ButtonLink;

fn main() {
    let _ = ButtonLink::<String>::default();
}
