use button_links::{LinkError, button_link};

fn main() -> Result<(), LinkError> {
    let mut count = 0;
    let mut next = || {
        count += 1;
        count
    };
    let link = button_link!(
        btn_pub_ref = next(),
        btn_url = "https://www.retailer.com",
        btn_ref = "org-0000000000000000",
        btn_pub_user = next(),
    )?;
    assert_eq!(link.pub_ref().unwrap(), "1");
    assert_eq!(link.pub_user().unwrap(), "2");
    Ok(())
}
