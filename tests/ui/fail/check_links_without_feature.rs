button_links::check_links!("templates");

fn main() {}
