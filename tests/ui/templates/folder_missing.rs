button_links::check_links!("template");

fn main() {}
