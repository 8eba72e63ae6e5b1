//! The target of each period, and whether it fits (seed 1753, III.C.9.g and i).

use super::iku::{part, percent};
use crate::value::Val;
use crate::world::World;
use bsc_model::consolidation::{Part, Periods, consolidate_periods};
use bsc_model::{FieldRef, Form, IkuId, Lookup, PlanId};
use bsc_schema::kw;
use bsc_syntax::period::{Period, PeriodKind};
use jiff::civil::Date;
use std::borrow::Cow;

/// The items of a trajectory: period, value, denominator.
type Item<'m> = (Period, FieldRef<'m>, Option<FieldRef<'m>>);

/// In the order of time.
fn trajectory<'m>(w: &World<'m>, i: IkuId) -> Result<Vec<Item<'m>>, Val<'m>> {
    let first = match w.model.iku_field(i, kw::TRAJEKTORI) {
        Lookup::Found(f) => f,
        Lookup::Absent => return Err(Val::Absent),
        Lookup::Poisoned => return Err(Val::Unknown),
    };
    let mut items: Vec<Item<'m>> = Vec::with_capacity(4);
    let mut period = None;
    for field in w.model.fields(first.element, kw::TRAJEKTORI) {
        match (field.field.slot, field.field.form, items.last_mut()) {
            (_, Form::Poisoned, _) => return Err(Val::Unknown),
            (0, ..) => period = field.period(),
            (1, ..) => items.push((period.ok_or(Val::Unknown)?, field, None)),
            (_, _, Some(last)) => last.2 = Some(field),
            _ => return Err(Val::Unknown),
        }
    }
    if !items.is_sorted_by_key(|i| i.0) {
        items.sort_by_key(|i| i.0);
    }
    Ok(items)
}

pub(super) fn reporting(w: &World<'_>, i: IkuId) -> Option<PeriodKind> {
    match w.model.iku_word(i, kw::LAPOR)? {
        "bulanan" => Some(PeriodKind::Month),
        "triwulanan" => Some(PeriodKind::Quarter),
        "semesteran" => Some(PeriodKind::Half),
        "tahunan" => Some(PeriodKind::Year),
        _ => None,
    }
}

/// The reporting that fits a trajectory: it names each of its periods, once.
pub(super) fn fitting<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let items = match trajectory(w, i) {
        Ok(items) => items,
        Err(gap) => return gap,
    };
    let words = [
        ("bulanan", PeriodKind::Month),
        ("triwulanan", PeriodKind::Quarter),
        ("semesteran", PeriodKind::Half),
        ("tahunan", PeriodKind::Year),
    ];
    let fits = |kind: PeriodKind| kind.all().eq(items.iter().map(|item| item.0));
    words.iter().find(|(_, kind)| fits(*kind)).map_or(Val::Absent, |(word, _)| Val::word(word))
}

/// The trajectory consolidated over the year.
pub(super) fn total<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let items = match trajectory(w, i) {
        Ok(items) => items,
        Err(gap) => return gap,
    };
    let Some(how) = w.model.iku_word(i, kw::KONSOLIDASI).and_then(Periods::from_word) else { return Val::Unknown };
    let percent = percent(w, i);
    let due = items.into_iter().filter(|(_, value, _)| value.field.form != Form::NotAvailable);
    let parts = due.map(|(_, value, bottom)| part(w, value, bottom, percent));
    // 0 means that nothing is due in the period, as n/a does
    let parts = parts.filter(|p| p.as_ref().is_none_or(|p| !p.top.is_zero())).collect::<Option<Vec<Part>>>();
    Val::number(parts.and_then(|parts| consolidate_periods(how, &parts).and_then(Part::number).ok()))
}

/// Whether each reporting period has a value.
pub(super) fn complete<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    match missing(w, i) {
        Val::Absent => Val::Bool(true),
        Val::Text(_) => Val::Bool(false),
        _ => Val::Unknown,
    }
}

/// The reporting periods without a value.
pub(super) fn missing<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let (items, kind) = match (trajectory(w, i), reporting(w, i)) {
        (Ok(items), Some(kind)) => (items, kind),
        (Err(Val::Absent), Some(kind)) => (Vec::new(), kind),
        _ => return Val::Unknown,
    };
    let (from, to) = months(w, i);
    let due = kind.all().filter(|p| from <= p.last_month() && p.first_month() <= to);
    let missing: Vec<&str> = due.filter(|p| items.iter().all(|(q, ..)| q != p)).map(Period::name).collect();
    if missing.is_empty() { Val::Absent } else { Val::Text(Cow::Owned(missing.join(", "))) }
}

/// The reporting periods in which something is due: not those whose target is 0 or n/a, unless the year's is 0.
pub(super) fn due(w: &World<'_>, i: IkuId) -> Option<Vec<Period>> {
    let items = match trajectory(w, i) {
        Ok(items) => items,
        Err(Val::Absent) => Vec::new(),
        Err(_) => return None,
    };
    let zero = |f: FieldRef<'_>| f.number().is_some_and(bsc_number::Number::is_zero);
    let year = w.model.iku_field(i, kw::TARGET).found().is_some_and(zero);
    let idle = |f: FieldRef<'_>| f.field.form == Form::NotAvailable || zero(f) && !year;
    let all = reporting(w, i)?.all();
    Some(all.filter(|p| !items.iter().any(|(q, value, _)| q == p && idle(*value))).collect())
}

/// First and last month that the version of the plan in force holds an IKU for.
fn months(w: &World<'_>, i: IkuId) -> (u8, u8) {
    let iku = w.model.iku(i);
    let plan = w.model.plan(iku.plan);
    let revised = match iku.versions.0 {
        0 => None,
        version => w.model.versions(iku.plan).iter().find(|v| v.1 == version).and_then(|v| v.2),
    };
    let revised = revised.filter(|d| d.year() == plan.year).and_then(first_month_from).unwrap_or(1);
    let begun = if plan.complement > 0 { first_month(w, iku.plan) } else { 1 };
    // plans stand by holder, year and complement
    let next = PlanId(iku.plan.0 + 1);
    let ended = Some(next).filter(|n| (n.0 as usize) < w.model.plans().len()).filter(|n| {
        let later = w.model.plan(*n);
        (later.holder, later.year) == (plan.holder, plan.year) && later.complement > plan.complement
    });
    (revised.max(begun), ended.map_or(12, |n| first_month(w, n).saturating_sub(1)))
}

/// The first month that belongs to a complement: as it states, else of the first quarter that it holds for most days
/// (seed 3466, 3489).
fn first_month(w: &World<'_>, plan: PlanId) -> u8 {
    let (element, year) = (w.model.plan(plan).element, w.model.plan(plan).year);
    if let Some(stated) = w.model.fields(element, kw::TRIWULAN).find_map(|f| f.period()) {
        return stated.first_month();
    }
    let dated = |kw| w.model.fields(element, kw).find_map(|f| f.date());
    let begun = dated(kw::MULAI).or_else(|| dated(kw::DITETAPKAN)).filter(|d| d.year() == year);
    begun.and_then(first_month_from).unwrap_or(1)
}

/// The first month of the first quarter most of whose days lie behind this one; 13 where the year has none.
fn first_month_from(day: Date) -> Option<u8> {
    let first = (day.month() - 1) / 3 * 3 + 1;
    let start = Date::new(day.year(), first, 1).ok()?;
    let end = Date::new(day.year(), first + 2, 1).ok()?.last_of_month();
    let days = |from: Date| (end - from).get_days();
    let most = 2 * (days(day) + 1) > days(start) + 1;
    u8::try_from(if most { first } else { first + 3 }).ok()
}

/// The periods that are no reporting period, or stand twice.
pub(super) fn foreign<'m>(w: &World<'m>, i: IkuId) -> Val<'m> {
    let (items, kind) = match (trajectory(w, i), reporting(w, i)) {
        (Ok(items), Some(kind)) => (items, kind),
        (Err(gap), _) => return gap,
        _ => return Val::Unknown,
    };
    let twice = items.windows(2).filter_map(|pair| match pair {
        [(a, ..), (b, ..)] if a == b && a.kind() == kind => Some(a.name()),
        _ => None,
    });
    let mut names: Vec<&str> =
        items.iter().map(|i| i.0).filter(|p| p.kind() != kind).map(Period::name).chain(twice).collect();
    names.dedup();
    if names.is_empty() { Val::Absent } else { Val::Text(Cow::Owned(names.join(", "))) }
}
