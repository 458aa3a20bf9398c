//! The link that came back.

use core::fmt;
use std::borrow::Cow;

use button_links::{ButtonLink, LinkError, Parameter};
use button_links_rules::{QueryPair, query_pairs};
use percent_encoding::percent_decode_str;

use crate::answer::Answer;
use crate::new_link::NewLink;

/// A link that Button created, with the text that Button gave it.
///
/// It has the user and the reference that were asked for. The destination is not compared: Button may lead through another
/// address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[must_use]
pub struct CreatedLink {
    text: String,
    brand: Option<String>,
}

impl CreatedLink {
    /// Reads the link of an answer, if there is one: an `https` URL in visible ASCII.
    pub(crate) fn new(answer: &Answer<'_>) -> Option<CreatedLink> {
        let text = answer.text("/object/links/universal")?;
        let is_link = text.starts_with("https://") && text.bytes().all(|byte| byte.is_ascii_graphic());
        is_link.then(|| CreatedLink { text: text.into(), brand: answer.name("/object/merchant_id").map(String::from) })
    }

    /// Returns the parameter whose value is not the one that was asked for.
    ///
    /// A publisher's own domain takes the parameters of a Button Link, so they are read whatever the host is. In a link without
    /// any, such as a short link, there is nothing to compare.
    pub(crate) fn altered(&self, wanted: &NewLink) -> Option<Parameter> {
        let link = self.text.split('#').next().unwrap_or_default();
        let query = link.find('?').map_or(link.len(), |mark| mark + 1);
        let pairs: Vec<QueryPair> = query_pairs(link, query).filter(|pair| pair.parameter.is_some()).collect();
        if pairs.is_empty() {
            return None;
        }
        let values = [(Parameter::BtnPubUser, wanted.pub_user()), (Parameter::BtnPubRef, wanted.pub_ref())];
        let is_altered = |(parameter, wanted): &(Parameter, Option<Cow<'_, str>>)| {
            let mut found = pairs.iter().filter(|pair| pair.parameter == Some(*parameter)).peekable();
            // Compared as bytes: in a text, a byte that is not UTF-8 is U+FFFD, like the escaped U+FFFD itself.
            let bytes = |pair: &QueryPair| percent_decode_str(&link[pair.value()]);
            let is_wanted = |pair| wanted.as_ref().is_some_and(|wanted| bytes(pair).eq(wanted.bytes()));
            found.peek().is_some() != wanted.is_some() || !found.all(is_wanted)
        };
        values.into_iter().find(is_altered).map(|(parameter, _)| parameter)
    }

    /// Returns the link as Button wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the link as Button wrote it, as an owned text.
    #[must_use]
    pub fn into_string(self) -> String {
        self.text
    }

    /// Reads the link as a [`ButtonLink`], whose values can be asked for.
    ///
    /// # Errors
    /// Returns an error if the text is not a Button Link under the rules of `button-links`, as of a host that is not Button's. A
    /// text of Button's may still be a link that works.
    pub fn button_link(&self) -> Result<ButtonLink, LinkError> {
        self.text.parse()
    }

    /// Returns the organization ID of the brand that the destination belongs to (`merchant_id`), if the answer has it.
    #[must_use]
    pub fn brand(&self) -> Option<&str> {
        self.brand.as_deref()
    }
}

impl AsRef<str> for CreatedLink {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for CreatedLink {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.text)
    }
}
