// 2 errors
button_links::check_links!("templates/offer.html");

fn main() {
    let _user: u64 = "user-123";
}
