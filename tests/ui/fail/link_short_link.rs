use button_links::button_link;

fn main() {
    let _ = button_link!(
        "https://o.bttn.io/abc"
    );
}
