//! The year of a plan that changed: a phase for each stretch of quarters with the same SS and IKU, each counted by itself, and the
//! mean of them by quarters (seed 3366-3492, interpretations 17, 33).

use crate::engine::Engine;
use crate::totals::Totals;
use crate::{Assumed, Figure, IkuScore, Phase, Reason, Scores, UnitScore, Window, input, weighted_mean};
use bsc_model::{ElementId, HolderId, IkuId, Model, PlanId, PlanKind};
use bsc_number::Number;
use bsc_schema::kw;
use bsc_syntax::period::{Period, PeriodKind};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Adds up what the engine found, phase by phase where a plan has several.
pub(crate) fn totals(engine: Engine<'_>) -> Scores {
    let Engine { model, year, window, assumed, scores, raws, .. } = engine;
    let mut all = Totals::new(model, scores);
    let (mut units, mut people) = (Vec::new(), Vec::new());
    let mut later: BTreeMap<(u8, u8), Vec<(HolderId, Phase)>> = BTreeMap::new();
    for holder in model.holders() {
        let kind = kind(model, holder, year);
        let mut phases = phases(model, holder, year, kind, window.until);
        let last = phases.last().copied();
        if phases.len() > 1 {
            for phase in &phases {
                later.entry((phase.first, phase.last)).or_default().push((holder, *phase));
            }
        } else {
            phases.clear();
        }
        match (kind, last) {
            (PlanKind::Map, None) => units.push(no_map(holder)),
            (PlanKind::Map, Some(last)) => {
                let unit = all.unit(holder, last.plan, last.version);
                units.push(UnitScore { phases, ..unit });
            }
            (PlanKind::Agreement, None) => {}
            (PlanKind::Agreement, Some(last)) => {
                let mut person = all.person(holder, last.plan, last.version);
                person.phases = phases;
                people.push(person);
            }
        }
    }
    let Totals { iku, nss, .. } = all;
    let mut scores = Scores {
        year,
        until: window.until,
        units,
        people,
        iku,
        nss,
        raws,
        after: window.after,
        late: Vec::new(),
        assumed,
    };
    for (quarters, members) in later {
        let counted = alone(model, year, quarters, &members, &scores.assumed);
        scores.take(model, &counted, quarters);
    }
    scores.late.sort_by_key(|l| l.0);
    for unit in scores.units.iter_mut().filter(|u| !u.phases.is_empty()) {
        unit.ncko = by_quarters(&unit.phases);
    }
    for person in scores.people.iter_mut().filter(|p| !p.phases.is_empty()) {
        person.ckp = by_quarters(&person.phases);
    }
    scores
}

fn no_map(holder: HolderId) -> UnitScore {
    UnitScore {
        holder,
        plan: None,
        ncko: Err(Reason::NoPlan),
        perspectives: Vec::new(),
        phases: Vec::new(),
        version: 0,
    }
}

/// A map owner counts by its map, all others by their agreements.
pub(crate) fn kind(model: &Model, holder: HolderId, year: i16) -> PlanKind {
    let owner = model.owns_map(holder) == Some(true) || model.find_plan(holder, year, PlanKind::Map).is_some();
    if owner { PlanKind::Map } else { PlanKind::Agreement }
}

/// Scores of some quarters alone, of these plans only.
pub(crate) fn alone(
    model: &Model,
    year: i16,
    (first, last): (u8, u8),
    members: &[(HolderId, Phase)],
    assumed: &Assumed,
) -> Scores {
    let until = Period::new(PeriodKind::Quarter, last).unwrap_or(Period::YEAR);
    let after = first.saturating_sub(1).saturating_mul(3);
    let mut engine = Engine::new(model, year, Window { after, until }, assumed);
    engine.run_for(members.iter().flat_map(|(_, phase)| model.iku_of(phase.plan)));
    let Engine { scores, raws, assumed, .. } = engine;
    let mut all = Totals::new(model, scores);
    let (mut units, mut people) = (Vec::new(), Vec::new());
    for (holder, phase) in members {
        match model.plan(phase.plan).kind {
            PlanKind::Map => units.push(all.unit(*holder, phase.plan, phase.version)),
            PlanKind::Agreement => people.push(all.person(*holder, phase.plan, phase.version)),
        }
    }
    let Totals { iku, nss, .. } = all;
    Scores { year, until, units, people, iku, nss, raws, after, late: Vec::new(), assumed }
}

impl Scores {
    /// Takes over the values of a phase, and where it is a holder's last, what stands below them.
    fn take(&mut self, model: &Model, counted: &Scores, quarters: (u8, u8)) {
        let this = |p: &&mut Phase| (p.first, p.last) == quarters;
        for of_phase in &counted.units {
            let Some(unit) = find(&mut self.units, |u| u.holder, of_phase.holder) else { continue };
            unit.phases.iter_mut().filter(this).for_each(|p| p.value = of_phase.ncko);
            if unit.phases.last().is_some_and(|p| (p.first, p.last) == quarters) {
                unit.perspectives.clone_from(&of_phase.perspectives);
                let plan = of_phase.plan;
                for ss in plan.into_iter().flat_map(|p| model.ss_of(p)) {
                    if let Some(place) = self.nss.get_mut(ss.0 as usize) {
                        *place = counted.nss(ss);
                    }
                }
                self.late.extend(plan.into_iter().flat_map(|p| model.iku_of(p)).map(|i| late(counted, i)));
            }
        }
        for of_phase in &counted.people {
            let Some(person) = find(&mut self.people, |p| p.holder, of_phase.holder) else { continue };
            person.phases.iter_mut().filter(this).for_each(|p| p.value = of_phase.ckp);
            if person.phases.last().is_some_and(|p| (p.first, p.last) == quarters) {
                self.late.extend(model.iku_of(of_phase.plan).map(|i| late(counted, i)));
            }
        }
    }
}

fn late(counted: &Scores, id: IkuId) -> (IkuId, u8, IkuScore) {
    (id, counted.after, IkuScore { raw_at: 0, ..counted.iku(id) })
}

fn find<T>(sorted: &mut [T], key: impl Fn(&T) -> HolderId, holder: HolderId) -> Option<&mut T> {
    let at = sorted.binary_search_by_key(&holder, key).ok()?;
    sorted.get_mut(at)
}

/// Σ value × quarters / Σ quarters, of the phases that have a value.
pub(crate) fn by_quarters(phases: &[Phase]) -> Figure {
    let quarters = |p: &Phase| Number::from(i64::from(p.last) - i64::from(p.first) + 1);
    weighted_mean(phases.iter().filter_map(|p| Some((quarters(p), p.value.ok()?))))
}

/// A plan from the day on which one of its versions came into force.
struct Stretch {
    start: Date,
    plan: PlanId,
    version: u16,
    /// `triwulan`: its quarters, where stated.
    stated: Option<(u8, u8)>,
}

/// The phases of a holder's plans up to a period: empty where there is no plan.
pub(crate) fn phases(model: &Model, holder: HolderId, year: i16, kind: PlanKind, until: Period) -> Vec<Phase> {
    let of_year = |p: &PlanId| model.plan(*p).year == year && model.plan(*p).kind == kind;
    let mut plans: Vec<PlanId> = model.plans_of(holder).filter(of_year).collect();
    // the agreement of an acting post counts only where there is no other (seed 3494-3500)
    if plans.iter().any(|p| !is_acting(model, *p)) {
        plans.retain(|p| !is_acting(model, *p));
    }
    let Some(first) = plans.first().copied() else { return Vec::new() };
    let quarters = until.last_month().div_ceil(3);
    let phase = |plan, version, at| Phase { plan, version, first: at, last: at, value: Err(Reason::AllMissing) };
    let stretches = stretches(model, plans.into_iter(), year);
    let mut phases: Vec<Phase> = Vec::new();
    for quarter in 1..=quarters {
        // who states its quarters has these and no others
        let may = |s: &&Stretch| s.stated.is_none_or(|(from, to)| from <= quarter && quarter <= to);
        let open: Vec<&Stretch> = stretches.iter().filter(may).collect();
        let stated = open.iter().rev().find(|s| s.stated.is_some()).copied();
        let found = stated.or_else(|| by_days(&open, year, quarter));
        let (plan, version) = found.map_or((first, 0), |s| (s.plan, s.version));
        match phases.last_mut() {
            Some(open) if open.plan == plan && same_members(model, plan, open.version, version) => {
                (open.last, open.version) = (quarter, version);
            }
            _ => phases.push(phase(plan, version, quarter)),
        }
    }
    phases
}

/// An agreement of a post that its holder is said to hold as an acting one.
fn is_acting(model: &Model, plan: PlanId) -> bool {
    let model_plan = model.plan(plan);
    let Some(post) = model.field(model_plan.element, kw::JABATAN) else { return false };
    let mut posts = model.children_of(model.holder(model_plan.holder).element, kw::JABATAN);
    posts.any(|p| model.field(p, kw::PLT).is_some() && model.title(p).is_some_and(|t| t.text() == post.text()))
}

fn stretches(model: &Model, plans: impl Iterator<Item = PlanId>, year: i16) -> Vec<Stretch> {
    let Some(new_year) = Date::new(year, 1, 1).ok() else { return Vec::new() };
    let mut found = Vec::new();
    for id in plans {
        let plan = model.plan(id);
        let start = input::begins(model, plan).unwrap_or(new_year);
        found.push(Stretch { start, plan: id, version: 0, stated: stated(model, plan.element) });
        let dated = model.versions(id).iter().filter_map(|v| Some((v.1, v.2?, v.3)));
        found.extend(dated.map(|(version, day, element)| Stretch {
            start: day.max(start),
            plan: id,
            version,
            stated: stated(model, element),
        }));
    }
    found.sort_by_key(|s| s.start);
    found
}

fn stated(model: &Model, element: ElementId) -> Option<(u8, u8)> {
    let mut ends = model.fields(element, kw::TRIWULAN).filter_map(|f| f.period());
    let first = ends.next()?;
    let last = ends.next().unwrap_or(first);
    Some((first.first_month().div_ceil(3), last.last_month().div_ceil(3)))
}

/// The stretch in force on most days of a quarter; of equals the later.
fn by_days<'s>(stretches: &[&'s Stretch], year: i16, quarter: u8) -> Option<&'s Stretch> {
    let period = Period::new(PeriodKind::Quarter, quarter)?;
    let from = Date::new(year, i8::try_from(period.first_month()).ok()?, 1).ok()?;
    let to = period.last_day(year)?.tomorrow().ok()?;
    let ends = stretches.iter().skip(1).map(|s| s.start).chain(std::iter::once(to));
    let days = |s: &Stretch, end: Date| {
        let (start, end) = (s.start.max(from), end.min(to));
        if start < end { start.until(end).map_or(0, |span| span.get_days()) } else { 0 }
    };
    let counted = stretches.iter().zip(ends).map(|(s, end)| (days(s, end), *s));
    counted.filter(|c| c.0 > 0).max_by_key(|c| c.0).map(|c| c.1)
}

/// Two versions of a plan hold the same SS and IKU: what changed are targets.
fn same_members(model: &Model, plan: PlanId, a: u16, b: u16) -> bool {
    let (a, b) = (a.min(b), a.max(b));
    let stays = |(from, to): (u16, u16)| !(a < from && from <= b || a <= to && to < b);
    a == b
        || model.iku_of(plan).all(|i| stays(model.iku(i).versions))
            && model.ss_of(plan).all(|s| stays(model.ss(s).versions))
}
