use button_links::button_link;

fn main() {
    let _ = button_link!(
        btn_ref = "org-0000000000000000",
        btn_url = "https://www.retailer.com/a/very/long/path/with/a/space/in/the/middle/of it/and/many/more/segments/behind/it/so/that/it/is/cut",
    );
}
