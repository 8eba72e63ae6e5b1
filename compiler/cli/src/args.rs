//! What can be typed. The words of help come from the catalogue, by command and option: see [`crate::help`].

use bsc_driver::document::Format;
use bsc_driver::render::MATRICES;
use bsc_driver::{Date, Period};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Parser, Debug)]
#[command(name = "bsc", version, disable_help_subcommand = true)]
pub(crate) struct Bsc {
    #[command(subcommand)]
    pub command: Command,
    #[arg(long, global = true, value_enum)]
    pub lang: Option<LangArg>,
    #[arg(long, global = true, value_enum, default_value_t)]
    pub color: Color,
}

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    Check(Check),
    Fmt(Fmt),
    Score(Score),
    Matrix(Matrix),
    Map(Map),
    Graph(Graph),
    Doc(Doc),
    Calendar(Calendar),
    Plan(Plan),
    Import(Import),
    Explain(Explain),
    Rules(Rules),
    Init(Init),
    New(New),
    Completions(Completions),
    Man(Man),
}

#[derive(Args, Debug)]
pub(crate) struct Init {
    #[arg(value_name = "PATH")]
    pub path: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..=2999))]
    pub year: Option<i16>,
    #[arg(long, value_name = "PROFILE")]
    pub profile: Option<String>,
    #[arg(long)]
    pub force: bool,
}

#[derive(Args, Debug)]
pub(crate) struct New {
    #[arg(value_name = "KIND", value_enum)]
    pub made: Made,
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    #[arg(value_name = "PERIOD", value_parser = any_period)]
    pub period: Option<Period>,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..=2999))]
    pub year: Option<i16>,
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
    #[arg(long, value_name = "UNIT")]
    pub superior: Option<String>,
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "PATH")]
    pub project: Option<PathBuf>,
}

/// What `bsc new` makes.
#[derive(Copy, Clone, PartialEq, Eq, ValueEnum, Debug)]
pub(crate) enum Made {
    Unit,
    Peta,
    Pk,
    Renaksi,
    Aturan,
    Realisasi,
    Codeowners,
}

#[derive(Copy, Clone, PartialEq, Eq, ValueEnum, Debug)]
pub(crate) enum LangArg {
    Id,
    En,
}

#[derive(Copy, Clone, PartialEq, Eq, ValueEnum, Default, Debug)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Args, Debug)]
pub(crate) struct Check {
    #[arg(value_name = "PATH")]
    pub path: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Findings,
    #[arg(long, value_enum)]
    pub deny: Option<Deny>,
    #[arg(long, value_delimiter = ',', value_name = "ID")]
    pub select: Vec<String>,
    #[arg(long, value_delimiter = ',', value_name = "ID")]
    pub ignore: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    #[arg(long, value_name = "REV")]
    pub base: Option<String>,
    #[arg(long, requires = "base")]
    pub new_only: bool,
    #[arg(long)]
    pub statistics: bool,
    #[arg(long, conflicts_with_all = ["base", "write_baseline"])]
    pub confidential: bool,
    #[arg(long, conflicts_with_all = ["no_baseline", "statistics", "base", "fix"])]
    pub write_baseline: bool,
    #[arg(long)]
    pub no_baseline: bool,
    #[arg(long, conflicts_with_all = ["write_baseline", "fix", "stdin_filename"])]
    pub watch: bool,
    #[arg(long, conflicts_with = "statistics")]
    pub fix: bool,
    #[arg(long, requires = "fix")]
    pub diff: bool,
    #[arg(long, value_name = "FILE")]
    pub stdin_filename: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Fmt {
    #[arg(value_name = "PATH")]
    pub path: Vec<PathBuf>,
    #[arg(long)]
    pub check: bool,
    #[arg(long)]
    pub diff: bool,
    #[arg(long, value_name = "FILE")]
    pub stdin_filename: Option<PathBuf>,
}

#[derive(Copy, Clone, PartialEq, Eq, ValueEnum, Default, Debug)]
pub(crate) enum Findings {
    #[default]
    Human,
    Short,
    Json,
    Sarif,
    Github,
    Junit,
}

#[derive(Copy, Clone, PartialEq, Eq, ValueEnum, Debug)]
pub(crate) enum Deny {
    Warnings,
}

#[derive(Args, Debug)]
pub(crate) struct Score {
    #[arg(value_name = "UNIT", group = "whom")]
    pub unit: Vec<String>,
    #[arg(long, value_name = "PERIOD", value_parser = period)]
    pub period: Option<Period>,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..=2999))]
    pub year: Option<i16>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Scores,
    #[arg(long, value_name = "NAME", group = "whom", conflicts_with_all = ["unit", "format", "ranking", "rewards", "awards", "compare"])]
    pub why: Option<String>,
    #[arg(long, requires = "whom")]
    pub subtree: bool,
    #[arg(long, group = "view")]
    pub ranking: bool,
    #[arg(long, group = "view")]
    pub rewards: bool,
    #[arg(long, group = "view")]
    pub awards: bool,
    #[arg(long, group = "view")]
    pub compare: bool,
    #[arg(long, group = "view")]
    pub confidential: bool,
    #[arg(long, value_name = "REF=VALUE", conflicts_with_all = ["view", "why"])]
    pub what_if: Vec<String>,
    #[arg(long, value_name = "REF=VALUE", conflicts_with_all = ["view", "why", "unit"])]
    pub goal: Option<String>,
    #[arg(long, value_name = "PATH")]
    pub project: Option<PathBuf>,
}

#[derive(Copy, Clone, PartialEq, Eq, ValueEnum, Default, Debug)]
pub(crate) enum Scores {
    #[default]
    Table,
    Json,
    Csv,
}

#[derive(Args, Debug)]
pub(crate) struct Matrix {
    #[arg(value_name = "KIND", value_parser = kinds())]
    pub kind: String,
    #[arg(value_name = "UNIT")]
    pub unit: String,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..=2999))]
    pub year: Option<i16>,
    #[arg(long, value_name = "PERIOD", value_parser = period)]
    pub period: Option<Period>,
    #[arg(long, value_parser = formats())]
    pub format: Option<Format>,
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub confidential: bool,
    #[arg(long, value_name = "PATH")]
    pub project: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Doc {
    #[arg(value_name = "KIND", required = true, value_parser = documents())]
    pub kind: Vec<String>,
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    #[arg(long, value_name = "UNIT")]
    pub unit: Vec<String>,
    #[arg(long, requires = "unit")]
    pub subtree: bool,
    #[arg(long, value_delimiter = ',', value_parser = formats(), default_value = "html")]
    pub format: Vec<Format>,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..=2999))]
    pub year: Option<i16>,
    #[arg(long, value_name = "PERIOD", value_parser = period)]
    pub period: Option<Period>,
    #[arg(long, value_name = "TEXT", value_parser = clap::builder::NonEmptyStringValueParser::new())]
    pub revision: Option<String>,
    #[arg(long)]
    pub confidential: bool,
    #[arg(long)]
    pub check: bool,
    #[arg(long, value_name = "PATH")]
    pub project: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Calendar {
    #[arg(value_name = "UNIT")]
    pub unit: Vec<String>,
    #[arg(long, requires = "unit")]
    pub subtree: bool,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..=2999))]
    pub year: Option<i16>,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    #[arg(long, value_parser = calendars())]
    pub format: Option<Deadlines>,
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "PATH")]
    pub project: Option<PathBuf>,
}

/// A form of `bsc calendar`.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Deadlines {
    Table,
    Json,
    Csv,
    Ics,
    /// The page of the form.
    Page(Format),
}

impl Deadlines {
    /// By its name, which is also the ending of its files.
    pub fn from_name(name: &str) -> Option<Deadlines> {
        match name {
            "table" => Some(Deadlines::Table),
            "json" => Some(Deadlines::Json),
            "csv" => Some(Deadlines::Csv),
            "ics" => Some(Deadlines::Ics),
            page => Format::from_name(page).map(Deadlines::Page),
        }
    }

    /// All names.
    pub fn names() -> Vec<&'static str> {
        let pages = Format::ALL.map(Format::name).into_iter().filter(|name| !matches!(*name, "json" | "csv"));
        ["table", "json", "csv", "ics"].into_iter().chain(pages).collect()
    }
}

#[derive(Args, Debug)]
pub(crate) struct Map {
    #[arg(value_name = "UNIT")]
    pub unit: String,
    #[command(flatten)]
    pub drawn: Drawn,
}

#[derive(Args, Debug)]
pub(crate) struct Graph {
    #[arg(value_name = "KIND", value_enum)]
    pub kind: GraphKind,
    #[arg(value_name = "NAME")]
    pub name: String,
    #[command(flatten)]
    pub drawn: Drawn,
}

/// What every picture asks.
#[derive(Args, Debug)]
pub(crate) struct Drawn {
    #[arg(long, value_name = "PERIOD", value_parser = period)]
    pub period: Option<Period>,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..=2999))]
    pub year: Option<i16>,
    #[arg(long, value_enum)]
    pub format: Option<PictureForm>,
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "PATH")]
    pub project: Option<PathBuf>,
}

#[derive(Copy, Clone, PartialEq, Eq, ValueEnum, Debug)]
pub(crate) enum GraphKind {
    Cascade,
    Trend,
}

#[derive(Copy, Clone, PartialEq, Eq, ValueEnum, Debug)]
pub(crate) enum PictureForm {
    Svg,
    Png,
}

#[derive(Args, Debug)]
pub(crate) struct Plan {
    #[arg(value_name = "BASE")]
    pub base: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    pub format: Effects,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    #[arg(long, value_name = "PATH")]
    pub project: Option<PathBuf>,
}

#[derive(Copy, Clone, PartialEq, Eq, ValueEnum, Default, Debug)]
pub(crate) enum Effects {
    #[default]
    Human,
    Json,
    Md,
}

#[derive(Args, Debug)]
pub(crate) struct Import {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..=2999))]
    pub year: Option<i16>,
    #[arg(long, value_name = "PERIOD", value_parser = any_period)]
    pub period: Option<Period>,
    #[arg(long, value_name = "UNIT")]
    pub unit: Option<String>,
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub replace: bool,
    #[arg(long, requires = "output", conflicts_with_all = ["period", "replace", "project"])]
    pub new: bool,
    #[arg(long, value_name = "KIND", requires = "new")]
    pub unit_kind: Option<String>,
    #[arg(long, value_name = "PROFILE", requires = "new")]
    pub profile: Option<String>,
    #[arg(long, value_name = "PATH")]
    pub project: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Explain {
    #[arg(value_name = "ID")]
    pub id: String,
    #[arg(long, value_name = "PATH")]
    pub project: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Rules {
    #[arg(long, conflicts_with = "coverage")]
    pub test: bool,
    #[arg(long)]
    pub coverage: bool,
    #[arg(long, value_enum, default_value_t, requires = "coverage")]
    pub format: Coverage,
    #[arg(long, value_name = "PATH")]
    pub project: Option<PathBuf>,
}

#[derive(Copy, Clone, PartialEq, Eq, ValueEnum, Default, Debug)]
pub(crate) enum Coverage {
    #[default]
    Table,
    Json,
    Md,
}

#[derive(Args, Debug)]
pub(crate) struct Completions {
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: clap_complete::Shell,
}

#[derive(Args, Debug)]
pub(crate) struct Man {
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// The kinds of matrices.
fn kinds() -> PossibleValuesParser {
    MATRICES.iter().map(|kind| kind.name).collect::<Vec<_>>().into()
}

/// The kinds of documents, and the words for many.
fn documents() -> PossibleValuesParser {
    bsc_driver::document_names().into()
}

/// The formats of matrices and documents.
fn formats() -> impl TypedValueParser<Value = Format> {
    let names: PossibleValuesParser = Format::ALL.map(Format::name).into();
    names.try_map(|name| Format::from_name(&name).ok_or("format"))
}

/// The forms of the calendar.
fn calendars() -> impl TypedValueParser<Value = Deadlines> {
    PossibleValuesParser::from(Deadlines::names()).try_map(|name| Deadlines::from_name(&name).ok_or("format"))
}

/// The error is the id of its message in the catalogue.
fn date(text: &str) -> Result<Date, String> {
    bsc_driver::parse_date(text).ok_or_else(|| "pakai-tanggal".to_owned())
}

fn period(text: &str) -> Result<Period, String> {
    bsc_driver::parse_period(text).ok_or_else(|| "score-period".to_owned())
}

/// Any reporting period, months and half-years too.
fn any_period(text: &str) -> Result<Period, String> {
    Period::parse(&text.to_uppercase()).ok_or_else(|| "new-period".to_owned())
}
