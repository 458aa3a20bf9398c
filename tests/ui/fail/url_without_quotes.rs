use button_links::{ButtonLink, LinkError, button_link};

fn link(user: u64) -> Result<ButtonLink, LinkError> {
    let link = button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = https://www.retailer.com/p/12345,
        btn_pub_user = user,
    )?;
    Ok(link)
}

fn main() {
    let _ = link(1);
}
