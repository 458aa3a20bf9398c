use button_links::button_link;

fn main() {
    let _ = button_link!("http://r.bttn.io?btn_ref=sk-0123456789abcdef&btn_url=https%3A%2F%2Fa.b");
}
