use button_links::{LinkError, OrgId, org_id};

fn organization() -> Result<OrgId, LinkError> {
    org_id!("{org}")
}

fn main() {
    let _ = organization();
}
