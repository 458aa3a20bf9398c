//! What the URL standard says of a destination: what takes the tables of Unicode.

use button_links_rules::findings::Standard;
use url::Url;

pub(crate) const STANDARD: Standard = Standard { ascii_host, refusal };

fn ascii_host(host: &str) -> Option<String> {
    Url::parse(&format!("https://{host}")).ok()?.host_str().map(str::to_owned)
}

fn refusal(url: &str) -> Option<String> {
    Url::parse(url).err().map(|error| error.to_string())
}
