//! The table of formats.

use std::collections::HashMap;
use std::path::Path;
use std::sync::LazyLock;

use super::placeholder::{directive, shell, tag, value, variable};
use super::{EntityUse, Format, Layout, Percent, Wrapping};

/// HTML, and any file whose format is not known: an `&` may be written `&amp;`.
const MARKUP: Format = Format {
    extensions: "",
    names: "",
    layout: Layout::Prose,
    entities: EntityUse::Everywhere,
    percent: Percent::Plain,
    escape: b'\\',
    placeholders: &[],
    values: &[value::razor, value::cold_fusion, tag::empty_element],
    wrapping: Wrapping::None,
    has_code_blocks: true,
};

/// Plain text and data: an `&amp;` outside of a tag is an error.
const DATA: Format =
    Format { layout: Layout::Values, entities: EntityUse::InTags, values: &[], has_code_blocks: false, ..MARKUP };

/// Configuration, whose values may refer to variables.
const CONFIGURATION: Format = Format { placeholders: &[variable::name, variable::in_parentheses], ..DATA };

/// Source code: as data; in addition a string may be joined with another one, or be a format string.
const SOURCE: Format = Format {
    layout: Layout::Strings,
    percent: Percent::FormatString,
    placeholders: &[
        directive::printf,
        variable::in_parentheses,
        variable::in_swift_parentheses,
        variable::with_members,
        variable::empty_braces,
    ],
    values: &[directive::whole_value, directive::qt, directive::tilde, variable::route],
    ..DATA
};

/// The formats. The first one is that of an unknown file.
static FORMATS: &[Format] = &[
    Format { extensions: "html htm xhtml md markdown mdx", ..MARKUP },
    Format {
        extensions: "vm vtl pt zpt kid genshi tmpl cheetah",
        placeholders: &[variable::with_velocity_members, tag::velocity],
        values: &[],
        ..MARKUP
    },
    // XML of many kinds: resources of Android and Qt hold format strings, style sheets hold tags as placeholders.
    Format {
        extensions: "xml xlf xliff xsl xslt resx xaml tmx",
        percent: Percent::FormatString,
        placeholders: &[directive::positional],
        values: &[directive::whole_value, directive::qt, tag::empty_element, tag::element],
        ..MARKUP
    },
    Format { extensions: "blade.php edge", placeholders: &[tag::blade], ..MARKUP },
    Format { extensions: "ftl", values: &[value::free_marker, tag::empty_element], ..MARKUP },
    Format { extensions: "eml mbox mht mhtml", wrapping: Wrapping::Mail, ..MARKUP },
    Format {
        extensions: "tex sty cls bib",
        entities: EntityUse::InTags,
        percent: Percent::Escaped,
        values: &[value::latex],
        ..MARKUP
    },
    // Neither of them decodes entities.
    Format { extensions: "rst rest org", entities: EntityUse::Nowhere, ..MARKUP },
    Format { extensions: "cshtml razor vbhtml scala.html rocker.html", values: &[value::razor_name], ..MARKUP },
    Format { extensions: "feature", values: &[value::in_angle_brackets], ..DATA },
    Format { extensions: "http", wrapping: Wrapping::Query, ..CONFIGURATION },
    Format {
        extensions: "txt text log css scss less graphql gql srt vtt geojson har webmanifest ndjson jsonl",
        ..DATA
    },
    Format { extensions: "csv tsv tab psv", layout: Layout::Fields, ..DATA },
    Format { extensions: "ics ifb vcf vcard ldif", wrapping: Wrapping::Folded, ..DATA },
    Format {
        extensions: "po pot",
        percent: Percent::FormatString,
        placeholders: &[directive::printf, variable::empty_braces],
        values: &[directive::whole_value],
        wrapping: Wrapping::AdjacentStrings,
        ..DATA
    },
    Format {
        extensions: "strings stringsdict arb xcstrings",
        percent: Percent::FormatString,
        placeholders: &[directive::printf],
        values: &[directive::whole_value],
        ..DATA
    },
    Format { extensions: "json json5 jsonc", placeholders: &[variable::name], values: &[variable::route], ..DATA },
    Format {
        extensions: "yaml yml toml",
        values: &[variable::route, variable::circle_ci],
        wrapping: Wrapping::Backslash,
        ..CONFIGURATION
    },
    Format {
        extensions: "properties",
        values: &[directive::whole_value],
        wrapping: Wrapping::Backslash,
        ..CONFIGURATION
    },
    Format {
        extensions: "ini cfg conf config cnf desktop",
        percent: Percent::Unknown,
        placeholders: &[
            directive::named,
            variable::in_percent_brackets,
            variable::with_members,
            variable::in_parentheses,
        ],
        ..DATA
    },
    Format {
        extensions: "env url",
        names: "_redirects _headers caddyfile procfile",
        values: &[variable::route],
        ..CONFIGURATION
    },
    Format {
        names: ".htaccess httpd.conf apache2.conf",
        percent: Percent::Escaped,
        placeholders: &[variable::apache, variable::name],
        ..DATA
    },
    Format {
        extensions: "service timer socket",
        percent: Percent::Doubled,
        placeholders: &[variable::name, variable::specifier],
        ..DATA
    },
    Format { extensions: "cron crontab", names: "crontab", percent: Percent::Escaped, ..SOURCE },
    Format {
        extensions: "bat cmd ahk",
        percent: Percent::Doubled,
        escape: b'^',
        placeholders: &[variable::cmd],
        values: &[],
        ..SOURCE
    },
    Format { extensions: "ps1 psm1 powershell", escape: b'`', ..SOURCE },
    Format { extensions: "tcl tk exp", values: &[shell::tcl], ..SOURCE },
    Format {
        extensions: "sh bash zsh fish ksh shell console shell-session",
        values: &[directive::whole_value, shell::backquotes],
        ..SOURCE
    },
    Format { extensions: "hs lhs", wrapping: Wrapping::Gap, ..SOURCE },
    // PHP and JSX hold markup and code: a link inside a tag is read as markup in every format, but strings are joined only
    // in source code.
    Format {
        extensions: "abap adb ado ads applescript as awk bas bzl c cbl cc cjs cl clj cljc cljs cmake cob coffee cpp \
            cpy cr cs csx cts cue cxx d dart do el elm erl ex exs f90 fs fsx gd gleam go gradle groovy h hh \
            hpp hrl hx inc ipynb java jl js jsonnet jsx kql kt kts libsonnet lisp lsp lua m mjs mk ml mli mm \
            mts nim nix pas php phtml pkb pks pl plb pls plsql pm pp prg pro prolog purs py pyi pyw qml r \
            rake raku rb re res rkt rmd rs sas sbt scala scm sld sol sql ss star swift tf ts tsx v vala vb \
            vba vbs vcl vim zig \
            python javascript typescript ruby rust golang csharp perl objective-c kotlin haskell elixir \
            erlang julia ocaml fsharp",
        names: "containerfile dockerfile gemfile jenkinsfile justfile makefile podfile rakefile",
        ..SOURCE
    },
];

/// A block of code in a language that is not in the table.
pub(super) static CODE: Format = SOURCE;

/// A block of code in HTML, where `&amp;` means `&`.
pub(super) static CODE_IN_HTML: Format = Format { entities: EntityUse::Everywhere, ..SOURCE };

/// The formats by the names of their files, and by the extensions.
static BY_NAME: LazyLock<HashMap<&str, &Format>> = LazyLock::new(|| by_word(|format| format.names));
static BY_EXTENSION: LazyLock<HashMap<&str, &Format>> = LazyLock::new(|| by_word(|format| format.extensions));

impl Format {
    /// Returns the format of the file with this path. An unknown file is read as markup, which decodes the most escapes.
    #[must_use]
    pub fn of_path(path: &Path) -> &'static Format {
        let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        let named = BY_NAME.get(name.as_str()).copied();
        // Variants of a file of variables: `.env.local`.
        let name = if name.starts_with(".env.") { ".env" } else { &name };
        // The longest extension counts: `page.scala.html` is not HTML.
        let by_extension = || name.match_indices('.').find_map(|(dot, _)| Format::of_language(&name[dot + 1..]));
        named.or_else(by_extension).unwrap_or(&FORMATS[0])
    }

    /// Returns the format of a language by its name or by the extension of its files.
    pub(super) fn of_language(name: &str) -> Option<&'static Format> {
        BY_EXTENSION.get(name).copied()
    }
}

/// Returns the formats by each of their words.
fn by_word(words: fn(&Format) -> &'static str) -> HashMap<&'static str, &'static Format> {
    FORMATS.iter().flat_map(|format| words(format).split_ascii_whitespace().map(move |word| (word, format))).collect()
}
