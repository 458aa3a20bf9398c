//! The benchmarks of single links: each by this project, at its limit, and as people would do it without this project.
//!
//! The limit of a link is to allocate its length and to copy its bytes; that of a batch is to copy them.
#![allow(missing_docs, reason = "the benchmarks are those of `benches/README.md`")]

mod batch;
pub mod webhook;

use std::fmt::Write as _;

use button_links::{ButtonLink, RewardLink, button_link, org_id};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

use batch::copy_displayed;
pub use batch::{BATCH, File, STREAM, users};

const STORE: ButtonLink<&'static str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
const REWARD: RewardLink =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com", btn_pub_user = _);
const START: &str = "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com";
const BEFORE_USER: &str =
    "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com&btn_pub_user=";
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The values that a program knows only when it runs.
pub struct Input {
    /// The destination, the user and the reference; an empty one is none.
    pub url: String,
    pub user: String,
    pub reference: String,
    /// The link of them.
    pub link: String,
}

/// A way to make a link: the name of the library, and a function that uses it.
pub type Candidate<F = fn(&Input) -> String> = (&'static str, F);

/// A benchmark of one link.
pub struct Benchmark {
    pub name: &'static str,
    pub input: fn() -> Input,
    pub candidates: &'static [Candidate],
}

pub const BENCHMARKS: &[Benchmark] = &[
    Benchmark { name: "user", input: || input("", "user-123", ""), candidates: USER },
    Benchmark {
        name: "user_and_reference",
        input: || input("", "67e55044-10b1-426f-9247-bb680e5fe0c8", "click-0123456789abcdef01"),
        candidates: &BOTH,
    },
    // Without `DISPLAY`, which does not encode.
    Benchmark { name: "long_user", input: || input("", &long_user(), ""), candidates: USER.split_at(1).1 },
    Benchmark { name: "destination", input: || input(URL, "", ""), candidates: &DESTINATION },
];

const URL: &str = "https://www.retailer.com/p/12345?color=blue&size=xl&utm_source=rewards&utm_campaign=autumn";

const LIMIT: Candidate = ("limit", |input| input.link.clone());

/// The limit with `Display`, which asks the value for its text. Checks nothing.
const DISPLAY: Candidate = ("display", |input| {
    let mut link = String::new();
    copy_displayed(&input.user.as_str(), &mut link);
    link
});

const USER: &[Candidate] = &[
    DISPLAY,
    LIMIT,
    ("ours", |input| {
        let user = input.user.as_str();
        let link =
            button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com", btn_pub_user = user);
        link.map_or_else(|_| String::new(), ButtonLink::into_string)
    }),
    ("reward_link", |input| REWARD.with_pub_user(&input.user).map_or_else(|_| String::new(), ButtonLink::into_string)),
    ("with_pub_user", |input| STORE.with_pub_user(&input.user).map_or_else(|_| String::new(), ButtonLink::into_string)),
    ("percent-encoding", |input| {
        let mut link = String::from(START);
        link.push_str("&btn_pub_user=");
        link.extend(utf8_percent_encode(&input.user, UNRESERVED));
        link
    }),
    ("urlencoding", |input| {
        let (url, user) = (urlencoding::encode("https://www.retailer.com"), urlencoding::encode(&input.user));
        format!("https://r.bttn.io?btn_ref=org-0000000000000000&btn_url={url}&btn_pub_user={user}")
    }),
    ("url", |input| by_url("https://www.retailer.com", &[("btn_pub_user", &input.user)])),
];

const BOTH: [Candidate; 7] = [
    LIMIT,
    ("ours", |input| {
        let (user, reference) = (input.user.as_str(), input.reference.as_str());
        let link = button_link!(
            btn_ref = "org-0000000000000000",
            btn_url = "https://www.retailer.com",
            btn_pub_user = user,
            btn_pub_ref = reference,
        );
        link.map_or_else(|_| String::new(), ButtonLink::into_string)
    }),
    ("personalized", |input| {
        let link = STORE.personalized().with_pub_user(&input.user).with_pub_ref(&input.reference).to_link();
        link.map_or_else(|_| String::new(), ButtonLink::into_string)
    }),
    ("percent-encoding", |input| {
        let mut link = String::from(START);
        link.push_str("&btn_pub_user=");
        link.extend(utf8_percent_encode(&input.user, UNRESERVED));
        link.push_str("&btn_pub_ref=");
        link.extend(utf8_percent_encode(&input.reference, UNRESERVED));
        link
    }),
    ("serde_urlencoded", |input| {
        let pairs = [
            ("btn_ref", "org-0000000000000000"),
            ("btn_url", "https://www.retailer.com"),
            ("btn_pub_user", &input.user),
            ("btn_pub_ref", &input.reference),
        ];
        format!("https://r.bttn.io?{}", serde_urlencoded::to_string(pairs).unwrap_or_default())
    }),
    ("form_urlencoded", |input| {
        let mut query = form_urlencoded::Serializer::for_suffix(String::from("https://r.bttn.io?"), 18);
        query.append_pair("btn_ref", "org-0000000000000000").append_pair("btn_url", "https://www.retailer.com");
        query.append_pair("btn_pub_user", &input.user).append_pair("btn_pub_ref", &input.reference);
        query.finish()
    }),
    ("url", |input| {
        by_url("https://www.retailer.com", &[("btn_pub_user", &input.user), ("btn_pub_ref", &input.reference)])
    }),
];

const DESTINATION: [Candidate; 4] = [
    LIMIT,
    ("ours", |input| {
        let link = ButtonLink::new(org_id!("org-0000000000000000"), &input.url);
        link.map_or_else(|_| String::new(), ButtonLink::into_string)
    }),
    ("percent-encoding", |input| {
        let mut link = String::from("https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=");
        link.extend(utf8_percent_encode(&input.url, UNRESERVED));
        link
    }),
    ("url", |input| match Url::parse(&input.url) {
        Ok(_) => by_url(&input.url, &[]),
        Err(_) => String::new(),
    }),
];

fn by_url(destination: &str, more: &[(&str, &String)]) -> String {
    let pairs = [("btn_ref", "org-0000000000000000"), ("btn_url", destination)];
    let more = more.iter().map(|(name, value)| (*name, value.as_str()));
    Url::parse_with_params("https://r.bttn.io", pairs.into_iter().chain(more))
        .map_or_else(|_| String::new(), String::from)
}

fn long_user() -> String {
    "user/7:ab ".chars().cycle().take(255).collect()
}

fn input(url: &str, user: &str, reference: &str) -> Input {
    let url = if url.is_empty() { "https://www.retailer.com" } else { url };
    let mut link = "https://r.bttn.io?btn_ref=org-0000000000000000".to_owned();
    for (name, value) in [("btn_url", url), ("btn_pub_user", user), ("btn_pub_ref", reference)] {
        if !value.is_empty() {
            let _ = write!(link, "&{name}={}", utf8_percent_encode(value, UNRESERVED));
        }
    }
    Input { url: url.to_owned(), user: user.to_owned(), reference: reference.to_owned(), link }
}

type Read = fn(&str) -> usize;

/// The benchmark `read`: a link is checked and its values are decoded. Each candidate returns the length of all four values.
pub const READ: &[Candidate<Read>] = &[
    ("ours", |link| {
        let Ok(link) = ButtonLink::parse(link) else { return 0 };
        let values = [Some(link.btn_url()), link.pub_user(), link.pub_ref()];
        link.org_id().as_str().len() + values.iter().flatten().map(|value| value.len()).sum::<usize>()
    }),
    ("url", |link| {
        let Ok(link) = Url::parse(link) else { return 0 };
        link.query_pairs().filter(|(name, _)| name.starts_with("btn_")).map(|(_, value)| value.len()).sum()
    }),
];

/// Returns the link of the benchmark `read`.
#[must_use]
pub fn link_to_read() -> String {
    input("https://www.retailer.com/p/12345", "67e55044-10b1-426f-9247-bb680e5fe0c8", "click-0123456789abcdef01").link
}

#[cfg(test)]
mod tests {
    use super::{BATCH, BENCHMARKS, File, READ, STREAM, link_to_read, users};

    /// Other libraries write a space as `+`, or check less, so only ours is compared.
    #[test]
    fn ours_is_the_link_that_the_limit_copies() {
        for benchmark in BENCHMARKS {
            let input = (benchmark.input)();
            for (candidate, write) in benchmark.candidates.iter().filter(|(name, _)| !name.contains("url")) {
                assert_eq!(write(&input), input.link, "{} {candidate}", benchmark.name);
            }
        }
        let batch = |place: usize| {
            let mut buffer = String::new();
            BATCH[place].1(&users(), &mut buffer);
            buffer
        };
        assert_eq!(batch(1), batch(0));
        assert_eq!(batch(2), batch(0));
        let stream = |place: usize| {
            let mut file = File::new(Vec::new());
            STREAM[place].1(&users(), &mut file);
            file.into_inner().unwrap()
        };
        for place in [0, 1, 2, 3] {
            assert_eq!(stream(place), batch(0).as_bytes(), "{}", STREAM[place].0);
        }
        assert_eq!(READ[0].1(&link_to_read()), READ[1].1(&link_to_read()));
    }
}
