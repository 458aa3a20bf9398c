//! The command line. The doc comments in this file are its help texts.

use std::num::NonZero;
use std::path::PathBuf;

use anstream::ColorChoice;
use button_links_check::Code;
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;

use crate::code::CodeParser;

/// Checks, takes apart and builds Button Links
#[derive(Parser)]
#[command(name = "button-links", version, arg_required_else_help = true, after_help = EXIT)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Use of colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

const EXIT: &str = "\
Exit status: 0 clean, 1 findings, 2 if something could not be done (a file could not be read, an option is wrong). \
The reason is on standard error.";

#[derive(Subcommand)]
pub(crate) enum Command {
    Check(Check),
    Inspect(Inspect),
    Build(Build),
    Explain(Explain),
    Completions(Completions),
    /// Write the man page, in roff
    Man,
}

/// Find and check the links in files
#[derive(Args)]
#[command(after_help = CHECK)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct Check {
    /// Files and folders; `-` is standard input. Of a folder, the files that git would see; symbolic links in it are not followed
    #[arg(value_name = "PATHS", default_value = ".", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
    /// Output format
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: Format,
    /// Report findings of this level and above; lower ones are neither shown nor counted
    #[arg(long, value_name = "LEVEL", default_value = "warning")]
    pub(crate) level: LevelName,
    /// Write what is certain into the files, and report what is left
    #[arg(long)]
    pub(crate) fix: bool,
    /// Show as a diff what --fix would write, and write nothing
    #[arg(long, conflicts_with_all = ["fix", "format"])]
    pub(crate) diff: bool,
    /// Report these codes alone, even if `[levels]` allows them: several with commas between them
    #[arg(long, value_name = "CODE", value_parser = CodeParser, value_delimiter = ',', hide_possible_values = true)]
    pub(crate) select: Vec<Code>,
    /// Do not report these codes, even if they are selected
    #[arg(long, value_name = "CODE", value_parser = CodeParser, value_delimiter = ',', hide_possible_values = true)]
    pub(crate) ignore: Vec<Code>,
    /// Report links without a user, whatever the configuration says
    #[arg(long)]
    pub(crate) want_user: bool,
    /// Configuration file; by default the nearest button-links.toml, here or above
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,
    /// Read no configuration
    #[arg(long, conflicts_with = "config")]
    pub(crate) no_config: bool,
    /// Also check what .gitignore and .ignore leave out
    #[arg(long)]
    pub(crate) no_ignore: bool,
    /// Also check hidden files and folders
    #[arg(long)]
    pub(crate) hidden: bool,
    /// Leave out what this glob matches, in addition to what the configuration excludes; it has the syntax of .gitignore
    #[arg(long, value_name = "GLOB")]
    pub(crate) exclude: Vec<String>,
    /// Leave out what is excluded, even where it is named
    #[arg(long)]
    pub(crate) force_exclude: bool,
    /// Name of standard input, which also decides its kind
    #[arg(long, value_name = "NAME", value_hint = ValueHint::FilePath)]
    pub(crate) stdin_path: Option<PathBuf>,
    /// Print findings and errors, and no notes and no summary
    #[arg(short, long)]
    pub(crate) quiet: bool,
    /// Number of threads; by default one for each processor
    #[arg(short = 'j', long, value_name = "N")]
    pub(crate) threads: Option<NonZero<u16>>,
}

const CHECK: &str = "\
Examples:
  button-links check                                   this folder
  button-links check --diff templates                  what --fix would write
  button-links check --ignore example-id --exclude old without a code and a folder
  button-links check --format sarif . > links.sarif    for code scanning
  render page | button-links check --stdin-path page.html -

A folder is configured in button-links.toml:
  hosts = [\"r.news.example.com\"]                       links of your own domain
  exclude = [\"tests/ui/**\"]                            not checked
  rendered = [\"public/**\"]                             no place of a template may be left here
  want-user = true                                     a link without a user is a finding
  [levels]
  example-id = \"allow\"                                 or \"warning\", or \"error\"
  [[allow]]
  paths = [\"docs/**\"]
  codes = [\"example-id\"]
  reason = \"the documentation shows an example\"";

/// Take one link apart
#[derive(Args)]
#[command(after_help = INSPECT)]
pub(crate) struct Inspect {
    /// The link; `-` reads it from standard input
    #[arg(value_name = "LINK")]
    pub(crate) link: String,
    /// Output format
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: InspectFormat,
    /// Configuration file; by default the nearest button-links.toml, here or above
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,
    /// Read no configuration
    #[arg(long, conflicts_with = "config")]
    pub(crate) no_config: bool,
}

const INSPECT: &str = "\
Example:
  button-links inspect 'https://r.bttn.io?btn_ref=org-0123456789abcdef&btn_url=https%3A%2F%2Fwww.retailer.com'";

/// Build a link, or one for each user of a file
#[derive(Args)]
#[command(after_help = BUILD)]
pub(crate) struct Build {
    /// Your organization ID (`btn_ref`)
    #[arg(long, value_name = "ID")]
    pub(crate) org: String,
    /// The destination (`btn_url`), not encoded
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    pub(crate) url: String,
    /// The user (`btn_pub_user`)
    #[arg(long, value_name = "ID", conflicts_with = "users")]
    pub(crate) user: Option<String>,
    /// A CSV file with a column `user`, and perhaps `reference`, separated by commas, semicolons or tabs; or a file with a user in
    /// each line; `-` is standard input
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) users: Option<PathBuf>,
    /// The name of the column of users; its number, from 1, if the first line is a user and names no columns
    #[arg(long, value_name = "NAME", requires = "users")]
    pub(crate) column: Option<String>,
    /// Your own reference (`btn_pub_ref`); one in a column `reference` goes before it
    #[arg(long, value_name = "TEXT")]
    pub(crate) reference: Option<String>,
    /// Format of the links
    #[arg(long, value_name = "FORMAT", default_value = "csv", requires = "users")]
    pub(crate) format: BuildFormat,
}

const BUILD: &str = "\
Examples:
  button-links build --org org-0123456789abcdef --url https://www.retailer.com --user user-123
  button-links build --org org-0123456789abcdef --url https://www.retailer.com --users users.csv > links.csv

A row that makes no link is named with its line on standard error, and the others are written.";

/// Explain a code, or list them all
#[derive(Args)]
pub(crate) struct Explain {
    /// The code, as it stands in brackets after `error` or `warning`
    pub(crate) code: Option<String>,
}

/// Write the completions for a shell
#[derive(Args)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: Shell,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Human,
    /// `path:line:col: error[code]: message`
    Short,
    /// One JSON object a line
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0
    Sarif,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum InspectFormat {
    /// For people
    Human,
    /// One JSON object
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum BuildFormat {
    /// The columns `user` and `link`
    Csv,
    /// A link in each line
    Lines,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum LevelName {
    /// Warnings and errors
    Warning,
    /// Errors alone
    Error,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Color {
    /// Applies the choice to all output of the program.
    pub(crate) fn write_global(self) {
        match self {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::AlwaysAnsi,
            Color::Never => ColorChoice::Never,
        }
        .write_global();
    }
}
