use button_links::{LinkError, OrgId, org_id};

fn organization(text: &str) -> Result<OrgId, LinkError> {
    org_id!(text)
}

fn main() {
    let _ = organization("org-0000000000000000");
}
