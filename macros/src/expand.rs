//! The pipeline: parse, check, emit.
//!
//! A call with errors expands to its errors and then to an expression of the intended type. So the compiler and the editor
//! go on with the rest of the function.

use proc_macro2::TokenStream;

use crate::diagnostics::Diagnostics;
use crate::emit::CratePath;
use crate::{check, emit, parse};

/// Expands `$crate name = value, …` and `$crate "link"`.
pub(crate) fn button_link(input: TokenStream) -> TokenStream {
    let mut diagnostics = Diagnostics::new(input.clone());
    let (path, call) = parse::call(input, &mut diagnostics);
    let (path, call) = (CratePath::new(path), check::call(call, &mut diagnostics));
    let names = emit::unknown_names(&path, &call);
    let link = emit::call(&path, call);
    emit::after_errors(diagnostics, &names, link)
}

/// Expands `$crate "organization ID"`.
pub(crate) fn org_id(input: TokenStream) -> TokenStream {
    let mut diagnostics = Diagnostics::new(input.clone());
    let (path, value) = parse::single_value(input);
    let value = check::organization(value, &mut diagnostics);
    let id = emit::organization(&CratePath::new(path), value);
    emit::after_errors(diagnostics, &TokenStream::new(), id)
}
