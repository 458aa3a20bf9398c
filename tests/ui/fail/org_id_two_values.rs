use button_links::org_id;

fn main() {
    let _ = org_id!("org-0000000000000000", "org-0000000000000001");
}
