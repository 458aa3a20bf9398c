//! The seeds: the case table of the tests, the fixtures of the checker and the webhook, and the documented answers of the Links API.

use std::fs;
use std::path::Path;

use button_links_rules::Parameter;
use button_links_tests::cases::{Case, cases};
use button_links_webhook::Sample;

/// Returns the values of a parameter in the case table.
pub(crate) fn values(parameters: &[Parameter]) -> Vec<Vec<u8>> {
    let values = cases().into_iter().flat_map(|case| match case {
        Case::Valid { values, .. }
        | Case::ValidUnlessLiteral { values, .. }
        | Case::Invalid { values, .. }
        | Case::ValidLink { values, .. }
        | Case::ValidLinkUnlessLiteral { values, .. } => values,
        Case::InvalidLink { .. } => [const { None }; 4],
    });
    let values = values.enumerate().filter(|(index, _)| parameters.iter().any(|one| *one as usize == index % 4));
    values.filter_map(|(_, value)| value.map(String::into_bytes)).collect()
}

/// Returns the links of the case table.
pub(crate) fn links() -> Vec<Vec<u8>> {
    let links = cases().into_iter().filter_map(|case| match case {
        Case::Valid { link, .. }
        | Case::ValidUnlessLiteral { link, .. }
        | Case::ValidLink { link, .. }
        | Case::ValidLinkUnlessLiteral { link, .. }
        | Case::InvalidLink { link, .. } => Some(link.into_bytes()),
        Case::Invalid { .. } => None,
    });
    links.collect()
}

/// Returns calls of the macro with the values and the links of the case table.
pub(crate) fn calls() -> Vec<Vec<u8>> {
    let of_values = |values: [Option<String>; 4]| {
        let arguments = Parameter::ALL.iter().zip(values);
        let written = arguments.filter_map(|(parameter, value)| Some(format!("{} = {:?}", parameter.name(), value?)));
        written.collect::<Vec<_>>().join(", ")
    };
    let calls = cases().into_iter().map(|case| match case {
        Case::Valid { values, .. } | Case::ValidUnlessLiteral { values, .. } | Case::Invalid { values, .. } => {
            of_values(values)
        }
        Case::ValidLink { link, .. } | Case::ValidLinkUnlessLiteral { link, .. } | Case::InvalidLink { link, .. } => {
            format!("{link:?}")
        }
    });
    calls.map(String::into_bytes).collect()
}

/// Returns files for the checker, each after the name of its format and a line break: the fixtures, and short texts with the
/// links of the case table in every format.
pub(crate) fn files(formats: &[&str]) -> Vec<Vec<u8>> {
    let mut files: Vec<Vec<u8>> = fixtures().collect();
    let links = links();
    for (index, format) in formats.iter().cycle().take(links.len() * 4).enumerate() {
        let link = String::from_utf8_lossy(&links[index % links.len()]).into_owned();
        let text = ["<a href=\"{}\">Shop</a>\n", "x = \"{}\" + user\n", "url: {}\n", "See ({}), and {}.\n"][index % 4];
        files.push(format!("{format}\n{}", text.replace("{}", &link)).into_bytes());
    }
    files
}

/// Returns the fixtures of the checker, without their lists of findings. A long one is cut into parts.
fn fixtures() -> impl Iterator<Item = Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../checker/fixtures");
    let entries = fs::read_dir(folder).expect("the fixtures are in the checkout");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a fixture").path()).collect();
    // The order of a folder is not the same everywhere.
    paths.sort();
    let texts = paths.into_iter().filter(|path| path.extension().is_none_or(|extension| extension != "expected"));
    texts.flat_map(|path| {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        let text = fs::read(&path).expect("a fixture");
        let parts = text.chunks(1500).map(|part| [name.as_bytes(), b"\n", part].concat());
        parts.collect::<Vec<_>>()
    })
}

/// Returns bodies of webhooks.
pub(crate) fn bodies() -> Vec<Vec<u8>> {
    let samples = [
        Sample::pending().category("app-install").pub_user("user-123"),
        Sample::validated().pub_ref("click-abc123").commission(450, "USD"),
        Sample::declined().commission(-450, "JPY"),
    ];
    let mut bodies = vec![include_bytes!("../../webhook/fixtures/tx-validated.json").to_vec()];
    bodies.extend(samples.iter().map(|sample| sample.to_string().into_bytes()));
    bodies
}

/// Returns answers of the Links API, each after lines with the status, `Retry-After`, the key, the user and the reference.
pub(crate) fn answers() -> Vec<Vec<u8>> {
    let error = |kind: &str, details: &str| {
        let error = format!(r#"{{"message": "No.", "type": "{kind}", "details": {{{details}}}}}"#);
        format!(r#"{{"meta": {{"status": "error"}}, "error": {error}}}"#)
    };
    let link = |link: &str| {
        let object =
            format!(r#""merchant_id": "org-1c9b6fa0d2e4a857", "affiliate": null, "links": {{"universal": "{link}"}}"#);
        format!(r#"{{"meta": {{"status": "ok"}}, "object": {{{object}}}}}"#)
    };
    let start = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com";
    let both = link(&format!("{start}&btn_pub_user=user-12345678&btn_pub_ref=click-12345678"));
    let brand = r#""merchant_id": "org-1c9b6fa0d2e4a857""#;
    let answers = [
        ("200\n\n\nuser-12345678\nclick-12345678", both.clone()),
        ("201\n\na/b+c?~~~\nuser-12345678\n", link(&format!("{start}&btn_pub_user=user%2D12345678"))),
        ("200\n\n\n\nZo\u{eb} \"1\"", link(&format!("{start}&btn_pub_ref=Zo%C3%AB%20%221%22"))),
        ("200\n\n\n\n", link("https://amzlink.to/az0123456789")),
        ("410\n\n\nuser-12345678\nclick-12345678", both),
        ("401\n\n\nuser-12345678\n", error("InvalidCredentials", "")),
        ("403\n\na/b+c?~~~\n\nclick-12345678", error("NoMerchantApproval", brand)),
        ("404\n\n\n\n", error("NoMerchantLinkSupport", "")),
        ("202\n\n\n\n", error("Later", "")),
        ("429\n3\n\n\n", String::new()),
        ("503\nWed, 21 Oct 2065 07:28:00 GMT\n\n\n", "<html>".into()),
        ("302\n\n\n\n", String::new()),
    ];
    answers.map(|(head, body)| format!("{head}\n{body}").into_bytes()).into()
}
