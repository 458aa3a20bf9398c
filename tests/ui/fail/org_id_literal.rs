use button_links::org_id;

fn main() {
    let _ = org_id!("org-123");
}
