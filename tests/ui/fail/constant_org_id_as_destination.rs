use button_links::{ButtonLink, OrgId, button_link, org_id};

const ORG: OrgId = org_id!("org-0000000000000000");
const LINK: ButtonLink<&'static str> = button_link!(btn_ref = ORG, btn_url = ORG);

fn main() {
    let _ = LINK;
}
