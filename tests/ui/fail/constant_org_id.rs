use button_links::{OrgId, org_id};

const ID: OrgId = org_id!(const { "org-12345" });

fn main() {
    let _ = ID;
}
