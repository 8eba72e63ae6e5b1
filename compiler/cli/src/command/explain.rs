//! `bsc explain` and `bsc rules`: what rules and codes there are, and what they mean.

use crate::args::{Explain, Rules};
use crate::output::emit;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Catalogue, Message};
use bsc_driver::{Disk, Loaded, Project, Request, Stdin, load};
use std::path::PathBuf;

pub(super) fn explain(args: Explain, context: &Context) -> Result<End, Trouble> {
    let loaded = project_or_none(args.project, context)?;
    let text = loaded.explain(&args.id, context.lang.get())?.plain();
    emit(|out| out.write_all(text.as_bytes())).map(|()| End::Clean)
}

pub(super) fn rules(args: Rules, context: &Context) -> Result<End, Trouble> {
    let loaded = project_or_none(args.project, context)?;
    let lang = context.lang.get();
    let rules = loaded.rules(lang);
    let off = Catalogue::get().text(lang, &Message::new("aturan-mati"));
    emit(|out| {
        rules.iter().try_for_each(|rule| {
            let level = rule.level.map_or_else(|| off.clone(), |level| level.word(lang));
            writeln!(out, "{:<8} {level:<10} {}", rule.id, rule.title)
        })
    })
    .map(|()| End::Clean)
}

/// The project asked for, or that of a `bsc.toml` at or above the current folder; without either an empty one: the rules of the
/// standard library are known everywhere.
fn project_or_none(path: Option<PathBuf>, context: &Context) -> Result<Loaded, Trouble> {
    let mut request = Request { paths: path.into_iter().collect(), stdin: None };
    if request.paths.is_empty() && !Project::find(&Disk, &request).is_ok_and(|project| project.config.is_some()) {
        request.stdin = Some(Stdin { name: None, bytes: Vec::new() });
    }
    let loaded = load(&Disk, &request, None)?;
    context.speak(&loaded.config);
    Ok(loaded)
}
