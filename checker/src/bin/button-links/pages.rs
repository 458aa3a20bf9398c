//! The page of each code, as `button-links explain` shows it.

use button_links_check::FileCode;

/// The page of a code: Markdown, its name as the heading, and then what it is in one sentence.
#[must_use]
pub(crate) fn page(code: FileCode) -> &'static str {
    PAGES.iter().find(|(name, _)| *name == code.name()).map_or("", |(_, page)| page)
}

/// What a code is, in one sentence.
#[must_use]
pub(crate) fn summary(code: FileCode) -> &'static str {
    page(code).lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or_default()
}

macro_rules! pages {
    ($($name:literal)+) => {
        const PAGES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../../codes/", $name, ".md")))),+];
    };
}

pages! {
    "missing-parameter"
    "repeated-parameter"
    "misspelt-parameter"
    "empty-value"
    "too-long"
    "control-character"
    "white-space"
    "unfilled-template"
    "html-entity"
    "secret-key"
    "another-id"
    "organization-id"
    "look-alike"
    "not-https"
    "not-encoded"
    "encoded-twice"
    "credentials"
    "destination-host"
    "port"
    "button-destination"
    "character"
    "escape"
    "not-utf8"
    "link-host"
    "link-path"
    "fragment"
    "example-id"
    "unusual-id"
    "raw-destination"
    "lower-case-escape"
    "plus"
    "email-user"
    "user-character"
    "no-user"
    "legacy-parameter"
    "unknown-parameter"
    "foreign-parameter"
    "unused-suppression"
    "wrong-suppression"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_page_and_every_page_a_code() {
        let codes: Vec<_> = FileCode::all().map(FileCode::name).collect();
        let pages: Vec<_> = PAGES.iter().map(|(name, _)| *name).collect();
        assert_eq!(codes, pages);
        for code in FileCode::all() {
            assert!(page(code).starts_with(&format!("# {code}\n")), "{code}");
            assert!(summary(code).ends_with('.'), "{code}");
        }
    }
}
