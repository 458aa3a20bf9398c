//! Expanding a call: one path call with the finished text, or with the pieces of it that the run time completes.
//!
//! A call with mistakes expands to the same expression behind its errors, so that it keeps its type and the compiler and
//! the editor go on with the rest of the function.

use button_links_rules::{Parameter, Values};
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use crate::call::{Arguments, Call};
use crate::check;
use crate::report::Report;
use crate::value::Value;

pub(crate) fn button_link(input: TokenStream) -> TokenStream {
    let Call { crate_path, arguments, mut report } = match syn::parse2(input) {
        Ok(call) => call,
        Err(error) => return error.to_compile_error(),
    };
    let path = Path(crate_path);
    let expression = match arguments {
        Arguments::Named(arguments) => named(&path, check::arguments(arguments, &mut report)),
        Arguments::Single(value) => whole(&path, &value, &mut report),
    };
    with_report(report, expression)
}

pub(crate) fn org_id(input: TokenStream) -> TokenStream {
    let Call { crate_path, arguments, mut report } = match syn::parse2(input) {
        Ok(call) => call,
        Err(error) => return error.to_compile_error(),
    };
    let path = Path(crate_path);
    let expression = match arguments {
        Arguments::Single(value) => organization(&path, &value, &mut report),
        Arguments::Named(_) => {
            if !report.has_syntax_mistake() {
                report.call("expected one organization ID", "write `org_id!(\"org-0123456789abcdef\")`");
            }
            path.call("organization", &quote!(""))
        }
    };
    with_report(report, expression)
}

fn with_report(report: Report, expression: TokenStream) -> TokenStream {
    if report.is_empty() {
        return expression;
    }
    let mistakes = report.into_statements();
    quote!({ #mistakes #expression })
}

fn named(path: &Path, arguments: check::Arguments) -> TokenStream {
    let check::Arguments { values, names, others } = arguments;
    let names = path.names(&names);
    let mut pieces = Pieces::default();
    for (parameter, value) in Parameter::ALL.into_iter().zip(values) {
        match value {
            Some(Value::RunTime(tokens)) => pieces.run_time(path, parameter, &tokens),
            Some(value) => pieces.known[parameter as usize] = Some(value),
            None => {}
        }
    }
    let link = if pieces.done.is_empty() {
        let text = text(path, &pieces.known);
        path.call("link", &quote!(#text, #names))
    } else {
        pieces.end_known(path);
        let pieces = pieces.done;
        path.call("write_link", &quote!(&[#(#pieces),*], #names))
    };
    if others.is_empty() { link } else { quote!({ #(let _ = &(#others);)* #link }) }
}

/// The pieces of a link with run-time values, in the order of the link.
#[derive(Default)]
struct Pieces {
    done: Vec<TokenStream>,
    /// The compile-time values since the last run-time value: they become one piece of text.
    known: [Option<Value>; 4],
}

impl Pieces {
    fn run_time(&mut self, path: &Path, parameter: Parameter, value: &TokenStream) {
        self.end_known(path);
        let lead = parameter.lead();
        let text = path.item("Piece");
        self.done.push(quote!(#text::Text(#lead)));
        // Errors about the type of the value point at the value.
        let span = value.span();
        let piece = path.item_at("Piece", span);
        let parameter = path.parameter(parameter, span);
        let value = in_parentheses(value, span);
        self.done.push(quote_spanned!(span=> #piece::Value(#parameter, &#value)));
    }

    fn end_known(&mut self, path: &Path) {
        if self.known.iter().any(Option::is_some) {
            let text = text(path, &self.known);
            let piece = path.item("Piece");
            self.done.push(quote!(#piece::Text(#text)));
            self.known = Default::default();
        }
    }
}

/// The encoded text of compile-time values: a literal, or a constant that the compiler computes.
fn text(path: &Path, values: &[Option<Value>; 4]) -> TokenStream {
    if values.iter().flatten().any(|value| matches!(value, Value::Constant(_))) {
        return constant_text(path, values);
    }
    let literals = values.each_ref().map(|value| match value {
        Some(Value::Literal(literal)) => Some(literal.value()),
        _ => None,
    });
    let text = Values(literals.each_ref().map(Option::as_deref)).to_string();
    quote!(#text)
}

/// Items, not expressions: the compiler evaluates an item under `cargo check` too. Items are not hygienic, so their
/// names are ones that nobody else gives.
fn constant_text(path: &Path, values: &[Option<Value>; 4]) -> TokenStream {
    let some = path.item("Some");
    let values = Parameter::ALL.into_iter().zip(values).map(|(parameter, value)| match value {
        Some(Value::Literal(literal)) => quote!(#some(#literal)),
        Some(Value::Constant(tokens)) => {
            let checked = checked_value(path, parameter, tokens);
            quote!(#some(#checked))
        }
        _ => path.item("None"),
    });
    let [values_type, str, u8, usize, as_ascii] =
        ["Values", "str", "u8", "usize", "as_ascii"].map(|name| path.item(name));
    quote!({
        const __BUTTON_LINKS_VALUES: #values_type<'static> = #values_type([#(#values),*]);
        const __BUTTON_LINKS_LENGTH: #usize = __BUTTON_LINKS_VALUES.encoded_len();
        const __BUTTON_LINKS_BYTES: [#u8; __BUTTON_LINKS_LENGTH] = __BUTTON_LINKS_VALUES.encoded();
        const __BUTTON_LINKS_TEXT: &#str = #as_ascii(&__BUTTON_LINKS_BYTES);
        __BUTTON_LINKS_TEXT
    })
}

fn whole(path: &Path, value: &Value, report: &mut Report) -> TokenStream {
    let names = path.names(&[]);
    let text = match value {
        Value::Literal(literal) => {
            check::link(literal, report);
            quote!(#literal)
        }
        Value::Constant(tokens) => {
            let str = path.item("str");
            let checked = path.call_at("checked_link", tokens, tokens.span());
            quote!({ const __BUTTON_LINKS_TEXT: &#str = #checked; __BUTTON_LINKS_TEXT })
        }
        Value::RunTime(tokens) => {
            let help = "read a link that is known at run time only with `text.parse::<ButtonLink>()`";
            check::run_time(tokens, "a whole link", help, report);
            return in_use(tokens, &path.call("link", &quote!("", #names)));
        }
    };
    path.call("link", &quote!(#text, #names))
}

fn organization(path: &Path, value: &Value, report: &mut Report) -> TokenStream {
    let text = match value {
        Value::Literal(literal) => {
            check::value(Parameter::BtnRef, literal, report);
            quote!(#literal)
        }
        Value::Constant(tokens) => {
            let str = path.item("str");
            let checked = checked_value(path, Parameter::BtnRef, tokens);
            quote!({ const __BUTTON_LINKS_TEXT: &#str = #checked; __BUTTON_LINKS_TEXT })
        }
        Value::RunTime(tokens) => {
            let help = "read an ID that is known at run time only with `OrgId::parse(text)`";
            check::run_time(tokens, "the ID", help, report);
            return in_use(tokens, &path.call("organization", &quote!("")));
        }
    };
    path.call("organization", &text)
}

/// The compiler's check of a constant; what it says points at the user's expression.
fn checked_value(path: &Path, parameter: Parameter, value: &TokenStream) -> TokenStream {
    let span = value.span();
    let parameter = path.parameter(parameter, span);
    path.call_at("checked_value", &quote_spanned!(span=> #parameter, #value), span)
}

/// The expression, behind a use of the tokens, so that no name in them counts as unused.
fn in_use(tokens: &TokenStream, expression: &TokenStream) -> TokenStream {
    quote!({ let _ = &(#tokens); #expression })
}

fn in_parentheses(tokens: &TokenStream, span: Span) -> TokenStream {
    let mut group = Group::new(proc_macro2::Delimiter::Parenthesis, tokens.clone());
    group.set_span(span);
    TokenTree::Group(group).into()
}

/// `$crate`, whatever the user calls the crate.
struct Path(TokenStream);

impl Path {
    fn item(&self, name: &str) -> TokenStream {
        let Path(crate_path) = self;
        let name = format_ident!("{name}");
        quote!(#crate_path::__private::#name)
    }

    /// The same at a place of the user's: it resolves as before, and errors point there.
    fn item_at(&self, name: &str, span: Span) -> TokenStream {
        self.item(name).into_iter().map(|token| located_at(token, span)).collect()
    }

    fn call(&self, name: &str, arguments: &TokenStream) -> TokenStream {
        let function = self.item(name);
        quote!(#function(#arguments))
    }

    fn call_at(&self, name: &str, arguments: &TokenStream, span: Span) -> TokenStream {
        let function = self.item_at(name, span);
        let arguments = in_parentheses(arguments, span);
        quote!(#function #arguments)
    }

    fn parameter(&self, parameter: Parameter, span: Span) -> TokenStream {
        let parameters = self.item_at("Parameter", span);
        let variant = Ident::new(&format!("{parameter:?}"), span);
        quote_spanned!(span=> #parameters::#variant)
    }

    /// The names as the editor wants to see them: fields of a struct whose documentation is theirs.
    fn names(&self, names: &[Ident]) -> TokenStream {
        let parameters = self.item("PARAMETERS");
        quote!([#(#parameters.#names),*])
    }
}

fn located_at(mut token: TokenTree, span: Span) -> TokenTree {
    token.set_span(token.span().located_at(span));
    token
}
