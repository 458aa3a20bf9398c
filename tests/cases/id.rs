//! User IDs and publisher references: their rule, and the lints of literals.

use button_links_rules::ErrorKind::*;
use button_links_rules::Parameter::*;

use super::case::{Case, ORG, STORE, URL, invalid, linted, valid};
use super::message::{
    ENCODED_ID, ENTITY, HTML_ID, LOOK_ALIKE_LETTER, MISSING_ID, OBJECT, QUERY, ROUNDED, TEMPLATE, WHITE_SPACE,
};

pub(super) fn texts() -> Vec<Case> {
    let user = |id: &str, encoded: &str| valid(BtnPubUser, id, format!("{STORE}&btn_pub_user={encoded}"));
    let reference = |id: &str, encoded: &str| valid(BtnPubRef, id, format!("{STORE}&btn_pub_ref={encoded}"));
    let both = Case::Valid {
        values: [Some(ORG.into()), Some(URL.into()), Some("user-123".into()), Some("your-ref".into())],
        link: format!("{STORE}&btn_pub_user=user-123&btn_pub_ref=your-ref"),
    };
    vec![
        both,
        user("user-123", "user-123"),
        user("1", "1"),
        user("a b", "a%20b"),
        user("a+b@c.d", "a%2Bb%40c.d"),
        user("a&b=c", "a%26b%3Dc"),
        user("100%", "100%25"),
        user("100%sure", "100%25sure"),
        user("%41", "%2541"),
        user("Zoë", "Zo%C3%AB"),
        user("日本", "%E6%97%A5%E6%9C%AC"),
        user("🦀", "%F0%9F%A6%80"),
        user("e\u{301}", "e%CC%81"),
        linted(user("\u{a0}x", "%C2%A0x"), WHITE_SPACE),
        linted(user("\u{200b}", "%E2%80%8B"), WHITE_SPACE),
        user("6F9619FF-8B86-D011-B42D-00C04FC964FF", "6F9619FF-8B86-D011-B42D-00C04FC964FF"),
        user("{6F9619FF-8B86-D011-B42D-00C04FC964FF}", "%7B6F9619FF-8B86-D011-B42D-00C04FC964FF%7D"),
        user("~._-", "~._-"),
        user("Zoë 42", "Zo%C3%AB%2042"),
        user("O'Brien", "O%27Brien"),
        user("100% & more", "100%25%20%26%20more"),
        user("$5", "%245"),
        user("[1]", "%5B1%5D"),
        user("user[1]", "user%5B1%5D"),
        user("a@b@c", "a%40b%40c"),
        user("~john", "~john"),
        user("none", "none"),
        user("1E15", "1E15"),
        user("a/b?c#d", "a%2Fb%3Fc%23d"),
        user(&"u".repeat(255), &"u".repeat(255)),
        user(&"é".repeat(255), &"%C3%A9".repeat(255)),
        user(&"🦀".repeat(255), &"%F0%9F%A6%80".repeat(255)),
        reference("click-abc123", "click-abc123"),
        reference(&"r".repeat(511), &"r".repeat(511)),
        reference(&"é".repeat(511), &"%C3%A9".repeat(511)),
        invalid(BtnPubUser, "", Empty, 0),
        invalid(BtnPubRef, "", Empty, 0),
        invalid(BtnPubUser, &"u".repeat(256), TooLong, 255),
        invalid(BtnPubUser, &"é".repeat(256), TooLong, 510),
        invalid(BtnPubRef, &"r".repeat(512), TooLong, 511),
        invalid(BtnPubUser, "a\0b", Control('\0'), 1),
        invalid(BtnPubUser, "a\nb", Control('\n'), 1),
        invalid(BtnPubUser, "a\u{7f}b", Control('\u{7f}'), 1),
        invalid(BtnPubUser, "é\u{80}b", Control('\u{80}'), 2),
        invalid(BtnPubRef, "a\u{9f}b", Control('\u{9f}'), 1),
        linted(invalid(BtnPubUser, "user-123\n", Control('\n'), 8), WHITE_SPACE),
        linted(invalid(BtnPubRef, "\tclick", Control('\t'), 0), WHITE_SPACE),
    ]
}

pub(super) fn lints() -> Vec<Case> {
    let user = |id: &str, encoded: &str, message| {
        linted(valid(BtnPubUser, id, format!("{STORE}&btn_pub_user={encoded}")), message)
    };
    vec![
        user("{user_id}", "%7Buser_id%7D", TEMPLATE),
        user("${userId}", "%24%7BuserId%7D", TEMPLATE),
        user("{{ user.id }}", "%7B%7B%20user.id%20%7D%7D", TEMPLATE),
        user("<user_id>", "%3Cuser_id%3E", TEMPLATE),
        user("user-{}", "user-%7B%7D", TEMPLATE),
        user("sk-user", "sk-user", "`btn_pub_user`: this is a secret API key"),
        user("%s", "%25s", TEMPLATE),
        user("user-%d", "user-%25d", TEMPLATE),
        user("!!!userId!!!", "%21%21%21userId%21%21%21", TEMPLATE),
        user("a&amp;b", "a%26amp%3Bb", ENTITY),
        user("[USER_ID]", "%5BUSER_ID%5D", TEMPLATE),
        user("[[click]]", "%5B%5Bclick%5D%5D", TEMPLATE),
        user("%%subscriberkey%%", "%25%25subscriberkey%25%25", TEMPLATE),
        user("%CLICK%", "%25CLICK%25", TEMPLATE),
        user("%1$s", "%251%24s", TEMPLATE),
        user("$user_id", "%24user_id", TEMPLATE),
        user("#{user.id}", "%23%7Buser.id%7D", TEMPLATE),
        user("@user.id@", "%40user.id%40", TEMPLATE),
        user("~Contact.Id~", "~Contact.Id~", TEMPLATE),
        user("*|EMAIL|*", "%2A%7CEMAIL%7C%2A", TEMPLATE),
        user(":user_id", "%3Auser_id", TEMPLATE),
        user("__ID__", "__ID__", TEMPLATE),
        user("YOUR_USER_ID", "YOUR_USER_ID", TEMPLATE),
        user("O&#39;Brien", "O%26%2339%3BBrien", HTML_ID),
        user("a%40x.example", "a%2540x.example", ENCODED_ID),
        user("a%2540b", "a%252540b", ENCODED_ID),
        user("u?lid=x", "u%3Flid%3Dx", QUERY),
        user("u&utm_source=m", "u%26utm_source%3Dm", QUERY),
        user("undefined", "undefined", MISSING_ID),
        user("null", "null", MISSING_ID),
        user("NaN", "NaN", MISSING_ID),
        user("None", "None", MISSING_ID),
        user("nil", "nil", MISSING_ID),
        user("[object Object]", "%5Bobject%20Object%5D", OBJECT),
        user("1.23457E+15", "1.23457E%2B15", ROUNDED),
        linted(valid(BtnPubRef, "undefined", format!("{STORE}&btn_pub_ref=undefined")), MISSING_ID),
        linted(valid(BtnPubRef, "r?lid=x", format!("{STORE}&btn_pub_ref=r%3Flid%3Dx")), QUERY),
        user("us\u{435}r-123", "us%D0%B5r-123", LOOK_ALIKE_LETTER),
        user("user-123 ", "user-123%20", WHITE_SPACE),
        user(" user-123", "%20user-123", WHITE_SPACE),
    ]
}
