//! `bsc explain` and `bsc rules`: what rules and codes there are, and what they mean.

use crate::args::{Explain, Rules};
use crate::output::emit;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Catalogue, Format, Lang, Message, render};
use bsc_driver::{Disk, Loaded, Project, Request, RulesOf, Stdin, Tested, load};
use std::path::PathBuf;

pub(super) fn explain(args: Explain, context: &Context) -> Result<End, Trouble> {
    let loaded = project_or_none(args.project, context)?;
    let text = loaded.explain(&args.id, context.lang.get())?.plain();
    emit(|out| out.write_all(text.as_bytes())).map(|()| End::Clean)
}

pub(super) fn rules(args: Rules, context: &Context) -> Result<End, Trouble> {
    let loaded = project_or_none(args.project, context)?;
    let lang = context.lang.get();
    if args.test {
        return test(&loaded, lang, context);
    }
    if args.coverage {
        return super::coverage::coverage(&loaded, args.format, lang);
    }
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

/// Runs the examples of the project's own rules.
fn test(loaded: &Loaded, lang: Lang, context: &Context) -> Result<End, Trouble> {
    let Tested { diagnostics, rules } = loaded.test_rules(RulesOf::Project);
    let say = |message: &Message| Catalogue::get().text(lang, message);
    let examples: usize = rules.iter().map(|rule| rule.good.1 + rule.wrong.1).sum();
    let ran = match rules.len() {
        0 => Message::new("rules-kosong"),
        count => Message::new("rules-hasil").arg("contoh", examples.to_string()).arg("aturan", count.to_string()),
    };
    let summary = loaded.summary(&diagnostics);
    emit(|out| {
        render(Format::Human, &diagnostics, loaded.model.files(), lang, context.terminal.out, &summary, out)?;
        writeln!(out, "{}", say(&ran))
    })?;
    Ok(if diagnostics.is_empty() { End::Clean } else { End::Found })
}

/// The project asked for, or that of a `bsc.toml` at or above the current folder; without either an empty one: the rules of the
/// standard library are known everywhere.
pub(super) fn project_or_none(path: Option<PathBuf>, context: &Context) -> Result<Loaded, Trouble> {
    let mut request = Request { paths: path.into_iter().collect(), stdin: None };
    if request.paths.is_empty() && !Project::find(&Disk, &request).is_ok_and(|project| project.config.is_some()) {
        request.stdin = Some(Stdin { name: None, bytes: Vec::new() });
    }
    let loaded = load(&Disk, &request, None)?;
    context.speak(&loaded.config);
    Ok(loaded)
}
