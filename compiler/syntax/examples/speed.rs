//! How fast a plan is read, beside the same plan as JSON: `cargo run --release -p bsc-syntax --example speed [units]`.
//!
//! With a second argument, `bsc` or `json`, it reads only that once, for an instruction counter.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::float_arithmetic, reason = "a measurement may fail")]

use bsc_diagnostics::FileId;
use serde::{Deserialize, Serialize};
use std::fmt::Write;
use std::hint::black_box;
use std::time::Instant;

#[derive(Serialize, Deserialize)]
struct Plan<'a> {
    #[serde(borrow)]
    units: Vec<Unit<'a>>,
}

#[derive(Serialize, Deserialize)]
struct Unit<'a> {
    id: &'a str,
    year: u16,
    #[serde(borrow)]
    iku: Vec<Iku<'a>>,
}

#[derive(Serialize, Deserialize)]
struct Iku<'a> {
    id: &'a str,
    name: &'a str,
    definition: &'a str,
    formula: &'a str,
    unit: &'a str,
    kind: &'a str,
    nature: &'a str,
    validity: &'a str,
    control: &'a str,
    polarity: &'a str,
    consolidation: &'a str,
    report: &'a str,
    target: f64,
    trajectory: Vec<(&'a str, f64)>,
}

const KEYWORDS: [&str; 10] =
    ["definisi", "formula", "satuan", "jenis", "sifat", "validitas", "kendali", "polarisasi", "konsolidasi", "lapor"];

fn plans(units: usize) -> (String, String) {
    let ids: Vec<String> = (0..units * 10).map(|at| format!("u{at}")).collect();
    let mut plan = Plan { units: Vec::new() };
    let mut bsc = String::new();
    for (at, id) in ids.iter().take(units).enumerate() {
        let mut unit = Unit { id, year: 2018, iku: Vec::new() };
        let _ = writeln!(
            bsc,
            "peta {id} 2018 {{\n    perspektif internal_process {{\n        ss s \"Meningkatnya kualitas\" {{"
        );
        for iku in ids.iter().skip(at * 10).take(10) {
            let values = [
                "Jumlah kesepakatan hasil perundingan bilateral dan multilateral",
                "selesai + paraf",
                "persen",
                "outcome",
                "lagging",
                "exact",
                "moderate",
                "maximize",
                "sum",
                "triwulanan",
            ];
            let _ = writeln!(bsc, "            iku {iku} \"Jumlah kesepakatan hasil perundingan\" {{");
            for (keyword, value) in KEYWORDS.iter().zip(values) {
                let quote = if *keyword == "definisi" { "\"" } else { "" };
                let _ = writeln!(bsc, "                {keyword:<12} {quote}{value}{quote}");
            }
            let _ = writeln!(
                bsc,
                "                target       48\n                trajektori   TW1 10, TW2 12, TW3 12, TW4 14\n            }}"
            );
            unit.iku.push(Iku {
                id: iku,
                name: "Jumlah kesepakatan hasil perundingan",
                definition: values[0],
                formula: values[1],
                unit: values[2],
                kind: values[3],
                nature: values[4],
                validity: values[5],
                control: values[6],
                polarity: values[7],
                consolidation: values[8],
                report: values[9],
                target: 48.0,
                trajectory: vec![("TW1", 10.0), ("TW2", 12.0), ("TW3", 12.0), ("TW4", 14.0)],
            });
        }
        let _ = writeln!(bsc, "        }}\n    }}\n}}");
        plan.units.push(unit);
    }
    (bsc, serde_json::to_string(&plan).unwrap())
}

fn best(mut run: impl FnMut() -> usize) -> u128 {
    (0..7)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed().as_nanos()
        })
        .min()
        .unwrap_or(0)
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let units: usize = arguments.next().and_then(|units| units.parse().ok()).unwrap_or(1_000);
    let only = arguments.next();
    let (bsc, json) = plans(units);
    let read_bsc = || {
        let (tree, faults) = bsc_syntax::parse(FileId(0), black_box(&bsc));
        assert!(faults.is_empty());
        tree.len()
    };
    let read_json = || serde_json::from_str::<Plan<'_>>(black_box(&json)).unwrap().units.len();
    match only.as_deref() {
        Some("bsc") => drop(black_box(read_bsc())),
        Some("json") => drop(black_box(read_json())),
        Some(_) => {}
        None => {
            let iku = (units * 10) as u128;
            let (ours, theirs) = (best(read_bsc), best(read_json));
            println!("bsc  {} bytes, {} ns per IKU", bsc.len(), ours / iku);
            println!("json {} bytes, {} ns per IKU", json.len(), theirs / iku);
            println!("ratio {}.{:02}", ours / theirs, ours * 100 / theirs % 100);
        }
    }
}
