//! One file a command.

mod calendar;
mod check;
mod completions;
mod coverage;
mod doc;
mod explain;
mod fix;
mod fmt;
mod import;
mod man;
mod matrix;
mod picture;
mod plan;
mod score;
mod start;
mod watch;

use crate::args::Command;
use crate::output::{emit, write_file};
use crate::progress;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Diagnostic, Format, Message, render};
use bsc_driver::document::{self, Document};
use bsc_driver::{Date, Disk, HolderId, Loaded, Period, Request, load};
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

pub(crate) fn run(command: Command, context: &Context) -> Result<End, Trouble> {
    match command {
        Command::Check(args) => check::run(args, context),
        Command::Fmt(args) => fmt::run(args, context),
        Command::Score(args) => score::run(args, context),
        Command::Matrix(args) => matrix::run(args, context),
        Command::Doc(args) => doc::run(args, context),
        Command::Calendar(args) => calendar::run(args, context),
        Command::Map(args) => picture::map(args, context),
        Command::Graph(args) => picture::graph(args, context),
        Command::Plan(args) => plan::run(args, context),
        Command::Import(args) => import::run(args, context),
        Command::Explain(args) => explain::explain(args, context),
        Command::Rules(args) => explain::rules(args, context),
        Command::Init(args) => start::init(args, context),
        Command::New(args) => start::new(args, context),
        Command::Completions(args) => completions::run(args.shell, context),
        Command::Man(args) => man::run(&args.out, context),
    }
}

/// The project that a command works on.
fn project(path: Option<PathBuf>, context: &Context) -> Result<Loaded, Trouble> {
    project_at(path, None, context)
}

/// The same, at a day that is not today.
fn project_at(path: Option<PathBuf>, as_of: Option<Date>, context: &Context) -> Result<Loaded, Trouble> {
    let request = Request { paths: path.into_iter().collect(), stdin: None };
    let loaded = progress::during(context, || load(&Disk, &request, as_of))?;
    context.speak(&loaded.config);
    Ok(loaded)
}

/// What figures and documents are made of: the project as at the end of a period, that of the year where none is named; with the
/// year asked for, else its own.
fn standing(
    path: Option<PathBuf>,
    (year, period): (Option<i16>, Option<Period>),
    context: &Context,
) -> Result<(Loaded, i16, Period), Trouble> {
    let until = period.unwrap_or(Period::YEAR);
    let mut loaded = project(path, context)?;
    let year = loaded.stand_at(year, until)?;
    Ok((loaded, year, until))
}

/// Who was asked about by name, with all below where that is asked; nobody where nobody was named.
fn asked(loaded: &Loaded, units: &[String], subtree: bool, year: i16) -> Result<Vec<HolderId>, Trouble> {
    if subtree {
        return Ok(loaded.subtree(units, year)?);
    }
    Ok(units.iter().map(|name| loaded.holder(name, year)).collect::<Result<_, _>>()?)
}

/// Who makes PDF.
#[cfg(feature = "pdf")]
const PDF: Option<document::Pdf> = Some(bsc_pdf::render);
#[cfg(not(feature = "pdf"))]
const PDF: Option<document::Pdf> = None;

/// Refuses a format that this binary was built without, before any work.
fn writable(format: document::Format) -> Result<(), Trouble> {
    if format == document::Format::Pdf && PDF.is_none() {
        return Err(Trouble::new(Message::new("tanpa-pdf")).help(Message::new("tanpa-pdf-bantuan")));
    }
    Ok(())
}

/// A document in a format.
fn print(document: &Document, format: document::Format) -> Result<document::Rendered, Trouble> {
    let options = document::Options { raster: Some(bsc_driver::raster), pdf: PDF, ..Default::default() };
    document::render(document, format, &options)
        .map_err(|failure| Trouble::new(Message::new("gagal-dokumen").arg("sebab", failure.0)))
}

/// A terminal is no place for bytes that are no text.
fn not_to_terminal(format: document::Format, output: Option<&Path>) -> Result<(), Trouble> {
    if format.is_binary() && output.is_none() && io::stdout().is_terminal() {
        let trouble = Trouble::new(Message::new("biner-terminal").arg("format", format.name()));
        return Err(trouble.help(Message::new("biner-terminal-bantuan")));
    }
    Ok(())
}

/// Writes a document to its file, with those that it needs beside it; without one, to standard output.
fn put(page: &document::Rendered, output: Option<&Path>) -> Result<End, Trouble> {
    let Some(path) = output else { return emit(|out| out.write_all(&page.bytes)).map(|()| End::Clean) };
    let folder = path.parent().unwrap_or(Path::new(""));
    for (name, bytes) in &page.beside {
        write_file(&folder.join(name), |out| out.write_all(bytes))?;
    }
    write_file(path, |out| out.write_all(&page.bytes)).map(|()| End::Clean)
}

/// Whether faults of the source stand in the way of a result for these holders, or for all; if so, they are shown.
fn blocked(loaded: &Loaded, of: &[HolderId], context: &Context) -> Result<bool, Trouble> {
    stopped(&loaded.in_the_way(of), loaded, context)
}

/// Whether there are faults that stand in the way of a result; if so, they are shown.
fn stopped(found: &[Diagnostic], loaded: &Loaded, context: &Context) -> Result<bool, Trouble> {
    if found.is_empty() {
        return Ok(false);
    }
    let (lang, color) = (context.lang.get(), context.terminal.err);
    let summary = Loaded::count_in_the_way(found);
    // That standard error is closed is nobody's concern.
    let _ = render(Format::Human, found, loaded.model.files(), lang, color, &summary, &mut io::stderr().lock());
    let message = Message::new("gagal-sumber").arg("jumlah", found.len().to_string());
    Trouble { message, help: Some(Message::new("gagal-sumber-bantuan")) }.print(lang, color);
    Ok(true)
}
