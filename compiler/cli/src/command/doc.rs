//! `bsc doc`: a set of documents with its index, each file whole or not at all; what has not changed is left alone.

use crate::args::Doc;
use crate::output::{emit, write_file};
use crate::progress;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Catalogue, Message};
use bsc_driver::document::{Document, Format};
use bsc_driver::{Entry, Period, document_index, document_kinds};
use std::collections::BTreeSet;
use std::path::Path;

/// What became of the files of a set.
#[derive(Default)]
struct Outcome {
    /// Written; with `--check`, what would be.
    changed: Vec<String>,
    same: usize,
}

pub(super) fn run(args: Doc, context: &Context) -> Result<End, Trouble> {
    let loaded = super::project(args.project.clone(), context)?;
    let year = loaded.year(args.year)?;
    let Some(until) = args.period.or_else(|| Period::parse("TAHUN")) else { return Ok(End::Unable) };
    let kinds = document_kinds(&args.kind);
    if let Some(kind) = kinds.iter().find(|kind| kind.confidential && !args.confidential) {
        let trouble = Trouble::new(Message::new("dokumen-rahasia").arg("jenis", kind.name));
        return Err(trouble.help(Message::new("dokumen-rahasia-bantuan")));
    }
    if args.confidential && super::stopped(&loaded.in_the_open(), &loaded, context)? {
        return Ok(End::Found);
    }
    let asked = super::asked(&loaded, &args.unit, args.subtree, year)?;
    // nobody means all who have a plan
    let holders = if args.unit.is_empty() { loaded.planned(year) } else { asked };
    if super::blocked(&loaded, &holders, context)? {
        return Ok(End::Found);
    }
    let mut desk = loaded.desk(year, until);
    desk.revision = Some(args.revision.clone().unwrap_or_else(|| loaded.digest()));
    let formats: Vec<Format> = args.format.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let mut outcome = Outcome::default();
    let mut entries = Vec::new();
    progress::during(context, || {
        // one document at a time: memory does not grow with their number
        for holder in &holders {
            for kind in &kinds {
                let Some(document) = (kind.make)(&desk, *holder) else { continue };
                let entry = Entry::new(&loaded, *holder, &document);
                write(&document, &args, &formats, &entry.file, &mut outcome)?;
                entries.push(entry);
            }
        }
        let index = document_index(&loaded, &desk, &entries, &formats);
        let pages: Vec<Format> =
            formats.iter().copied().filter(|f| matches!(f, Format::Html | Format::Markdown)).collect();
        let pages = if pages.is_empty() { vec![Format::Html] } else { pages };
        write(&index, &args, &pages, "index", &mut outcome)
    })?;
    report(&args, entries.len(), &outcome, context)
}

/// One document in all formats.
fn write(
    document: &Document,
    args: &Doc,
    formats: &[Format],
    file: &str,
    outcome: &mut Outcome,
) -> Result<(), Trouble> {
    for format in formats {
        let page = super::print(document, *format)?;
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let beside = page.beside.into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes));
        for (name, bytes) in beside.chain([(format!("{file}.{}", format.name()), page.bytes)]) {
            let path = args.out.join(&name);
            if std::fs::read(&path).is_ok_and(|old| old == bytes) {
                outcome.same += 1;
                continue;
            }
            if !args.check {
                make_folder(path.parent().unwrap_or(Path::new("")))?;
                write_file(&path, |out| out.write_all(&bytes))?;
            }
            outcome.changed.push(name);
        }
    }
    Ok(())
}

fn make_folder(folder: &Path) -> Result<(), Trouble> {
    std::fs::create_dir_all(folder).map_err(|error| Trouble::write(folder, &error))
}

fn report(args: &Doc, documents: usize, outcome: &Outcome, context: &Context) -> Result<End, Trouble> {
    let id = if args.check { "dokumen-beda" } else { "dokumen-ditulis" };
    let summary = Message::new(id)
        .arg("dokumen", documents.to_string())
        .arg("berubah", outcome.changed.len().to_string())
        .arg("sama", outcome.same.to_string())
        .arg("folder", args.out.display().to_string());
    let text = Catalogue::get().text(context.lang.get(), &summary);
    emit(|out| {
        if args.check {
            outcome.changed.iter().try_for_each(|name| writeln!(out, "{name}"))?;
        }
        writeln!(out, "{text}")
    })?;
    Ok(if args.check && !outcome.changed.is_empty() { End::Found } else { End::Clean })
}
