use button_links::{ButtonLink, LinkError, button_link};

struct User {
    id: u64,
}

fn link(user: User) -> Result<ButtonLink, LinkError> {
    let _ = user.id;
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com", btn_pub_user = user)
}

fn main() {
    let _ = link(User { id: 1 });
}
