use button_links::{ButtonLink, LinkError, button_link};

fn link(user: u64) -> Result<ButtonLink, LinkError> {
    let link = button_link!("org-0000000000000000", "https://www.retailer.com", user)?;
    Ok(link)
}

fn main() {
    let _ = link(1);
}
