use button_links::org_id;

fn main() {
    let _ = org_id!(" sk-0123456789abcdef");
}
