//! What all documents of a ministry cost: `cargo bench -p bsc-dev --bench documents`, or with sizes of one's own, `-- 100 3000` (units;
//! people come on top).
//!
//! Every matrix and document of every holder, in Markdown and HTML, on the way of `bsc doc`: first nothing is scored yet and what is
//! made is counted and dropped, then the same again for the memory, then to files. Time is that of the processor, all threads
//! together, but where it says wall. The least that writing can cost is the same bytes into the same files (`bare`).
//!
//! Memory is what is allocated over model and scores at its highest: `below` is that of all but the ministry, in sets of 64 holders,
//! and does not grow; `peak` is that of all, with the documents of the ministry, which list all who are directly below it (a third of
//! all units here), and the index, a line a holder.

#![allow(clippy::unwrap_used, clippy::panic)]

mod clock;

use bsc_dev::generate::{YEAR, write_ministry};
use bsc_driver::document::{Document, Failure, Format, Options, Rendered, render};
use bsc_driver::render::{DOCUMENTS, Desk, Kind, MATRICES};
use bsc_driver::{Date, Disk, DocumentSet, Found, HolderId, Loaded, Request, load, parse_period};
use clock::cpu;
use peak_alloc::PeakAlloc;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Instant;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const SIZES: [usize; 2] = [100, 1_000];
const FORMATS: [Format; 2] = [Format::Markdown, Format::Html];

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|word| word.replace('_', "").parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    println!("{} threads; microseconds a unit or document; kilobytes", rayon::current_num_threads());
    println!(
        "{:>6} {:>7} {:>9} {:>9} | {:>7} {:>7} {:>7} {:>7} | {:>7} {:>7} {:>7} | {:>8} {:>8} {:>8} {:>8} {:>8}",
        "units",
        "holders",
        "documents",
        "MB",
        "unit",
        "wall",
        "score",
        "doc",
        "files",
        "bare",
        "ratio",
        "model",
        "scores",
        "below",
        "peak",
        "largest"
    );
    for units in sizes {
        row(units);
    }
}

fn row(asked: usize) {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("sumber");
    let units = write_ministry(asked, &source).unwrap();
    let before = MEMORY.current_usage();
    let loaded = load(&Disk, &Request::path(&source), Some(Date::constant(2018, 12, 31))).unwrap();
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics.first());
    let model = MEMORY.current_usage() - before;
    let holders = loaded.planned(YEAR as i16);
    let kinds: Vec<&Kind> = DOCUMENTS.iter().chain(MATRICES).collect();
    let desk = || loaded.desk(YEAR as i16, parse_period("TAHUN").unwrap());

    let cold = desk();
    let (bytes, largest) = (AtomicU64::new(0), AtomicU64::new(0));
    let count = |_: &str, page: &[u8]| {
        bytes.fetch_add(page.len() as u64, Relaxed);
        largest.fetch_max(page.len() as u64, Relaxed);
        Ok(())
    };
    let (start, wall) = (cpu(), Instant::now());
    let documents = set(&cold, &holders, &kinds).make(print, count).unwrap() as u64;
    let (took, wall) = (cpu() - start, wall.elapsed().as_nanos() as u64);
    let scores = MEMORY.current_usage() - before - model;

    let made = Mutex::new(BTreeMap::new());
    let kept = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let start = cpu();
    let kind = |name: &str, _: &[u8]| {
        let name = name.rsplit('/').next().unwrap_or_default();
        if let Some((kind, _)) = name.split_once('-').filter(|_| name.ends_with(".md")) {
            let mut made = made.lock().unwrap();
            match made.get_mut(kind) {
                Some(count) => *count += 1,
                None => drop(made.insert(kind.to_owned(), 1u64)),
            }
        }
        Ok(())
    };
    set(&cold, &holders, &kinds).make(print, kind).unwrap();
    let again = cpu() - start;
    let peak = MEMORY.peak_usage() - kept;

    let below: Vec<HolderId> = holders.iter().copied().filter(|h| loaded.model.holder(*h).superior.is_some()).collect();
    let kept = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    below.chunks(64).for_each(|some| drop(set(&cold, some, &kinds).make(print, |_, _| Ok(()))));
    let part = MEMORY.peak_usage() - kept;

    let (files, bare) = on_disk(&loaded, &cold, &holders, &kinds, folder.path());
    let (bytes, units) = (bytes.into_inner(), units as u64);
    println!(
        "{units:>6} {:>7} {documents:>9} {:>9} | {:>7} {:>7} {:>7} {:>7} | {:>7} {:>7} {:>7} | {:>8} {:>8} {:>8} {:>8} {:>8}",
        holders.len(),
        bytes / 1_000_000,
        took / 1_000 / units,
        wall / 1_000 / units,
        took.saturating_sub(again) / 1_000 / units,
        took / 1_000 / documents,
        files / 1_000 / units,
        bare / 1_000 / units,
        format!("{}.{}", files / bare, files * 10 / bare % 10),
        model / 1_000,
        scores / 1_000,
        part / 1_000,
        peak / 1_000,
        largest.into_inner() / 1_000,
    );
    let made = made.into_inner().unwrap();
    let told: Vec<String> = made.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
    println!("       {} of {} kinds: {}", made.len(), kinds.len(), told.join(", "));
}

/// An empty folder.
static NOTHING: Found = Found::new();

fn set<'s>(desk: &'s Desk<'s>, holders: &'s [HolderId], kinds: &'s [&'static Kind]) -> DocumentSet<'s> {
    DocumentSet { desk, holders, kinds, formats: &FORMATS, found: &NOTHING, done: &|| {} }
}

fn print(document: &Document, format: Format) -> Result<Rendered, Failure> {
    render(document, format, &Options::default())
}

/// The whole set to files, and the least that can cost.
fn on_disk(
    loaded: &Loaded,
    desk: &Desk<'_>,
    holders: &[HolderId],
    kinds: &[&'static Kind],
    folder: &Path,
) -> (u64, u64) {
    let out = folder.join("hasil");
    holders.iter().for_each(|h| fs::create_dir_all(out.join(loaded.model.holder_name(*h))).unwrap());
    let write = |name: &str, page: &[u8]| {
        fs::write(out.join(name), page).unwrap();
        Ok(())
    };
    let start = cpu();
    set(desk, holders, kinds).make(print, write).unwrap();
    let files = cpu() - start;
    let folders = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let all = folders.flat_map(|folder| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    let mut bare = 0;
    for path in all {
        let page = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        let start = cpu();
        fs::write(&path, &page).unwrap();
        bare += cpu() - start;
    }
    (files, bare.max(1))
}
