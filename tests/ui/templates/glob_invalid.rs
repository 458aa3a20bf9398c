button_links::check_links!("templates/[*.html");

fn main() {}
