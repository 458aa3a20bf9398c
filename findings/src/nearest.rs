//! Finds the known name that was probably meant by a name that is nearly right.

/// Returns the known name within one typing error of `name`; otherwise one of which the one is a prefix of the other, such as `warning`
/// for `warn`. Ignores case, and takes `_` and a space for a `-`.
///
/// Both names begin with the same letter: `include` is similar to `exclude`, and means the contrary.
///
/// ```
/// use button_links_findings::nearest;
///
/// assert_eq!(nearest("Want_Usre", ["hosts", "want-user"]), Some("want-user"));
/// assert_eq!(nearest("warn", ["warning", "error"]), Some("warning"));
/// assert_eq!(nearest("include", ["exclude", "hosts"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    /// The minimum length for a prefix: a shorter one fits too many names.
    const SHORTEST_PREFIX: usize = 3;

    let name = name.to_lowercase().replace(['_', ' '], "-");
    let continues = |known: &str| {
        name.len().min(known.len()) >= SHORTEST_PREFIX && (name.starts_with(known) || known.starts_with(&name))
    };
    let candidates: Vec<&str> = known.into_iter().filter(|known| known.chars().next() == name.chars().next()).collect();
    let similar = candidates.iter().find(|known| is_similar(&name, known));
    similar.or_else(|| candidates.iter().find(|known| continues(known))).copied()
}

/// Checks whether two words are the same but for two neighbouring letters at most, and one letter in length: the one has a
/// letter more, less or a wrong one, or two letters that changed places.
#[must_use]
pub fn is_similar(one: &str, other: &str) -> bool {
    let is_same = |(one, other): &(u8, u8)| one == other;
    let prefix = one.bytes().zip(other.bytes()).take_while(is_same).count();
    let suffix = one.bytes().rev().zip(other.bytes().rev()).take_while(is_same).count();
    prefix + suffix + 2 >= one.len().max(other.len()) && one.len().abs_diff(other.len()) < 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_error_is_similar_and_two_are_not() {
        for near in ["https", "htps", "hhttps", "hxtps", "htpts", "http", "ttps", "httpsx"] {
            assert!(is_similar(near, "https") && is_similar("https", near), "{near}");
        }
        for far in ["", "htp", "hppts", "httpsxx", "ftp", "tthps"] {
            assert!(!is_similar(far, "https") && !is_similar("https", far), "{far}");
        }
    }

    #[test]
    fn a_similar_name_comes_before_a_longer_one() {
        assert_eq!(nearest("levels", ["levels-of-all", "level"]), Some("level"));
        assert_eq!(nearest("li", ["link-host"]), None);
        assert_eq!(nearest("", ["hosts"]), None);
    }
}
