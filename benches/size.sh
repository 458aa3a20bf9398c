#!/usr/bin/env bash
# Measures the size of a link: the bytes of machine code of one call with run-time values, the symbols of the macro and of `url`
# in the program (there should be none), and the quickstart as a wasm module (with `rustup target add wasm32-unknown-unknown`).
source "$(dirname "$0")/crates.sh"
export CARGO_TARGET_DIR=$work/target

function_with() { # NAME PARAMETERS VALUES: a call in a function that is not inlined.
    printf '#[inline(never)]\n#[unsafe(no_mangle)]\npub fn %s(%s) -> Result<ButtonLink, LinkError> {\n    %s, %s)\n}\n' "$1" "$2" \
        'button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com"' "$3"
}

{
    echo 'use button_links::{ButtonLink, LinkError, button_link};'
    function_with call_text 'user: &str' 'btn_pub_user = user'
    function_with call_number 'user: u64' 'btn_pub_user = user'
    function_with call_both 'user: &str, reference: &str' 'btn_pub_user = user, btn_pub_ref = reference'
    echo 'fn main() { println!("{:?} {:?} {:?}", call_text("1"), call_number(1), call_both("1", "2")); }'
} | crate calls main.rs "$links"

echo '== bytes of a call'
(cd "$work/calls" && cargo build --quiet --release)
nm --print-size "$work/target/release/calls" | while read -r _ size _ name; do
    if [[ $name == call_* ]]; then printf '%-12s %d\n' "$name" "$((16#$size))"; fi
done
echo '== symbols of the macro, of url and of its tables'
nm --demangle "$work/target/release/calls" | grep -cE '\b(button_links_findings|proc_macro2?|syn|url|idna|icu_\w+)::' || true

echo '== bytes of a wasm module'
crate quickstart main.rs "$links" <runtime/examples/quickstart.rs
crate number main.rs <<<'fn main() { println!("{}", std::env::args().count()); }'
for name in quickstart number; do
    (cd "$work/$name" && CARGO_PROFILE_RELEASE_OPT_LEVEL=s CARGO_PROFILE_RELEASE_LTO=true CARGO_PROFILE_RELEASE_STRIP=true \
        cargo build --quiet --release --target wasm32-unknown-unknown)
    printf '%-12s %d\n' "$name" "$(stat --format %s "$work/target/wasm32-unknown-unknown/release/$name.wasm")"
done
