//! Calls with one wrong character in a literal, one a line. The comment is the text that a nightly compiler underlines.

use button_links::{button_link, org_id};

macro_rules! through { ($id:literal) => { org_id!($id) }; }

macro_rules! documented {
    (#[doc = $url:literal]) => { button_link!(btn_ref = "org-0000000000000000", btn_url = $url) };
}

const A: &str = org_id!("org-000000000000000O").as_str(); // O
const B: &str = org_id!(r#"org-00000000-0000000"#).as_str(); // -
const C: &str = org_id!("org‑0000000000000000").as_str(); // ‑
const D: &str = org_id!("org-00000é0000000000").as_str(); // é
const E: &str = through!("org-000000000000000g").as_str(); // g
const F: &str = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://a.b/x y").as_str(); // ␠
const G: &str = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://a.b/é").as_str(); // é
const H: &str = button_link!("https://r.bttn.io?btn_ref=org-0&btn_url=https%3A%2F%2Fa.b").as_str(); // &
const I: &str = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://a.b", btn_pub_user = "").as_str(); // ""
const J: &str = org_id!("org-\x300000000000000O0").as_str(); // "org-\x300000000000000O0"
const K: &str = org_id!("").as_str(); // ""
const L: &str = org_id!("org-0").as_str(); // "
const M: &str = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://a.b", btn_pub_user = "日本 {id}").as_str(); // {
const N: &str = button_link!(btn_ref = r#"org-00000g0000000000"#, btn_url = r"https://a.b/c").as_str(); // g
const R: &str = button_link!(btn_ref = r#"org-0000000000000000"#, btn_url = r"https://a.b/c d").as_str(); // ␠
const O: &str = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://a.b/c d/\x61").as_str(); // ␠
const P: &str = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://a.b/\x61/c d").as_str(); // "https://a.b/\x61/c d"
const Q: &str = documented!(/**https://a.b/é*/).as_str(); // /**https://a.b/é*/

fn main() {}
