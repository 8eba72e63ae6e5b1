//! A second evaluator, on exact fractions, and random plans on which both must agree to the last printed digit.

mod count;
mod coverage;
mod plan;
mod properties;
mod random;
mod write;

use bsc_diagnostics::Lang;
use bsc_driver::{ScoreForm, parse_period};
use bsc_tests::{loaded, memory};
use count::{Count, Figures, Total, plain, two};
use coverage::{FEATURES, Met};
use plan::Plan;
use rayon::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

/// Ministries in all, and in one project.
const ALL: u64 = 10_000;
const TOGETHER: u64 = 100;

const PERIODS: [(&str, u8); 4] = [("TW1", 3), ("TW2", 6), ("TW3", 9), ("TAHUN", 12)];

#[test]
fn both_evaluators_agree_on_random_plans() {
    let projects: Vec<(Vec<String>, Met)> = (0..ALL / TOGETHER).into_par_iter().map(project).collect();
    let differences: Vec<&String> = projects.iter().flat_map(|p| &p.0).collect();
    assert!(
        differences.is_empty(),
        "{} differences, of them\n{}",
        differences.len(),
        differences.iter().take(3).map(|d| d.as_str()).collect::<Vec<_>>().join("\n")
    );
    let met = |feature: &&&str| projects.iter().filter_map(|p| p.1.get(**feature)).sum::<usize>();
    let rare: Vec<_> = FEATURES.iter().map(|f| (f, met(&f))).filter(|f| f.1 < 100).collect();
    assert!(rare.is_empty(), "hardly met: {rare:?}");
}

/// The scores of some ministries in one project, as stable JSON.
fn scored(plans: &[Plan], period: &str) -> String {
    let text: String = plans.iter().map(Plan::text).collect();
    scores_of(&[("rencana.bsc", text.as_str())], period)
}

fn scores_of(files: &[(&str, &str)], period: &str) -> String {
    let loaded = loaded(&memory(files.iter().copied()));
    let first = loaded.diagnostics.first().map(|d| d.headline_text(Lang::En));
    assert!(first.is_none(), "{first:?}\n{files:?}");
    loaded.scores(&[], 2018, parse_period(period).unwrap(), ScoreForm::Json, Lang::Id)
}

/// The differences in one project of several ministries, each scored up to one period; and what they are made of.
fn project(number: u64) -> (Vec<String>, Met) {
    let plans: Vec<Plan> = (0..TOGETHER).map(|n| random::random(&format!("m{n:03}"), number * TOGETHER + n)).collect();
    let (name, until) = PERIODS[(number % 4) as usize];
    let said: Value = serde_json::from_str(&scored(&plans, name)).unwrap();
    let holders: BTreeMap<&str, &Value> = ["units", "people"]
        .iter()
        .flat_map(|list| said[list].as_array().unwrap())
        .map(|h| (h["id"].as_str().unwrap(), h))
        .collect();
    let (mut differences, mut met) = (Vec::new(), Met::new());
    for plan in &plans {
        let count = Count { plan, until };
        coverage::said(plan, &mut met);
        for (at, owner) in plan.owners.iter().enumerate() {
            let total = count.total(at);
            coverage::came_out(&total, &mut met);
            let (expected, said) = (told(plan, at, &total), said_of(holders[owner.name.as_str()]));
            if expected != said {
                differences.push(format!(
                    "{name}, {}\n  by fractions {expected}\n  by bsc       {said}\n{}",
                    owner.name,
                    plan.text()
                ));
            }
        }
    }
    (differences, met)
}

/// All figures of an owner on one line, as the fractions have them.
fn told(plan: &Plan, owner: usize, total: &Total) -> String {
    let of = &plan.owners[owner];
    let mut figures: BTreeMap<usize, &Figures> = total.iku.iter().map(|(i, f)| (*i, f)).collect();
    let mut out = two(total.value.as_ref());
    for (band, weight, np, effective) in &total.perspectives {
        out += &format!(" | {weight} {} {}", two(np.as_ref()), two(effective.as_ref()));
        let mut ss: Vec<_> =
            total.ss.iter().filter(|s| s.0 == *band).map(|s| format!("{} {}", s.1, two(s.2.as_ref()))).collect();
        ss.sort();
        out += &format!(" [{}]", ss.join(", "));
    }
    while let Some((at, f)) = figures.pop_first() {
        let source = &plan.iku[at];
        let typed = |v: Option<&count::Q>| match v {
            Some(v) if source.scale => named(&plain(Some(v))),
            v => plain(v),
        };
        out += &format!(
            " ; {} {} {} {} {} {} {}",
            plan.iku_name(at),
            typed(f.target.as_ref()),
            typed(f.realised.as_ref()),
            two(f.counted.as_ref()),
            two(f.raw.as_ref()),
            f.weight,
            two(f.share.as_ref())
        );
    }
    debug_assert!(of.has_map() || total.perspectives.is_empty());
    out
}

fn named(value: &str) -> String {
    let found = [("4", "WTP"), ("3", "WDP"), ("2", "ADVERSE"), ("1", "DISCLAIMER")].iter().find(|p| p.0 == value);
    found.map_or(value, |p| p.1).to_owned()
}

/// The same line, as the compiler has it.
fn said_of(holder: &Value) -> String {
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    let mut iku: Vec<&Value> = holder["iku"].as_array().into_iter().flatten().collect();
    let mut out = text(if holder["ncko"].is_null() { &holder["ckp"] } else { &holder["ncko"] });
    for perspective in holder["perspectives"].as_array().into_iter().flatten() {
        out += &format!(
            " | {} {} {}",
            text(&perspective["weight"]),
            text(&perspective["np"]),
            text(&perspective["effective_weight"])
        );
        let mut ss = Vec::new();
        for one in perspective["ss"].as_array().unwrap() {
            ss.push(format!("{} {}", text(&one["id"]), text(&one["nss"])));
            iku.extend(one["iku"].as_array().unwrap());
        }
        ss.sort();
        out += &format!(" [{}]", ss.join(", "));
    }
    iku.sort_by_key(|i| text(&i["id"])[1..].parse::<usize>().unwrap());
    for i in iku {
        let fields = ["id", "target", "realisasi", "capaian", "capaian_raw", "weight", "share"].map(|f| text(&i[f]));
        out += &format!(" ; {}", fields.join(" "));
    }
    out
}
