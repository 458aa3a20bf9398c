button_links::check_links!("templates", "nothing");

fn main() {}
