//! Reported results, and the scores and weights that moved, in each quarter of which something is reported.

use crate::sides::{Both, Side, Sides, iku_name, ss_name};
use crate::text::{collapsed, value};
use crate::{Changes, Measure, Moved, Outcome, Score};
use bsc_model::{HolderId, IkuId, Model, SsId};
use bsc_number::Number;
use bsc_score::{Scores, score};
use bsc_syntax::period::{Period, PeriodKind};
use std::collections::{BTreeMap, BTreeSet, HashMap};

pub(crate) fn find(sides: &Sides<'_>, found: &mut Changes) {
    for (then, now) in &sides.iku {
        // what moved to another holder was reported by the old one
        if sides.moved(*then, *now) {
            results(sides, (*then, None), found);
            results(sides, (None, *now), found);
        } else {
            results(sides, (*then, *now), found);
        }
    }
    let names = Names::new(sides);
    for (year, quarters) in quarters(sides) {
        let rows = |side: &Side<'_>, then: bool| -> Vec<(Key, Vec<Option<String>>)> {
            let scores: Vec<Scores> = quarters.iter().map(|q| score(side.model, year, *q)).collect();
            Rows { side, names: &names, then, scores: &scores }.all()
        };
        let (then, now) = (rows(&sides.then, true), rows(&sides.now, false));
        moved(year, &quarters, then, now, found);
    }
}

// Results

fn results(sides: &Sides<'_>, both: Both<IkuId>, found: &mut Changes) {
    let of = |model: &Model, id: Option<IkuId>| -> BTreeMap<Period, String> {
        let periods: BTreeSet<Period> = id.into_iter().flat_map(|i| model.observations(i)).map(|o| o.period).collect();
        periods.into_iter().filter_map(|p| Some((p, reported(model, id?, p)?))).collect()
    };
    let (a, b) = (sides.then.model, sides.now.model);
    let (then, now) = (of(a, both.0), of(b, both.1));
    let (model, id) = match both {
        (_, Some(now)) => (b, now),
        (Some(then), None) => (a, then),
        (None, None) => return,
    };
    let periods: BTreeSet<Period> = then.keys().chain(now.keys()).copied().collect();
    for period in periods.into_iter().filter(|p| then.get(p) != now.get(p)) {
        found.results.push(Outcome {
            id: iku_name(model, id),
            year: model.iku_year(id),
            title: collapsed(&model.iku_label(id)),
            period: period.name(),
            from: then.get(&period).cloned(),
            to: now.get(&period).cloned(),
        });
    }
}

/// What counts for a period, the last correction of it.
fn reported(model: &Model, id: IkuId, period: Period) -> Option<String> {
    let line = model.latest(id, period)?;
    let Some(top) = model.observed_value(line) else {
        let raw = model.observed_raw(line).into_iter().map(|(name, f)| format!("{name} {}", value(f)));
        let mut raw: Vec<String> = raw.collect();
        raw.sort();
        return Some(raw.join("; "));
    };
    let bottom = model.observed_of(line).map(|f| format!(" dari {}", value(f)));
    Some(value(top) + &bottom.unwrap_or_default())
}

// Scores

/// The quarters of each year of which something is reported on either side; of a year without any its last.
fn quarters(sides: &Sides<'_>) -> BTreeMap<i16, Vec<Period>> {
    let mut all: BTreeMap<i16, BTreeSet<Period>> = BTreeMap::new();
    let ends: Vec<Period> = (1..=4).filter_map(|n| Period::new(PeriodKind::Quarter, n)).collect();
    for model in [sides.then.model, sides.now.model] {
        for year in model.years() {
            all.entry(*year).or_default();
        }
        for iku in model.all_iku() {
            for line in model.observations(iku) {
                let quarter = ends.iter().find(|q| q.last_month() >= line.period.last_month());
                all.entry(model.iku_year(iku)).or_default().extend(quarter.copied());
            }
        }
    }
    let last = ends.last().copied();
    let listed = |found: BTreeSet<Period>| {
        if found.is_empty() { last.into_iter().collect() } else { found.into_iter().collect() }
    };
    all.into_iter().map(|(year, found)| (year, listed(found))).collect()
}

/// What a figure is of: by what things are called now.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    holder: String,
    measure: Measure,
    id: String,
    title: String,
}

/// What things of the plan before are called now.
struct Names {
    holders: HashMap<HolderId, (String, String)>,
    iku: HashMap<IkuId, (String, String)>,
    ss: HashMap<SsId, (String, String)>,
}

impl Names {
    fn new(sides: &Sides<'_>) -> Names {
        let now = sides.now.model;
        let holder = |h: HolderId| (now.holder_name(h).to_owned(), now.holder_title(h).into_owned());
        let iku = |i: IkuId| (iku_name(now, i), collapsed(&now.iku_label(i)));
        let ss = |s: SsId| (ss_name(now, s), collapsed(&now.ss_label(s)));
        Names {
            holders: sides.holders.iter().filter_map(|(then, now)| Some(((*then)?, holder((*now)?)))).collect(),
            iku: sides
                .iku
                .iter()
                .filter(|(then, now)| !sides.moved(*then, *now))
                .filter_map(|(then, now)| Some(((*then)?, iku((*now)?))))
                .collect(),
            ss: sides.ss.iter().filter_map(|(then, now)| Some(((*then)?, ss((*now)?)))).collect(),
        }
    }
}

/// The figures of one side, by what they are of, a column a quarter.
struct Rows<'s, 'm> {
    side: &'s Side<'m>,
    names: &'s Names,
    then: bool,
    scores: &'s [Scores],
}

impl Rows<'_, '_> {
    fn all(&self) -> Vec<(Key, Vec<Option<String>>)> {
        let model = self.side.model;
        let mut rows = Vec::new();
        let Some(last) = self.scores.last() else { return rows };
        for unit in last.units.iter().filter(|u| u.plan.is_some_and(|p| self.side.open(model.plan(p).element))) {
            let (holder, title) = self.holder(unit.holder);
            let mut row = |measure, id: String, title: String, figure: &dyn Fn(&Scores) -> Option<Number>| {
                let figures = self.scores.iter().map(|s| figure(s).map(|n| n.fixed(2))).collect();
                rows.push((Key { holder: holder.clone(), measure, id, title }, figures));
            };
            row(Measure::Ncko, String::new(), title, &|s| s.unit(unit.holder)?.ncko.ok());
            for entry in &unit.perspectives {
                let at = entry.perspective;
                let of = |s: &Scores| s.unit(unit.holder)?.perspectives.iter().find(|p| p.perspective == at).cloned();
                let known = model.profile().perspectives.get(usize::from(at));
                let (id, title) = known.map_or(Default::default(), |p| (p.name.clone(), p.title.clone()));
                row(Measure::Np, id.clone(), title.clone(), &|s| of(s)?.np.ok());
                row(Measure::EffectiveWeight, id, title, &|s| of(s)?.effective);
            }
            for ss in unit.perspectives.iter().flat_map(|p| &p.ss).filter(|s| self.side.open(model.ss(**s).element)) {
                let (id, title) = self.ss(*ss);
                row(Measure::Nss, id, title, &|s| s.nss(*ss));
                for iku in model.iku_of_ss(*ss).filter(|i| model.iku_in_force(*i)) {
                    self.iku(iku, &mut row);
                }
            }
        }
        for person in last.people.iter().filter(|p| self.side.open(model.plan(p.plan).element)) {
            let (holder, title) = self.holder(person.holder);
            let mut row = |measure, id: String, title: String, figure: &dyn Fn(&Scores) -> Option<Number>| {
                let figures = self.scores.iter().map(|s| figure(s).map(|n| n.fixed(2))).collect();
                rows.push((Key { holder: holder.clone(), measure, id, title }, figures));
            };
            row(Measure::Ckp, String::new(), title, &|s| s.person(person.holder)?.ckp.ok());
            for iku in &person.iku {
                self.iku(*iku, &mut row);
            }
        }
        rows
    }

    fn iku(&self, id: IkuId, row: &mut NewRow<'_>) {
        let (name, title) = self.iku_name(id);
        row(Measure::Capaian, name.clone(), title.clone(), &|s| s.iku(id).capaian);
        // it has no period
        let last = self.scores.last().map(|s| s.until);
        row(Measure::Weight, name.clone(), title.clone(), &|s| s.iku(id).weight.filter(|_| Some(s.until) == last));
        row(Measure::Share, name, title, &|s| s.iku(id).share);
    }

    fn holder(&self, id: HolderId) -> (String, String) {
        let known = self.names.holders.get(&id).filter(|_| self.then).cloned();
        let model = self.side.model;
        known.unwrap_or_else(|| (model.holder_name(id).to_owned(), model.holder_title(id).into_owned()))
    }

    fn ss(&self, id: SsId) -> (String, String) {
        let known = self.names.ss.get(&id).filter(|_| self.then).cloned();
        let model = self.side.model;
        known.unwrap_or_else(|| (ss_name(model, id), collapsed(&model.ss_label(id))))
    }

    fn iku_name(&self, id: IkuId) -> (String, String) {
        let known = self.names.iku.get(&id).filter(|_| self.then).cloned();
        let model = self.side.model;
        known.unwrap_or_else(|| (iku_name(model, id), collapsed(&model.iku_label(id))))
    }
}

/// A figure by period; none where there is none.
type Figures = Vec<Option<String>>;
type Row = (Key, Figures);
/// Adds a row: what is measured, id and title of what it is of, and how scores give it.
type NewRow<'r> = dyn FnMut(Measure, String, String, &dyn Fn(&Scores) -> Option<Number>) + 'r;

fn moved(year: i16, quarters: &[Period], then: Vec<Row>, now: Vec<Row>, found: &mut Changes) {
    let place = |key: &Key| (key.holder.clone(), key.measure, key.id.clone());
    let mut before: HashMap<_, Figures> = then.iter().map(|(k, f)| (place(k), f.clone())).collect();
    let none = || vec![None; quarters.len()];
    let mut pairs: Vec<(Key, Figures, Figures)> = Vec::new();
    for (key, figures) in now {
        let old = before.remove(&place(&key)).unwrap_or_else(none);
        pairs.push((key, old, figures));
    }
    let gone = then.into_iter().filter(|(key, _)| before.contains_key(&place(key)));
    pairs.extend(gone.map(|(key, figures)| (key, figures, none())));
    for (key, old, new) in pairs {
        let columns = quarters.iter().zip(old.into_iter().zip(new)).filter(|(_, (from, to))| from != to);
        let periods: Vec<Moved> = columns.map(|(q, (from, to))| Moved { period: q.name(), from, to }).collect();
        if !periods.is_empty() {
            let Key { holder, measure, id, title } = key;
            found.scores.push(Score { holder, measure, id, title, year, periods });
        }
    }
}
