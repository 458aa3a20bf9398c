button_links::check_links!("nothing");

fn main() {}
