//! `bsc doc`: a set of documents with its index, each file whole or not at all; what has not changed is left alone.

use crate::args::Doc;
use crate::output::{emit, write_made};
use crate::progress;
use crate::trouble::Trouble;
use crate::{Context, End};
use bsc_diagnostics::{Catalogue, Message};
use bsc_driver::document::Format;
use bsc_driver::{DocumentSet, Found, document_kinds, left_over};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Mutex, PoisonError};

/// The files of a set, by name: whether they were not there so. With `--check` these would be written.
type Outcome = Mutex<BTreeMap<String, bool>>;

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
    let (outcome, found) = (Outcome::default(), found(&args.out));
    let put = |name: &str, bytes: &[u8]| write(name, bytes, &args, &outcome);
    let documents = progress::counted(context, holders.len(), |count| {
        let done = || {
            count.fetch_add(1, Relaxed);
        };
        let set = DocumentSet {
            desk: &desk,
            holders: &holders,
            kinds: &kinds,
            formats: &formats,
            found: &found,
            done: &done,
        };
        set.make(super::print, put)
    })?;
    if documents == 0 {
        let names: Vec<&str> = kinds.iter().map(|kind| kind.name).collect();
        let message = Message::new("dokumen-tiada").arg("jenis", names.join(", ")).arg("tahun", year.to_string());
        return Err(Trouble::new(message).help(Message::new("dokumen-tiada-bantuan")));
    }
    report(&args, documents, outcome, &found, context)
}

/// What is in the folder of the set; nothing where it cannot be read, which writing to it will tell.
fn found(out: &Path) -> Found {
    let inside = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten();
    let name = |entry: &fs::DirEntry| entry.file_name().into_string().ok();
    let files = |folder: &Path| inside(folder).filter_map(|file| name(&file)).collect();
    inside(out).filter_map(|folder| Some((name(&folder)?, files(&folder.path())))).collect()
}

/// A file of the set, where it is not there already.
fn write(name: &str, bytes: &[u8], args: &Doc, outcome: &Outcome) -> Result<(), Trouble> {
    let path = args.out.join(name);
    let changed = !fs::read(&path).is_ok_and(|old| old == bytes);
    outcome.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), changed);
    if !changed || args.check {
        return Ok(());
    }
    make_folder(path.parent().unwrap_or(Path::new("")))?;
    write_made(&path, bytes)
}

fn make_folder(folder: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(folder).map_err(|error| Trouble::write(folder, &error))
}

fn report(args: &Doc, documents: usize, outcome: Outcome, found: &Found, context: &Context) -> Result<End, Trouble> {
    let files = outcome.into_inner().unwrap_or_else(PoisonError::into_inner);
    let changed: Vec<&String> = files.iter().filter(|(_, changed)| **changed).map(|(name, _)| name).collect();
    let text = |message| Catalogue::get().text(context.lang.get(), &message);
    let summary = Message::new(if args.check { "dokumen-beda" } else { "dokumen-ditulis" })
        .arg("dokumen", documents.to_string())
        .arg("berubah", changed.len().to_string())
        .arg("sama", (files.len() - changed.len()).to_string())
        .arg("folder", args.out.display().to_string());
    // of those who were not asked about nothing is known
    let made = files.keys().cloned().collect();
    let old = if args.unit.is_empty() { left_over(found, &made) } else { Vec::new() };
    let told = Message::new(if args.check { "dokumen-sisa" } else { "dokumen-sisa-ada" });
    emit(|out| {
        if args.check {
            changed.iter().try_for_each(|name| writeln!(out, "{name}"))?;
        }
        writeln!(out, "{}", text(summary))?;
        if args.check {
            old.iter().try_for_each(|name| writeln!(out, "{name}"))?;
        }
        if old.is_empty() { Ok(()) } else { writeln!(out, "{}", text(told.arg("jumlah", old.len().to_string()))) }
    })?;
    Ok(if args.check && !(changed.is_empty() && old.is_empty()) { End::Found } else { End::Clean })
}
