use button_links::button_link;

fn main() {
    let _ = button_link!(
        btn_ref = r#"org-0000"#,
        btn_url = "https://www.retailer.com",
    );
}
