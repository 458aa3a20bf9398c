//! Prints the public items of a crate, one a line, from the JSON that rustdoc writes about it: `public-api FILE.json`.
//!
//! Every type is `Send` and `Sync` unless a line says that it is not. Other auto traits and blanket implementations are left out, as
//! are the functions of a trait's implementation, because the trait says what they are.

use std::collections::HashSet;
use std::env;
use std::error::Error;

use public_api::{Builder, PublicItem};

fn main() -> Result<(), Box<dyn Error>> {
    let json = env::args_os().nth(1).ok_or("usage: public-api FILE.json")?;
    let api = Builder::from_rustdoc_json(json).omit_blanket_impls(true);
    let with_auto_traits = api.clone().build()?;
    let api = api.omit_auto_trait_impls(true).build()?;

    let trait_impls: HashSet<_> = api.items().filter(|item| is_trait_impl(item)).map(PublicItem::id).collect();
    for item in api.items() {
        let is_of_trait = item.parent_id().is_some_and(|parent| trait_impls.contains(&parent));
        if !(is_of_trait && is_function(item)) {
            println!("{item}");
        }
    }
    for item in with_auto_traits.items().map(PublicItem::to_string) {
        if item.contains(" !core::marker::Send for ") || item.contains(" !core::marker::Sync for ") {
            println!("{item}");
        }
    }
    Ok(())
}

/// Checks whether an item is the head of a trait's implementation: `impl Trait for Type`.
fn is_trait_impl(item: &PublicItem) -> bool {
    let item = item.to_string();
    item.starts_with("impl") && item.contains(" for ")
}

/// Checks whether an item is a function or a method.
fn is_function(item: &PublicItem) -> bool {
    item.to_string().contains(" fn ")
}
