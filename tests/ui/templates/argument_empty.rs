button_links::check_links!("");

fn main() {}
