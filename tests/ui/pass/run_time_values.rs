use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use button_links::{LinkError, button_link};

struct Id<const N: usize, T>(T);

impl<const N: usize, T: std::fmt::Display> Id<N, T> {
    fn of(value: T) -> T {
        value
    }
}

fn link(user: impl std::fmt::Display) -> Result<String, LinkError> {
    let link = button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = "https://www.retailer.com",
        btn_pub_user = user,
    )?;
    Ok(link.into_string())
}

fn main() -> Result<(), LinkError> {
    let users = HashMap::from([(1, "one")]);
    let urls = ["https://www.retailer.com"];
    let cut = 3;
    for link in [
        link("a")?,
        link(String::from("a"))?,
        link(Cow::from("a"))?,
        link(Rc::<str>::from("a"))?,
        link(Box::new('a'))?,
        link(format_args!("{}-{cut}", 1))?,
        link(u128::MAX)?,
        link(-1)?,
        link(1.5)?,
        button_link!(btn_ref = "org-0000000000000000", btn_url = urls[0])?.into_string(),
        button_link!(
            btn_ref = { "org-0000000000000000" },
            btn_url = urls.iter().find(|url| url.len() > cut).unwrap(),
            btn_pub_user = Id::<1, &str>::of(if cut < 4 { "a" } else { "b" }),
            btn_pub_ref = <Id<2, u8>>::of(1 + 2 * 3),
        )?
        .into_string(),
        button_link!(
            btn_ref = "org-0000000000000000",
            btn_url = "https://www.retailer.com",
            btn_pub_user = users[&1],
            btn_pub_ref = const { "campaign" },
        )?
        .into_string(),
        button_link!(btn_ref = "org-0000000000000000", btn_url = "https://a.b", btn_pub_user = 1 << 3)?.into_string(),
    ] {
        assert!(link.starts_with("https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2F"));
    }
    Ok(())
}
