//! `bsc calendar`: the deadlines of a year, met and missed.

use crate::args::{Calendar, Deadlines};
use crate::trouble::Trouble;
use crate::{Context, End, progress, target};
use bsc_diagnostics::{Catalogue, Message};
use bsc_driver::document::Rendered;
use bsc_driver::{HolderId, Loaded, ScoreForm};
use std::path::Path;

pub(super) fn run(args: Calendar, context: &Context) -> Result<End, Trouble> {
    let output = target::file(args.output);
    let form = form(args.format, output.as_deref())?;
    let loaded = super::project_at(args.project.clone(), args.as_of, context)?;
    let year = loaded.calendar_year(args.year)?;
    let of = loaded.due_of(&args.unit, args.subtree)?;
    if super::blocked(&loaded, if args.unit.is_empty() { &[] } else { &of }, context)? {
        return Ok(End::Found);
    }
    let page = progress::during(context, || made(&loaded, &of, year, form, context));
    let Some(page) = page? else {
        let nobody = || Catalogue::get().text(context.lang.get(), &Message::new("kalender-tiada-siapa-pun"));
        let names: Vec<String> = args.unit.iter().map(|name| format!("`{name}`")).collect();
        let who = if names.is_empty() { nobody() } else { names.join(", ") };
        let trouble = Trouble::new(Message::new("kalender-tiada").arg("unit", who).arg("tahun", year.to_string()));
        return Err(trouble.help(Message::new("kalender-tiada-bantuan")));
    };
    super::put(&page, output.as_deref())
}

/// None where nothing is due.
fn made(
    loaded: &Loaded,
    of: &[HolderId],
    year: i16,
    form: Deadlines,
    context: &Context,
) -> Result<Option<Rendered>, Trouble> {
    let list = |form| loaded.calendar(of, year, form, context.lang.get());
    let text = match form {
        Deadlines::Page(format) => {
            return loaded.calendar_page(of, year).map(|page| super::print(&page, format)).transpose();
        }
        Deadlines::Table => list(ScoreForm::Table),
        Deadlines::Json => list(ScoreForm::Json),
        Deadlines::Csv => list(ScoreForm::Csv),
        Deadlines::Ics => loaded.calendar_ics(of, year),
    };
    Ok(text.map(|text| Rendered { bytes: text.into_bytes(), beside: Vec::new() }))
}

/// A terminal is no place for bytes that are no text.
fn form(asked: Option<Deadlines>, output: Option<&Path>) -> Result<Deadlines, Trouble> {
    let forms: Vec<_> = Deadlines::names().into_iter().filter_map(|n| Some((n, Deadlines::from_name(n)?))).collect();
    let form = target::form(asked, output, &forms, Deadlines::Table)?;
    if let Deadlines::Page(format) = form {
        super::writable(format)?;
        super::not_to_terminal(format, output)?;
    }
    Ok(form)
}
