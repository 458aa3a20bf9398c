use button_links::org_id;

fn main() {
    let text = String::from("org-0000000000000000");
    let _ = org_id!(text);
}
