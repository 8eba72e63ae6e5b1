//! What a comparison with an old revision costs beside a plain check: `cargo bench -p bsc-dev --bench base`.
//!
//! A generated plan gets a history of 200 commits, made by `git` in a temporary folder; the base is the first of them. Wall time,
//! the least of several runs: both plans may be read at once.

#![allow(clippy::unwrap_used, clippy::float_arithmetic)]

use bsc_dev::generate::{Plan, write_bsc};
use bsc_diagnostics::Lang;
use bsc_driver::{Date, Disk, Loaded, PlanForm, Request, Selection, load, load_with_base};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

const COMMITS: usize = 200;
const RUNS: usize = 5;
/// What the comparison may cost, in plain checks.
const MOST: f64 = 2.0;

fn git(folder: &Path, words: &[&str]) {
    let mut command = Command::new("git");
    command.current_dir(folder).args(["-c", "user.name=pko", "-c", "user.email=pko@kemenlu.go.id"]).args(words);
    assert!(command.output().unwrap().status.success(), "{words:?}");
}

/// The files of a folder, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut open = vec![folder.to_path_buf()];
    let mut found = Vec::new();
    while let Some(next) = open.pop() {
        for path in std::fs::read_dir(next).unwrap().flatten().map(|entry| entry.path()) {
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.retain(|path| path.extension().is_some_and(|e| e == "bsc"));
    found.sort();
    found
}

fn least(mut work: impl FnMut()) -> Duration {
    let one = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..RUNS).map(one).min().unwrap_or_default()
}

fn main() {
    let asked = std::env::args().filter_map(|word| word.replace('_', "").parse().ok()).next();
    let folder = tempfile::tempdir().unwrap();
    write_bsc(&Plan { units: asked.unwrap_or(1_000), iku: 10, seed: 1 }, folder.path()).unwrap();
    git(folder.path(), &["init", "-q", "-b", "main"]);
    git(folder.path(), &["add", "-A"]);
    git(folder.path(), &["commit", "-q", "-m", "0"]);
    let sources = files(folder.path());
    for (number, path) in (1..COMMITS).zip(sources.iter().cycle()) {
        let text = std::fs::read_to_string(path).unwrap();
        std::fs::write(path, format!("{text}// {number}\n")).unwrap();
        git(folder.path(), &["commit", "-q", "-a", "-m", &number.to_string()]);
    }
    let first = format!("HEAD~{}", COMMITS - 1);
    let (request, day) = (Request::path(folder.path()), Some(Date::constant(2018, 12, 31)));
    let all = Selection::default();
    let plain = |request: &Request| -> Loaded { load(&Disk, request, day).unwrap() };
    let both = || load_with_base(&Disk, &request, Some(&first), day).unwrap();

    let check = least(|| drop(plain(&request).check(&all).unwrap()));
    println!("{} files, {COMMITS} commits; plain check {check:.1?}", sources.len());
    let compared = [
        (
            "check --base",
            least(|| {
                let (now, base) = both();
                drop(now.check_against(&base, &all).unwrap());
            }),
        ),
        (
            "check --new-only",
            least(|| {
                let (now, base) = both();
                drop(now.check_new(&base, &all).unwrap());
            }),
        ),
        (
            "plan",
            least(|| {
                let (now, base) = both();
                drop(now.plan(&base, PlanForm::Json, Lang::Id));
            }),
        ),
    ];
    for (name, took) in compared {
        let ratio = took.as_secs_f64() / check.as_secs_f64();
        let verdict = if ratio <= MOST { "within" } else { "over" };
        println!("{name:<16} {took:>10.1?}  {ratio:.2} of a plain check, {verdict} {MOST}");
    }
}
