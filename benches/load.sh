#!/usr/bin/env bash
# Checks the macro under load: crates of 2,500 and 10,000 calls of mixed kinds, right and wrong. Prints the seconds and the memory of
# the compiler for each, and fails if a wrong call is not reported exactly once or a right one is reported.
source "$(dirname "$0")/crates.sh"

org='btn_ref = "org-0000000000000000"'
right=(
    "pub const L%: ButtonLink<&str> = button_link!($org, btn_url = \"https://www.retailer.com/p/%\");"
    'pub const L%: ButtonLink<&str> = button_link!(btn_ref = ORG, btn_url = concat!("https://www.retailer.com/", "%"));'
    'pub const L%: RewardLink = button_link!(btn_ref = crate::ORG, btn_url = "https://www.retailer.com/p/%", btn_pub_user = _);'
    "pub fn f%(user: u64) -> Result<ButtonLink, LinkError> { button_link!($org, btn_url = \"https://a.b/%\", btn_pub_user = user) }"
    'pub const L%: ButtonLink<&str> = button_link!("https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fa.b%2F%");'
    'pub const O%: OrgId = org_id!("org-0123456789abcdef");'
)
wrong=(
    'pub const L%: ButtonLink<&str> = button_link!(btn_ref = "org-000000000000000O", btn_url = "https://a.b%2F%");'
    "pub fn f%() -> ButtonLink { button_link!($org, btn_url = \"https://a.b/%\", btn_pub_user = \"{user_%}\").unwrap() }"
    "pub const L%: ButtonLink<&str> = button_link!($org, btn_url = \"http://a.b/%\");"
    "pub const L%: ButtonLink<&str> = button_link!($org btn_url = \"https://a.b/%\");"
)

calls() { # NUMBER: prints that many lines with one call each, the wrong ones with a comment.
    local number line
    echo 'use button_links::{ButtonLink, LinkError, OrgId, RewardLink, button_link, org_id}; pub const ORG: OrgId = org_id!("org-0123456789abcdef");'
    for ((number = 0; number < $1; number++)); do
        case $((number % 10)) in
            [0-5]) line=${right[number % 10]} ;;
            *) line="${wrong[number % 10 - 6]} // wrong" ;;
        esac
        # The `%` of an escape stands before a digit, and that of the number does not.
        sed -E "s/%($|[^0-9A-F])/$number\1/g" <<<"$line"
    done
}

# The first crate builds the dependencies, so its seconds mean nothing.
for number in 10 2500 10000; do
    crate "load-$number" lib.rs "$links" < <(calls "$number")
    code=$work/load-$number
    (cd "$code" && cargo fetch --quiet)
    (cd "$code" && command time -o "$work/spent" -f '%U %M' cargo check --quiet --message-format json --target-dir "$work/target" >"$work/messages") || true
    grep -n '// wrong' "$code/src/lib.rs" | cut -d : -f 1 >"$work/expected"
    # Each error names its line once as the start of its primary span.
    grep '"level":"error"' "$work/messages" | grep -v 'aborting due to' |
        grep -o '"line_start":[0-9]*' | cut -d : -f 2 | sort -n >"$work/reported"
    diff "$work/expected" "$work/reported" >"$work/difference" || { head -20 "$work/difference" && exit 1; }
    read -r seconds kib < <(tail -n 1 "$work/spent")
    printf '%6d calls, %5d wrong: %s s, %s KiB\n' "$number" "$(wc -l <"$work/expected")" "$seconds" "$kib"
done
