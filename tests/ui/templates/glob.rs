// 2 errors
button_links::check_links!("{mails,templates}/*.{html,txt}");

fn main() {}
