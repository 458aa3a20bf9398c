//! Suggests what to write in place of a literal that is an unfilled template.

use button_links_rules::Parameter;

/// Returns the help for the literal of a value.
pub(super) fn help(text: &str) -> String {
    filled_in(text)
        .unwrap_or_else(|| "write the value itself, or give an expression in place of the literal".to_owned())
}

/// Returns the help for a value in a whole link, which cannot hold what is only known at run time.
pub(super) fn help_in_link(parameter: Option<Parameter>, value: &str) -> String {
    let parts = "give the parameters one by one";
    match (parameter, variable(value)) {
        (Some(parameter), Some(name)) => format!("{parts}, and `{parameter} = {name}`"),
        (Some(parameter), None) => format!("{parts}, and an expression for `{parameter}`"),
        (None, _) => format!("write the value itself, or {parts}"),
    }
}

/// Returns the help for a template in the braces of Rust's own format strings.
fn filled_in(text: &str) -> Option<String> {
    if let Some(name) = variable(text) {
        return Some(format!("write the variable `{name}` in place of the literal"));
    }
    // JavaScript writes `${name}`.
    let text = &text.replace("${", "{");
    let mut parts = text.split('{');
    let before = parts.next()?;
    let are_variables =
        parts.all(|part| part.split_once('}').is_some_and(|(name, rest)| is_variable(name) && !rest.contains('}')));
    let is_format = !before.contains('}') && text.contains('{') && are_variables;
    is_format.then(|| format!("write `format_args!({text:?})`"))
}

/// Returns the name in `{name}`, or in the brackets of other templates: `{{ name }}`, `${name}`, `<name>`, `[name]`, `%name%`.
fn variable(text: &str) -> Option<&str> {
    let is_of_name = |character: char| character.is_alphanumeric() || character == '_';
    let name = text.trim_matches(|character| !is_of_name(character));
    let is_enclosed = text.starts_with(|character| !is_of_name(character)) && !text.ends_with(is_of_name);
    (is_enclosed && is_variable(name)).then_some(name)
}

/// Checks whether a text can be the name of a variable.
fn is_variable(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_that_is_one_placeholder_is_a_variable() {
        for text in ["{user_id}", "{{ user_id }}", "${user_id}", "<user_id>", "[user_id]", "%user_id%", "#{user_id}"] {
            assert_eq!(help(text), "write the variable `user_id` in place of the literal", "{text}");
        }
    }

    #[test]
    fn a_literal_with_placeholders_is_a_format_string() {
        for (text, format) in
            [("user-{id}", "user-{id}"), ("user-${id}", "user-{id}"), ("{a}-{b}", "{a}-{b}"), ("x\"{a}", "x\\\"{a}")]
        {
            assert_eq!(help(text), format!("write `format_args!(\"{format}\")`"), "{text}");
        }
    }

    #[test]
    fn any_other_template_has_a_general_help() {
        for text in [
            "user_id",
            "{user id}",
            "a}-{b}",
            "x{a}}",
            "{a",
            "{0}-{1}",
            "user-%s",
            "{}",
            "{fn}-{a}",
            "user_id}",
            "{user",
        ] {
            assert_eq!(help(text), "write the value itself, or give an expression in place of the literal", "{text}");
        }
    }

    #[test]
    fn in_a_link_the_parameters_are_to_be_given_one_by_one() {
        let user = Some(Parameter::BtnPubUser);
        assert_eq!(help_in_link(user, "{id}"), "give the parameters one by one, and `btn_pub_user = id`");
        assert_eq!(
            help_in_link(user, "u-{id}"),
            "give the parameters one by one, and an expression for `btn_pub_user`"
        );
        assert_eq!(help_in_link(None, "{id}"), "write the value itself, or give the parameters one by one");
    }
}
