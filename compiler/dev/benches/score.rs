//! What the scores of a whole tree cost beside its check: `cargo bench -p bsc-dev --bench score`, or with sizes of one's own,
//! `-- 1000 10000` (units and people of ten IKU, six levels, each reported or made by those below).
//!
//! Both work on the same model in the same run: `check` is all rules of the standard library, `some` those that the generated plan
//! satisfies. CPU time of one thread, nanoseconds an IKU; the least of several runs counts.

#![allow(clippy::unwrap_used, clippy::panic)]

mod clock;

use bsc_check::{Options, check, compile_rules};
use bsc_dev::generate::{Plan, RULES, YEAR, write_bsc, write_reports};
use bsc_driver::{Date, Disk, Request, load, parse_period};
use clock::cpu;
use std::hint::black_box;

const SIZES: [usize; 2] = [10_000, 100_000];
const IKU: usize = 10;
/// A score may cost so many percent of what the check costs.
const MOST: u64 = 100;

fn main() {
    rayon::ThreadPoolBuilder::new().num_threads(1).build_global().unwrap();
    let asked: Vec<usize> = std::env::args().filter_map(|word| word.replace('_', "").parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    println!(
        "{:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>11} {:>10}",
        "IKU", "read", "check", "some", "score", "assess", "print", "score/check", "score/some"
    );
    let mut over = Vec::new();
    for units in sizes {
        let folder = tempfile::tempdir().unwrap();
        let plan = Plan { units, iku: IKU, seed: 1 };
        write_bsc(&plan, folder.path()).unwrap();
        write_reports(&plan, folder.path()).unwrap();
        let start = cpu();
        let loaded = load(&Disk, &Request::path(folder.path()), Some(Date::constant(2018, 12, 31))).unwrap();
        let read = cpu() - start;
        assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics.first());
        let model = &loaded.model;
        let rules = compile_rules(model).0;
        let (all, _) = least(|| check(model, None, &rules, &Options::default()).diagnostics.len());
        let select = RULES.map(str::to_owned).to_vec();
        let (some, _) = least(|| check(model, None, &rules, &Options { select: select.clone(), ..Options::default() }));
        let (score, scores) = least(|| bsc_score::score(model, YEAR as i16, parse_period("TAHUN").unwrap()));
        let scored = model.all_iku().filter(|iku| scores.iku(*iku).capaian.is_some()).count();
        assert_eq!(scored, units * IKU, "every IKU has a figure");
        let (assess, _) = least(|| bsc_score::assess(model, &scores));
        let (print, _) = least(|| bsc_score::json(model, &scores, &[]).len());
        let iku = (units * IKU) as u64;
        let ratio = |to: u64| format!("{}.{:02}", score / to.max(1), score * 100 / to.max(1) % 100);
        let [read, all_, some_, score_, assess, print] = [read, all, some, score, assess, print].map(|n| n / iku);
        println!(
            "{iku:>9} {read:>9} {all_:>9} {some_:>9} {score_:>9} {assess:>9} {print:>9} {:>11} {:>10}",
            ratio(all),
            ratio(some)
        );
        over.extend((score * 100 > all * MOST).then_some(units));
    }
    if !over.is_empty() {
        println!("more than the check: {over:?}");
    }
}

/// Runs the work as often as it needs to be measured well; the least time counts.
fn least<T>(mut work: impl FnMut() -> T) -> (u64, T) {
    let (mut best, begun) = (u64::MAX, cpu());
    loop {
        let start = cpu();
        let done = black_box(work());
        let now = cpu();
        best = best.min(now - start);
        if now - begun > 2_000_000_000 {
            return (best, done);
        }
    }
}
