//! Has the compiler watch files, so that an edit of one is seen by the next build.

use std::path::{Path, PathBuf};

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::CratePath;

/// Returns items by which the compiler reads the files. Cargo then knows that the crate depends on them.
///
/// On stable Rust, no other means is open to a macro. None of the text is in the program: a constant without a name is not
/// used.
pub(super) fn items(path: &CratePath, files: &[PathBuf]) -> TokenStream {
    let (byte, include_bytes) = (path.item("u8"), path.item("include_bytes"));
    let names = files.iter().filter_map(|file| file.to_str()).map(Literal::string);
    names.map(|name| quote!(const _: &[#byte] = #include_bytes!(#name);)).collect()
}

/// Checks whether cargo can watch a file of this name.
///
/// Cargo reads the names from a file of the compiler's in which they are separated by white space, and a backslash is put
/// before a space. With a space or a backslash at the end of a name, cargo fails.
///
/// # Errors
/// Returns the reason why it cannot.
pub(super) fn check_name(path: &Path) -> Result<(), String> {
    let Some(name) = path.to_str() else { return Err("its name is not UTF-8".to_owned()) };
    if name.contains(|character: char| character.is_whitespace() && character != ' ') || name.ends_with([' ', '\\']) {
        let wrong = "white space other than a space, or a space or `\\` at its end";
        return Err(format!("cargo does not watch a file whose name has {wrong}"));
    }
    Ok(())
}
