#!/usr/bin/env bash
# Measures the cost of a build: the seconds of a clean build, beside those of the libraries that macros are usually built
# on, and the compiler's instructions to check one call, beside the same link made by hand and beside other macros.
source "$(dirname "$0")/crates.sh"

standard="button-links = { path = \"$PWD/runtime\", features = [\"url-standard\"] }"
templates="button-links = { path = \"$PWD/runtime\", features = [\"templates\"] }"
libraries='syn = { version = "3", default-features = false, features = ["parsing", "proc-macro"] }
quote = "1"'
url='url = "2"'
# Cargo builds the dependencies of a macro without optimization and without debug information.
macro='[lib]
proc-macro = true'

seconds() { # NAME OPTION…: prints the median of three clean builds, not incremental, as crates of a registry are built.
    (cd "$work/$1" && cargo fetch --quiet)
    for _ in 1 2 3; do
        rm -rf "$work/clean"
        local start=$EPOCHREALTIME
        (cd "$work/$1" && CARGO_INCREMENTAL=0 cargo build --quiet --target-dir "$work/clean" "${@:2}")
        echo "$EPOCHREALTIME $start" | awk '{ printf "%.2f\n", $1 - $2 }'
    done | sort -n | sed -n 2p
}

echo '== a clean build, in seconds'
crate links lib.rs "$links" </dev/null
crate syn-and-quote lib.rs "$libraries" </dev/null
crate macro lib.rs "$libraries" "$macro" </dev/null
crate links-and-url lib.rs "$standard" </dev/null
crate syn-quote-and-url lib.rs "$libraries" "$url" </dev/null
crate links-and-templates lib.rs "$templates" </dev/null
for name in links syn-and-quote macro links-and-url syn-quote-and-url links-and-templates; do
    printf '%-22s %s\n' "$name" "$(seconds "$name")"
done
echo '== the same, with --release'
for name in links syn-and-quote macro; do
    printf '%-22s %s\n' "$name" "$(seconds "$name" --release)"
done

instructions() { # NAME: prints the instructions of the compiler to check the crate, in thousands.
    local rustc
    rustc=$(rustc --print sysroot)/bin/rustc
    printf '#!/bin/sh\ncase "$*" in *"--crate-name %s "*) exec valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null --log-file="%s" "%s" "$@" ;; esac\nexec "%s" "$@"\n' \
        "${1//-/_}" "$work/log" "$rustc" "$rustc" >"$work/rustc"
    chmod +x "$work/rustc"
    rm -f "$work/log"
    (cd "$work/$1" && RUSTC="$work/rustc" cargo check --quiet --target-dir "$work/check")
    awk '/I +refs/ { gsub(",", "", $NF); printf "%d\n", $NF / 1000 }' "$work/log"
}

calls() { # NUMBER BEFORE AFTER: prints that many constants, with the number of each between the two texts.
    local number
    for ((number = 0; number < $1; number++)); do echo "pub const L$number: $2$number$3;"; done
}

link='ButtonLink<&str> = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com/p/'
start='https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com%2Fp%2F'
function='pub struct Link(pub &'\''static str); pub const fn link(text: &'\''static str) -> Link { Link(text) }'

echo '== to check one call, in thousands of instructions'
for number in 1000 10000; do
    { echo "$function" && calls "$number" "Link = link(\"$start" '")'; } | crate "by-hand-$number" lib.rs
    { echo 'use button_links::{ButtonLink, button_link};' && calls "$number" "$link" '")'; } | crate "links-$number" lib.rs "$links"
done
result='Result<ButtonLink, LinkError>'
for ((number = 0; number < 1000; number++)); do
    printf 'pub fn f%d(user: u64) -> %s { link("%s%d&btn_pub_user=", &user) }\n' $number "$result" "$start" $number
done | { echo "use button_links::{ButtonLink, LinkError}; use std::fmt::Display; pub fn link(_: &str, _: &dyn Display) -> $result { loop {} }" && cat; } |
    crate user-by-hand-1000 lib.rs "$links"
for ((number = 0; number < 1000; number++)); do
    printf 'pub fn f%d(user: u64) -> %s { %s%d", btn_pub_user = user) }\n' $number "$result" "${link#*= }" $number
done | { echo 'use button_links::{ButtonLink, LinkError, button_link};' && cat; } | crate user-1000 lib.rs "$links"
for ((number = 0; number < 1000; number++)); do
    printf 'pub fn f%d() { let _ = url_static::url!("https://www.retailer.com/p/%d"); }\n' $number $number
done | crate url-static-1000 lib.rs 'url-static = "1"' "$url"
for ((number = 0; number < 1000; number++)); do
    printf 'pub const L%d: uuid::Uuid = uuid::uuid!("67e55044-10b1-426f-9247-bb680e5f%04d");\n' $number $number
done | crate uuid-1000 lib.rs 'uuid = "1"'
for name in by-hand-1000 links-1000 user-by-hand-1000 user-1000 url-static-1000 uuid-1000 by-hand-10000 links-10000; do
    found=$(instructions "$name")
    printf '%-22s %s\n' "$name" $((found / ${name##*-}))
done

files() { # NAME: writes 500 templates of 20 KB with three links each.
    mkdir -p "$work/$1/templates"
    local link='<a href="https://r.bttn.io?btn_ref=org-1c9b6fa0d2e4a857&amp;btn_url=https%3A%2F%2Fwww.retailer.com&amp;btn_pub_user={{ user }}">'
    local text number
    text=$(for ((number = 0; number < 190; number++)); do
        echo '<p style="margin: 0">lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor</p>'
        ((number % 63 != 0 || number == 0)) || echo "$link"
    done)
    for ((number = 0; number < 500; number++)); do echo "$text" >"$work/$1/templates/$number.html"; done
}

echo '== to check the links of 500 templates, in thousands of instructions, and the seconds and KiB of cargo check'
crate no-templates lib.rs "$templates" </dev/null
echo 'button_links::check_links!("templates");' | crate templates lib.rs "$templates"
files templates
for name in no-templates templates; do
    found=$(instructions "$name")
    for state in changed unchanged; do
        [[ $state == unchanged ]] || touch "$work/$name/src/lib.rs"
        spent=$(cd "$work/$name" && command time -f '%e %M' cargo check --quiet --target-dir "$work/check" 2>&1)
        printf '%-22s %-10s %s %s\n' "$name" "$state" "$found" "$spent"
    done
done
