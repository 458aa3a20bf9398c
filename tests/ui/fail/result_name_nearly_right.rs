use button_links::{ButtonLink, LinkError, button_link};

fn link(user: u64) -> Result<ButtonLink, LinkError> {
    let link = button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = "https://www.retailer.com",
        btn_pub_usr = user,
    )?;
    Ok(link)
}

fn main() {
    let _ = link(1);
}
