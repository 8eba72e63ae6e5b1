//! `bsc doc`: a set of documents with its index, each file whole or not at all; what has not changed is left alone.

use crate::args::Doc;
use crate::output::{emit, write_made};
use crate::progress;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Catalogue, Message};
use bsc_driver::document::Format;
use bsc_driver::{DocumentSet, document_kinds};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};

/// What became of the files of a set.
#[derive(Default)]
struct Outcome {
    /// Files written; with `--check`, those that would be.
    changed: AtomicUsize,
    same: AtomicUsize,
    /// With `--check`, the names of those that would be written.
    names: Mutex<Vec<String>>,
}

pub(super) fn run(args: Doc, context: &Context) -> Result<End, Trouble> {
    args.format.iter().try_for_each(|format| super::writable(*format))?;
    let (loaded, year, until) = super::standing(args.project.clone(), (args.year, args.period), context)?;
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
    if holders.is_empty() {
        return Err(loaded.nothing_planned(year).into());
    }
    if super::blocked(&loaded, &holders, context)? {
        return Ok(End::Found);
    }
    let mut desk = loaded.desk(year, until);
    desk.revision = Some(args.revision.clone().unwrap_or_else(|| loaded.digest()));
    let formats: Vec<Format> = args.format.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let outcome = Outcome::default();
    let set = DocumentSet { desk: &desk, holders: &holders, kinds: &kinds, formats: &formats };
    let put = |name: &str, bytes: &[u8]| write(name, bytes, &args, &outcome);
    let documents = progress::during(context, || set.make(super::print, put))?;
    if documents == 0 {
        let names: Vec<&str> = kinds.iter().map(|kind| kind.name).collect();
        let message = Message::new("dokumen-tiada").arg("jenis", names.join(", ")).arg("tahun", year.to_string());
        return Err(Trouble::new(message).help(Message::new("dokumen-tiada-bantuan")));
    }
    report(&args, documents, outcome, context)
}

/// A file of the set, where it is not there already.
fn write(name: &str, bytes: &[u8], args: &Doc, outcome: &Outcome) -> Result<(), Trouble> {
    let path = args.out.join(name);
    if std::fs::read(&path).is_ok_and(|old| old == bytes) {
        outcome.same.fetch_add(1, Relaxed);
        return Ok(());
    }
    outcome.changed.fetch_add(1, Relaxed);
    if args.check {
        outcome.names.lock().unwrap_or_else(PoisonError::into_inner).push(name.to_owned());
        return Ok(());
    }
    make_folder(path.parent().unwrap_or(Path::new("")))?;
    write_made(&path, bytes)
}

fn make_folder(folder: &Path) -> Result<(), Trouble> {
    std::fs::create_dir_all(folder).map_err(|error| Trouble::write(folder, &error))
}

fn report(args: &Doc, documents: usize, outcome: Outcome, context: &Context) -> Result<End, Trouble> {
    let (changed, same) = (outcome.changed.into_inner(), outcome.same.into_inner());
    let mut names = outcome.names.into_inner().unwrap_or_else(PoisonError::into_inner);
    names.sort_unstable();
    let id = if args.check { "dokumen-beda" } else { "dokumen-ditulis" };
    let summary = Message::new(id)
        .arg("dokumen", documents.to_string())
        .arg("berubah", changed.to_string())
        .arg("sama", same.to_string())
        .arg("folder", args.out.display().to_string());
    let text = Catalogue::get().text(context.lang.get(), &summary);
    emit(|out| {
        names.iter().try_for_each(|name| writeln!(out, "{name}"))?;
        writeln!(out, "{text}")
    })?;
    Ok(if args.check && changed > 0 { End::Found } else { End::Clean })
}
