use std::fmt::Display;

use button_links::{ButtonLink, LinkError, button_link};

async fn fetch<T>(value: T) -> Result<T, LinkError> {
    Ok(value)
}

async fn link(user: u64) -> Result<ButtonLink, LinkError> {
    button_link!(
        btn_ref = fetch("org-0000000000000000").await?,
        btn_url = "https://www.retailer.com",
        btn_pub_user = fetch(user).await?,
        btn_pub_ref = fetch(String::from("click")).await?,
    )
}

async fn append(user: impl Display + Send, buffer: &mut String) -> Result<(), LinkError> {
    let link = link(1).await?;
    let personalized = link.personalized().with_pub_user(user);
    let _ = fetch(1).await;
    personalized.append_to(buffer)
}

fn is_send(_: impl Send) {}

fn main() {
    is_send(link(1));
    is_send(append("user", &mut String::new()));
}
