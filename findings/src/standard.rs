//! What only the URL standard can say of a destination: it takes the tables of Unicode, which this crate is without.

use alloc::format;
use alloc::string::String;

use button_links_rules::Parameter;

use crate::international;

/// Reads a URL as a browser does: its host as it stands in a URL, or why it is refused.
pub type Standard = fn(&str) -> Result<String, String>;

/// What to say of a value that the rules take and a browser does not, and what to do about it.
#[must_use]
pub fn refused(parameter: Parameter, value: &str, standard: Option<Standard>) -> Option<(String, &'static str)> {
    let read = standard?;
    // Only an `xn--` label of characters that no domain has can be the reason.
    if parameter != Parameter::BtnUrl || !value.to_ascii_lowercase().contains("xn--") {
        return None;
    }
    let reason = read(value).err()?;
    let message = format!("`{parameter}`: a browser refuses this URL: {reason}");
    Some((message, "take the address from the address bar of a browser"))
}

/// A host in ASCII, an international one as `xn--…`. The standard is asked where the table of letters does not know.
pub(crate) fn ascii_host(host: &str, standard: Option<Standard>) -> Option<String> {
    international::ascii_host(host).or_else(|| standard?(&format!("https://{host}")).ok())
}
