use button_links::{ButtonLink, LinkError, button_link};

fn link() -> Result<ButtonLink, LinkError> {
    let link = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com", btn_pub_user = )?;
    Ok(link)
}

fn main() {
    let _ = link();
}
