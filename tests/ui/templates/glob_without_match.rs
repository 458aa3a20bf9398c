button_links::check_links!("templates/*.mjml");

fn main() {}
