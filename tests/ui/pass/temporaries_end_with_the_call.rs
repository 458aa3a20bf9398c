use std::cell::RefCell;
use std::sync::Mutex;

use button_links::{ButtonLink, LinkError, button_link};

async fn send(link: ButtonLink) -> usize {
    link.as_str().len()
}

async fn with_lock(user: &Mutex<u64>) -> Result<usize, LinkError> {
    let length = send(button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = "https://www.retailer.com",
        btn_pub_user = user.lock().unwrap(),
    )?)
    .await;
    Ok(length)
}

fn is_send(_: impl Send) {}

fn main() {
    is_send(with_lock(&Mutex::new(1)));
    let user = RefCell::new(1);
    if let Ok(link) =
        button_link!(btn_ref = "org-0000000000000000", btn_url = "https://a.b", btn_pub_user = user.borrow())
    {
        *user.borrow_mut() = 2;
        assert_eq!(link.pub_user().unwrap(), "1");
    }
}
