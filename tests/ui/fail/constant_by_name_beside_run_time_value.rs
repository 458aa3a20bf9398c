use button_links::{ButtonLink, LinkError, button_link};

const ORG: &str = "org-0000000000000000";
const URL: &str = "http://www.retailer.com";

fn link(user: u64) -> Result<ButtonLink, LinkError> {
    let link = button_link!(btn_ref = ORG, btn_url = URL, btn_pub_user = user)?;
    Ok(link)
}

fn main() {
    let _ = link(1);
}
