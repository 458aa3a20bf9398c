//! Organization IDs.

use button_links_rules::ErrorKind::*;
use button_links_rules::Parameter::*;

use super::case::{Case, ORG, STORE, invalid, linted, valid};
use super::message::{LOOK_ALIKE, PLACEHOLDER, TEMPLATE, WHITE_SPACE};

pub(super) fn organizations() -> Vec<Case> {
    let valid = |id: &str| valid(BtnRef, id, STORE.replace(ORG, id));
    let invalid = |id: &str, kind, index| invalid(BtnRef, id, kind, index);
    vec![
        valid("org-0123456789abcdef"),
        valid("org-3eec44df0966f6f0"),
        valid("org-ffffffffffffffff"),
        invalid("", Empty, 0),
        invalid("org", NoOrganizationPrefix, 3),
        invalid("org-", TooFewDigits, 4),
        invalid("org-123", TooFewDigits, 7),
        invalid("org-000000000000000", TooFewDigits, 19),
        invalid("org-00000000000000000", TooManyDigits, 20),
        invalid("org-000000000000000000000000000000000000000000", TooManyDigits, 20),
        invalid("org-000000000000000O", NotADigit('O'), 19),
        linted(invalid("org-XXX", NotADigit('X'), 4), PLACEHOLDER),
        linted(invalid("org-XXXXXXXXXXXXXXXX", NotADigit('X'), 4), PLACEHOLDER),
        invalid("org-0000 00000000000", NotADigit(' '), 8),
        invalid("org-0000000000000000x", NotADigit('x'), 20),
        invalid("org-000000000000000A", UpperCaseDigit('A'), 19),
        invalid("org-0123456789ABCDEF", UpperCaseDigit('A'), 14),
        invalid("ORG-0000000000000000", NoOrganizationPrefix, 0),
        invalid("org_0000000000000000", NoOrganizationPrefix, 3),
        invalid("0000000000000000", NoOrganizationPrefix, 0),
        linted(invalid("org\u{2011}0000000000000000", NoOrganizationPrefix, 3), LOOK_ALIKE),
        linted(invalid("org\u{2013}0000000000000000", NoOrganizationPrefix, 3), LOOK_ALIKE),
        invalid("org-00000000é0000000", NotADigit('é'), 12),
        invalid("org-０000000000000000", NotADigit('０'), 4),
        invalid("sk-0000000000000000", SecretKey, 0),
        invalid("srctok-0000000000000000", AnotherId, 0),
        invalid("app-0000000000000000", AnotherId, 0),
        invalid("acc-0000000000000000", AnotherId, 0),
        invalid("tx-0000000000000000", AnotherId, 0),
        invalid("btnorder-0000000000000000", AnotherId, 0),
        invalid("hook-0000000000000000", AnotherId, 0),
        linted(invalid("org-0000000000000000\n", NotADigit('\n'), 20), WHITE_SPACE),
        linted(invalid(" org-0000000000000000", NoOrganizationPrefix, 0), WHITE_SPACE),
        linted(invalid("{org-0000000000000000}", NoOrganizationPrefix, 0), TEMPLATE),
    ]
}
