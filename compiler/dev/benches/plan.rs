//! What a plan costs: `cargo bench -p bsc-dev`, or `cargo bench -p bsc-dev -- 1000 10000` for sizes of one's own (units of ten IKU).
//!
//! Each figure is CPU time of a process of its own, so that no measurement disturbs another; the plan is generated first. JSON is the
//! same model as typed structs, read by serde_json in the same run, once with texts of its own and once with borrowed texts.

#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod clock;

use bsc_dev::generate::{Holder, Plan, RULES, write_bsc, write_json};
use bsc_diagnostics::{FileId, Files};
use bsc_driver::{Date, Disk, Request, Selection, load};
use bsc_model::{Assembly, Settings};
use clock::cpu;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// Tells a process that it is to measure, and what.
const WORK: &str = "BSC_BENCH_WORK";
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const IKU: usize = 10;

fn main() {
    if let Ok(work) = std::env::var(WORK) {
        return measure(&work);
    }
    let asked: Vec<usize> = std::env::args().filter_map(|word| word.replace('_', "").parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    println!(
        "CPU time of one thread, nanoseconds an IKU; memory: bytes an IKU at the peak of `bsc check`, texts included"
    );
    println!(
        "{:>9} {:>9} {:>7} | {:>7} {:>7} {:>7} {:>7} {:>7} {:>7} | {:>7} {:>7} | {:>10} {:>10} | {:>7} {:>9} | {:>7}",
        "IKU",
        "MB",
        "MB/s",
        "parse",
        "lower",
        "resolve",
        "rules",
        "check",
        "whole",
        "json",
        "json &",
        "parse/json",
        "whole/json",
        "format",
        "fmt/parse",
        "memory"
    );
    for units in sizes {
        row(units);
    }
}

/// Generates a plan, has everything about it measured, prints a line.
fn row(units: usize) {
    let folder = tempfile::tempdir().unwrap();
    let plan = Plan { units, iku: IKU, seed: 1 };
    let (bsc, json) = (folder.path().join("bsc"), folder.path().join("json"));
    write_bsc(&plan, &bsc).unwrap();
    write_json(&plan, &json).unwrap();
    let mut found = BTreeMap::new();
    let smallest = folder.path().join("bsc0");
    write_bsc(&Plan { units: 1, ..plan }, &smallest).unwrap();
    for (work, path) in [("stages", &bsc), ("whole", &bsc), ("json", &json), ("nothing", &smallest)] {
        let output = Command::new(std::env::current_exe().unwrap())
            .env(WORK, work)
            .env("RAYON_NUM_THREADS", "1")
            .arg(path)
            .output()
            .unwrap();
        assert!(output.status.success(), "{work}: {}", String::from_utf8_lossy(&output.stderr));
        for line in String::from_utf8(output.stdout).unwrap().lines() {
            let (name, figure) = line.split_once(' ').unwrap();
            found.insert(name.to_owned(), figure.parse::<u64>().unwrap());
        }
    }
    let iku = (units * IKU) as u64;
    let of = |name: &str| found.get(name).copied().unwrap_or_default();
    let per_iku = |name: &str| of(name) / iku;
    let ratio = |name: &str, to: &str| format!("{}.{:02}", of(name) / of(to), of(name) * 100 / of(to) % 100);
    println!(
        "{iku:>9} {:>9} {:>7} | {:>7} {:>7} {:>7} {:>7} {:>7} {:>7} | {:>7} {:>7} | {:>10} {:>10} | {:>7} {:>9} | {:>7}",
        of("bytes") / 1_000_000,
        of("bytes") * 1_000 / of("parse").max(1),
        per_iku("parse"),
        per_iku("lower"),
        per_iku("resolve"),
        per_iku("rules"),
        per_iku("check"),
        per_iku("whole"),
        per_iku("json"),
        per_iku("json&"),
        ratio("parse", "json"),
        ratio("whole", "json"),
        per_iku("format"),
        ratio("format", "parse"),
        of("peak").saturating_sub(of("peak0")) / iku,
    );
}

/// In a process of its own: does the work, prints a name and a figure a line.
fn measure(work: &str) {
    let folder = PathBuf::from(std::env::args_os().nth(1).unwrap());
    match work {
        "stages" => stages(&folder),
        "whole" => whole(&folder, "peak"),
        "nothing" => whole(&folder, "peak0"),
        "json" => json(&folder),
        other => panic!("{other}"),
    }
}

/// Runs the work as often as it needs to be measured well; the least time counts.
fn least<T>(name: &str, mut work: impl FnMut() -> T) -> T {
    let (mut best, mut spent) = (u64::MAX, 0);
    loop {
        let start = cpu();
        let done = black_box(work());
        let took = cpu() - start;
        (best, spent) = (best.min(took), spent + took);
        if spent > 500_000_000 {
            println!("{name} {best}");
            return done;
        }
    }
}

fn texts(folder: &Path, extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for path in std::fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == extension) {
                found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Each stage alone, on texts that are in memory already.
fn stages(folder: &Path) {
    let mut files = Files::new();
    let sources = texts(folder, "bsc");
    println!("bytes {}", sources.iter().map(|(_, text)| text.len()).sum::<usize>());
    for (name, text) in sources {
        files.add(name, text);
    }
    let own: Vec<FileId> = files.ids().collect();
    least("format", || {
        own.iter()
            .map(|file| bsc_format::format(*file, files.text(*file)).map_or(0, |done| done.text.len()))
            .sum::<usize>()
    });
    least("parse", || own.iter().map(|file| bsc_syntax::parse(*file, files.text(*file)).1.len()).sum::<usize>());

    for (name, text) in bsc_stdlib::sources("permenlu_4_2018") {
        files.add_embedded(*name, text);
    }
    let mut assembly = Assembly::default();
    let mut spent = 0;
    for file in files.ids() {
        let (tree, _) = bsc_syntax::parse(file, files.text(file));
        let start = cpu();
        let (fragment, faults) = bsc_model::lower(&tree, file, files.text(file));
        assembly.add(&fragment);
        assert!(faults.is_empty());
        spent += cpu() - start;
    }
    println!("lower {spent}");

    let settings = Settings { profile: "permenlu_4_2018".into(), as_of: Date::constant(2018, 12, 31) };
    let files = Arc::new(files);
    let start = cpu();
    let (model, faults) = bsc_model::resolve(files, assembly, &settings);
    println!("resolve {}", cpu() - start);
    assert!(faults.is_empty());

    let options = bsc_check::Options { select: RULES.map(str::to_owned).to_vec(), ..Default::default() };
    let rules = least("rules", || bsc_check::compile_rules(&model).0);
    let report = least("check", || bsc_check::check(&model, None, &rules, &options));
    assert!(report.diagnostics.is_empty());
}

/// All that `bsc check` does, from the disk to the findings.
fn whole(folder: &Path, peak: &str) {
    let start = cpu();
    let loaded = load(&Disk, &Request::path(folder), Some(Date::constant(2018, 12, 31))).unwrap();
    let checked = loaded.check(&Selection { select: RULES.map(str::to_owned).to_vec(), ignore: Vec::new() }).unwrap();
    let took = cpu() - start;
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics.first());
    if peak == "peak" {
        println!("whole {took}");
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().split(' ').next()?.parse::<u64>().ok());
    println!("{peak} {}", kib.unwrap_or_default() * 1024);
}

/// The same model as JSON: as many holders.
fn json(folder: &Path) {
    let sources = texts(folder, "json");
    let read = |name| least(name, || sources.iter().map(|(_, text)| owned::<Holder<String>>(text)).sum::<usize>());
    read("json");
    least("json&", || {
        let lines = sources.iter().flat_map(|(_, text)| text.lines());
        lines.map(|line| black_box(serde_json::from_str::<Holder<&str>>(line).unwrap()).ss.len()).sum::<usize>()
    });
}

fn owned<T: DeserializeOwned>(text: &str) -> usize {
    text.lines().filter(|line| black_box(serde_json::from_str::<T>(line)).is_ok()).count()
}
