use std::cell::{Cell, LazyCell};

use button_links::{LinkError, button_link};

struct Click {
    id: u32,
}

fn main() -> Result<(), LinkError> {
    let count = Cell::new(0);
    let next = || {
        count.set(count.get() + 1);
        count.get()
    };
    let link = button_link!(
        btn_pub_ref = next(),
        btn_url = "https://www.retailer.com",
        btn_ref = "org-0000000000000000",
        btn_pub_user = next(),
    )?;
    assert_eq!(link.pub_ref().unwrap(), "1");
    assert_eq!(link.pub_user().unwrap(), "2");

    // A place expression runs code too: it dereferences the cell.
    let [first, second] = [(); 2].map(|()| LazyCell::new(|| Click { id: next() }));
    let link = button_link!(
        btn_pub_ref = first.id,
        btn_url = "https://www.retailer.com",
        btn_ref = "org-0000000000000000",
        btn_pub_user = second.id,
    )?;
    assert_eq!(link.pub_ref().unwrap(), "3");
    assert_eq!(link.pub_user().unwrap(), "4");
    Ok(())
}
