use button_links::button_link;

fn main() {
    let text = String::from("https://r.bttn.io");
    let _ = button_link!(text);
}
