use button_links::{ButtonLink, LinkError, button_link};

fn link(user: u64) -> Result<ButtonLink, LinkError> {
    let text = format!("https://r.bttn.io?{user}");
    let link = button_link!(text)?;
    Ok(link)
}

fn main() {
    let _ = link(1);
}
