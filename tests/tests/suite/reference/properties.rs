//! What holds of scores whatever the plan is, over the random ministries.

use super::plan::{Formula, Iku, Link, Plan, Polarity, Typed};
use super::random::random;
use super::{PERIODS, scored, scores_of};
use crate::order::{shuffle, statements};
use bsc_driver::{Period, parse_period};
use bsc_number::Number;
use bsc_score::{Assumed, Wish, assume, iku_goal, score_with};
use bsc_tests::{loaded, memory};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Every figure of scores, by the ids of what it stands in: `m_00 i3 capaian`.
fn figures(json: &str) -> BTreeMap<String, String> {
    fn walk(value: &Value, path: &str, found: &mut BTreeMap<String, String>) {
        match value {
            Value::Object(fields) => {
                let id = fields.get("id").and_then(Value::as_str).unwrap_or_default();
                fields.iter().for_each(|(key, value)| walk(value, &format!("{path} {id} {key}"), found));
            }
            Value::Array(all) => all.iter().for_each(|value| walk(value, path, found)),
            Value::String(text) => drop(found.insert(path.to_owned(), text.clone())),
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    walk(&serde_json::from_str(json).unwrap(), "", &mut found);
    found
}

/// All that shares its figures with an IKU: those it is taken from, and those that took it.
fn family(plan: &Plan, of: usize) -> BTreeSet<usize> {
    let source = |at: usize| match plan.iku[at].link {
        Link::Direct(from) | Link::Indirect(from, _) => Some(from),
        Link::Own => None,
    };
    let root = |mut at: usize| {
        while let Some(from) = source(at) {
            at = from;
        }
        at
    };
    (0..plan.iku.len()).filter(|at| root(*at) == root(of)).collect()
}

/// All targets of an IKU, then all that is reported of it.
fn each_figure(iku: &mut Iku) -> impl Iterator<Item = &mut Typed> {
    let Iku { target, trajectory, reported, parts, revised, mistaken, .. } = iku;
    let revised = revised.iter_mut().flat_map(|(target, all)| std::iter::once(target).chain(all));
    let parts = parts.iter_mut().flat_map(|p| p.1.iter_mut());
    let parts = parts.flat_map(|(target, all)| std::iter::once(target).chain(all.iter_mut().flatten().flatten()));
    std::iter::once(target)
        .chain(trajectory)
        .chain(reported.iter_mut().flatten().flatten())
        .chain(mistaken.iter_mut().map(|m| &mut m.1))
        .chain(revised)
        .chain(parts)
}

fn scale(iku: &mut Iku, by: i64) {
    for typed in each_figure(iku) {
        match typed {
            Typed::Plain(n) | Typed::Raw(n, _) => *n *= by,
        }
    }
    iku.range = iku.range.map(|(from, to)| (from * by, to * by));
}

/// Reports more of a maximize IKU, somewhere; says what.
fn raise(plan: &mut Plan, pick: usize, by: i64) -> Option<String> {
    let more = |iku: &Iku| iku.polarity == Polarity::Maximize;
    let places: Vec<(usize, usize)> = (0..plan.iku.len())
        .filter(|at| more(&plan.iku[*at]))
        .flat_map(|at| (0..plan.iku[at].reported.len()).map(move |n| (at, n)))
        .filter(|(at, n)| plan.iku[*at].reported[*n].flatten().is_some())
        .collect();
    let (at, period) = *places.get(pick % places.len().max(1))?;
    let Iku { scale, formula, reported, .. } = &mut plan.iku[at];
    match reported[period].as_mut()?.as_mut()? {
        Typed::Plain(n) if *scale => *n = (*n + 100).min(400),
        Typed::Raw(top, bottom) if *formula == Some(Formula::Rest) => *top = (*top + by).min(*bottom),
        Typed::Plain(n) | Typed::Raw(n, _) => *n += by,
    }
    Some(format!("i{at} period {period}"))
}

/// What an IKU still needs for a goal, put back as an assumption, reaches it; a step to the worse does not.
fn goal_is_tight(plan: &Plan, at: usize, goal: i64, from: Option<&str>) -> Result<(), String> {
    let iku = &plan.iku[at];
    let loaded = loaded(&memory([("rencana.bsc", plan.text().as_str())]));
    let model = &loaded.model;
    let id = model.find_iku(model.find_holder(&plan.owners[iku.owner].name).unwrap(), 2018, &format!("i{at}")).unwrap();
    let goal = Number::from(goal).div(Number::from(4)).unwrap();
    let found = iku_goal(model, id, goal, from.and_then(parse_period), &Assumed::NOTHING);
    let Ok(needed) = found.needed else { return Ok(()) };
    let with = |value: Number| {
        let wish = |period: &Period| Wish::Realised(id, Some(*period), value.to_string());
        let wishes: Vec<Wish> = found.left.iter().map(wish).collect();
        let (assumed, until) = assume(model, (2018, Period::YEAR), None, &wishes).map_err(|e| format!("{e:?}"))?;
        let reached = score_with(model, 2018, until, &assumed).iku(id).capaian;
        reached.map(|n| n.round_half_up(18)).ok_or_else(|| "no figure".to_owned())
    };
    let says = |value, reached| format!("i{at} to {goal}: {value} reaches {reached}, {needed:?} in {:?}", found.left);
    let reached = with(needed.bare)?;
    if reached < goal {
        return Err(says(needed.bare, reached));
    }
    let step = if iku.percent { Number::parse("0.01").unwrap() } else { Number::ONE };
    let worse = match iku.polarity {
        Polarity::Maximize => needed.bare.sub(step).filter(|n| !n.is_negative()),
        Polarity::Minimize => needed.bare.add(step),
        Polarity::Stabilize => None,
    };
    // below the lowest predicate there is none
    let Some(worse) = worse.filter(|n| !iku.scale || !n.is_zero()) else { return Ok(()) };
    let less = with(worse)?;
    if less >= goal { Err(says(worse, less)) } else { Ok(()) }
}

fn period(pick: u64) -> &'static str {
    PERIODS[(pick % 4) as usize].0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_order_of_units_and_files_gives_the_same_scores(seed in any::<u64>(), order in any::<u64>()) {
        let text = random("m", seed).text();
        let expected = scores_of(&[("rencana.bsc", text.as_str())], period(seed));
        let mut files = [String::new(), String::new(), String::new()];
        for (n, statement) in shuffle(statements(&text), order).into_iter().enumerate() {
            files[n % 3] += &(statement + "\n");
        }
        let [a, b, c] = &files;
        prop_assert_eq!(expected, scores_of(&[("c/1.bsc", a), ("a.bsc", b), ("b/2.bsc", c)], period(seed)));
    }

    /// Of an IKU and all that shares its figures; predicates have no scale to be changed.
    #[test]
    fn scaling_target_and_realisation_together_changes_nothing(seed in any::<u64>(), pick in any::<usize>(), by in 2..40i64) {
        let mut plan = random("m", seed);
        let before = figures(&scored(std::slice::from_ref(&plan), period(seed)));
        prop_assume!(!plan.iku.is_empty());
        let family = family(&plan, pick % plan.iku.len());
        prop_assume!(family.iter().all(|at| !plan.iku[*at].scale && plan.iku[*at].formula != Some(Formula::Rest)));
        family.iter().for_each(|at| scale(&mut plan.iku[*at], by));
        let after = figures(&scored(std::slice::from_ref(&plan), period(seed)));
        prop_assert_eq!(before.len(), after.len());
        for (name, was) in before.iter().filter(|f| !f.0.ends_with(" target") && !f.0.ends_with(" realisasi")) {
            prop_assert_eq!(Some(was), after.get(name), "{} of {:?} times {}", name, &family, by);
        }
    }

    /// Where there was a figure before: what was n/a may lower a mean when it comes in.
    #[test]
    fn a_higher_realisation_of_a_maximize_iku_lowers_nothing(seed in any::<u64>(), pick in any::<usize>(), by in 1..9_000i64) {
        let mut plan = random("m", seed);
        let before = figures(&scored(std::slice::from_ref(&plan), period(seed)));
        let raised = raise(&mut plan, pick, by);
        prop_assume!(raised.is_some());
        let after = figures(&scored(std::slice::from_ref(&plan), period(seed)));
        let size = |text: &str| Number::parse(text.trim_start_matches('-'));
        let number = |text: &str| size(text).map(|n| if text.starts_with('-') { n.neg() } else { n });
        let values = ["capaian", "capaian_raw", "nss", "np", "ncko", "ckp"];
        for (name, was) in before.iter().filter(|f| values.iter().any(|v| f.0.ends_with(&format!(" {v}")))) {
            let is = &after[name];
            let (low, high) = (number(was), number(is));
            prop_assert!(low.is_none() == high.is_none() && low <= high, "{}: {} became {} by {:?}", name, was, is, &raised);
        }
    }

    /// Of an IKU whose plan nothing changes in the year: after a change its figures are those of the quarters after it.
    #[test]
    fn what_a_goal_needs_reaches_it_and_a_step_less_does_not(
        seed in any::<u64>(), pick in any::<usize>(), goal in 40..480i64, from in 0..5usize
    ) {
        let plan = random("m", seed);
        let calm: Vec<usize> = (0..plan.iku.len()).filter(|at| plan.owners[plan.iku[*at].owner].revision.is_none()).collect();
        prop_assume!(!calm.is_empty());
        let from = PERIODS.get(from).map(|p| p.0).filter(|p| *p != "TAHUN");
        let done = goal_is_tight(&plan, calm[pick % calm.len()], goal, from);
        prop_assert!(done.is_ok(), "{}\n{}", done.unwrap_err(), plan.text());
    }
}
