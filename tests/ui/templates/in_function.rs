fn main() {
    button_links::check_links!("mails");
}
