//! Writes a link of values that are known only now, under the rules.

use button_links_rules::{LinkError, Parameter, check, push_encoded};

/// The text of a link up to its destination. The links of all users begin with it, so it is checked and encoded once.
pub(super) struct LinkStart(String);

impl LinkStart {
    /// Creates the start of a link to this destination.
    ///
    /// # Errors
    /// Returns the error of the organization ID or of the destination.
    pub(super) fn new(org: &str, url: &str) -> Result<LinkStart, LinkError> {
        let mut text = String::new();
        append(Parameter::BtnRef, org, &mut text)?;
        append(Parameter::BtnUrl, url, &mut text)?;
        Ok(LinkStart(text))
    }

    /// Appends the link with these values to `out`.
    ///
    /// # Errors
    /// Returns the error of the first value that is not valid. Some of the link may be written.
    pub(super) fn append_link(
        &self,
        user: Option<&str>,
        reference: Option<&str>,
        out: &mut String,
    ) -> Result<(), LinkError> {
        out.push_str(&self.0);
        for (parameter, value) in [(Parameter::BtnPubUser, user), (Parameter::BtnPubRef, reference)] {
            if let Some(value) = value {
                append(parameter, value, out)?;
            }
        }
        Ok(())
    }
}

/// Checks a value, and appends the text before it and the encoded value.
fn append(parameter: Parameter, value: &str, out: &mut String) -> Result<(), LinkError> {
    check(parameter, value)?;
    out.push_str(parameter.prefix());
    push_encoded(out, value);
    Ok(())
}
