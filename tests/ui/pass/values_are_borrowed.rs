use button_links::button_link;

struct User {
    id: String,
}

fn main() {
    let user = User { id: String::from("user-123") };
    for _ in 0..2 {
        let link = button_link!(
            btn_ref = "org-0000000000000000",
            btn_url = "https://www.retailer.com",
            btn_pub_user = user.id,
        );
        assert_eq!(link.unwrap().pub_user().unwrap(), user.id);
    }
    // A value of an unsized type can be borrowed too.
    let link = button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = "https://www.retailer.com",
        btn_pub_user = user.id[5..],
    );
    assert_eq!(link.unwrap().pub_user().unwrap(), "123");
}
