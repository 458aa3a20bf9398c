//! Uses variables and constants with the names of the macro's own variables and of the parameters.

use button_links::{LinkError, button_link};

#[allow(non_upper_case_globals)]
mod constants {
    pub const btn_pub_user: u64 = 5;
    pub static btn_pub_ref: &str = "static";
}

fn with_constants() -> Result<(), LinkError> {
    use constants::{btn_pub_ref, btn_pub_user};
    let link = button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = "https://www.retailer.com",
        btn_pub_user = btn_pub_ref,
        btn_pub_ref = btn_pub_user,
    )?;
    assert_eq!(link.pub_user().unwrap(), "static");
    assert_eq!(link.pub_ref().unwrap(), "5");
    Ok(())
}

fn main() -> Result<(), LinkError> {
    with_constants()?;
    let (btn_ref, btn_url, btn_pub_user, btn_pub_ref) = ("org-0000000000000000", "https://www.retailer.com", 1, 2);
    let (user_id, reference) = (0, 1);
    let link = button_link!(
        btn_pub_user = btn_pub_ref,
        btn_pub_ref = btn_pub_user,
        btn_ref = btn_ref,
        btn_url = btn_url,
    )?;
    assert_eq!(link.pub_user().unwrap(), "2");
    assert_eq!(link.pub_ref().unwrap(), "1");
    let link = button_link!(
        r#btn_ref = btn_ref,
        btn_url = btn_url,
        btn_pub_user = if user_id == 0 { "anonymous" } else { "known" },
        btn_pub_ref = reference == 1,
    )?;
    assert_eq!(link.pub_user().unwrap(), "anonymous");
    assert_eq!(link.pub_ref().unwrap(), "true");
    Ok(())
}
