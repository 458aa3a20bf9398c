//! What to write in place of a literal that is a template.

use button_links_rules::Parameter;

pub(crate) fn help(text: &str) -> String {
    filled_in(text)
        .unwrap_or_else(|| "write the value itself, or give an expression in place of the literal".to_owned())
}

/// The same for a whole link, which holds nothing that is only known later.
pub(crate) fn help_in_link(parameter: Option<Parameter>, value: &str) -> String {
    let parts = "give the parameters one by one";
    match (parameter, variable(value)) {
        (Some(parameter), Some(name)) => format!("{parts}, and `{parameter} = {name}`"),
        (Some(parameter), None) => format!("{parts}, and an expression for `{parameter}`"),
        (None, _) => format!("write the value itself, or {parts}"),
    }
}

/// The expression that fills in a template of Rust's own braces.
fn filled_in(text: &str) -> Option<String> {
    if let Some(name) = variable(text) {
        return Some(format!("write the variable `{name}` in place of the literal"));
    }
    let mut parts = text.split('{');
    let before = parts.next()?;
    let are_variables =
        parts.all(|part| part.split_once('}').is_some_and(|(name, rest)| is_variable(name) && !rest.contains('}')));
    let is_format = !before.contains('}') && !before.ends_with('$') && text.contains('{') && are_variables;
    is_format.then(|| format!("write `format_args!({text:?})`"))
}

/// The variable of `{variable}`.
fn variable(text: &str) -> Option<&str> {
    text.strip_prefix('{')?.strip_suffix('}').filter(|name| is_variable(name))
}

fn is_variable(name: &str) -> bool {
    syn::parse_str::<syn::Ident>(name).is_ok()
}
