use button_links::{OrgId, org_id};

const ORG: OrgId = org_id!(const { 42 });

fn main() {
    let _ = ORG;
}
