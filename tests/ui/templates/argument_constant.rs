const TEMPLATES: &str = "templates";
button_links::check_links!(TEMPLATES);

fn main() {
    let _ = TEMPLATES;
}
