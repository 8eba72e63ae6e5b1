//! What is derived of units, people, their years, and of what the profile lists.

use super::{Row, many, one, year};
use crate::value::{Thing, Val};
use crate::world::{Walk, World, visit};
use bsc_model::{HolderId, Kind as HolderKind, PlanKind};
use bsc_schema::{Kind, kw};
use bsc_syntax::value::MonthDay;
use std::ops::ControlFlow;

const H: &[Kind] = &[Kind::Pemegang];
const T: &[Kind] = &[Kind::Tahun];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(H, "level", one!(Holder, |w, h| of_kind(w, h, |k| Val::Thing(Thing::Level(k.level))))),
    // a person of a unit's kind is a fault of its own: what the kind asks of units is not asked of people
    Row(H, "pemilik_peta", one!(Holder, |w, h| of_kind(w, h, |k| {
        if k.owner && w.model.holder(h).person { Val::Unknown } else { Val::Bool(k.owner) }
    }))),
    Row(H, "anak", many!(Holder, |w, h, f| visit(w.model.subordinates(h).map(Thing::Holder), w.tree_doubtful, f))),
    Row(H, "bawahan", many!(Holder, |w, h, f| all_below(w, h, f))),
    Row(H, "garis_atasan", many!(Holder, |w, h, f| visit(w.model.superiors(h).map(Thing::Holder), line_doubtful(w, h), f))),
    Row(H, "kedalaman", one!(Holder, |w, h| if line_doubtful(w, h) { Val::Unknown } else { Val::count(w.model.superiors(h).count()) })),
    Row(H, "tahun", many!(Holder, |w, h, f| visit(w.years_of(h), false, f))),
    Row(H, "peta", many!(Holder, |w, h, f| visit(w.model.plans_of(h).filter(|p| w.model.plan(*p).kind == PlanKind::Map).map(Thing::Plan), false, f))),
    Row(H, "pk", many!(Holder, |w, h, f| visit(w.model.plans_of(h).filter(|p| w.agreement(*p) == *p).map(Thing::Plan), false, f))),
    Row(&[Kind::Unit], "pegawai", many!(Holder, |w, h, f| visit(w.model.subordinates(h).filter(|s| w.model.holder(*s).person).map(Thing::Holder), w.tree_doubtful, f))),

    Row(T, "pemegang", year!(|_, h, _| Val::Thing(Thing::Holder(h)))),
    Row(T, "angka", year!(|_, _, y| Val::Number(i64::from(y).into()))),
    Row(T, "peta", year!(|w, h, y| Val::thing(w.model.find_plan(h, y, PlanKind::Map).map(Thing::Plan)))),
    Row(T, "pk", year!(|w, h, y| Val::thing(pk(w, h, y)))),
    Row(T, "batas_peta", year!(|w, h, y| of_kind(w, h, |k| day(k.map_deadline, y)))),
    Row(T, "batas_pk", year!(|w, h, y| of_kind(w, h, |k| day(k.pk_deadline, y)))),
    Row(T, "lewat_batas_peta", year!(|w, h, y| passed(w, of_kind(w, h, |k| day(k.map_deadline, y))))),
    Row(T, "lewat_batas_pk", year!(|w, h, y| passed(w, of_kind(w, h, |k| day(k.pk_deadline, y))))),

    Row(&[Kind::Level], "urutan", one!(Level, |_w, l| Val::count(usize::from(l) + 1))),
    Row(&[Kind::Jenis], "urutan", one!(Kind, |_w, k| Val::count(usize::from(k) + 1))),
    Row(&[Kind::Perspektif], "urutan", one!(Perspective, |_w, p| Val::count(usize::from(p) + 1))),
    Row(&[Kind::Perspektif], "naik", one!(Perspective, |w, p| Val::count(w.model.profile().perspectives.len().saturating_sub(usize::from(p))))),
    Row(&[Kind::Realisasi], "unit", one!(Element, |w, e| w.model.slot(e, kw::REALISASI, 0).map_or(Val::Unknown, |f| w.referred(f, Kind::Pemegang)))),
];

/// What follows from the kind of a holder; unknown where the kind is.
fn of_kind<'m>(w: &World<'m>, holder: HolderId, value: impl FnOnce(&HolderKind) -> Val<'m>) -> Val<'m> {
    w.model.kind(holder).map_or(Val::Unknown, value)
}

/// A day of the calendar in a year.
pub(super) fn day<'m>(day: Option<(i8, i8)>, year: i16) -> Val<'m> {
    let date = day.map(|(month, day)| MonthDay { month, day }.in_year(year));
    date.map_or(Val::Absent, |date| date.map_or(Val::Unknown, Val::Date))
}

/// The day has passed at the day of the check; what has no such day is not due.
pub(super) fn passed<'m>(w: &World<'m>, day: Val<'m>) -> Val<'m> {
    match day {
        Val::Date(day) => Val::Bool(w.model.as_of() > day),
        Val::Absent => Val::Bool(false),
        _ => Val::Unknown,
    }
}

pub(super) fn pk(w: &World<'_>, holder: HolderId, year: i16) -> Option<Thing> {
    let plan = |kind| w.model.find_plan(holder, year, kind);
    plan(PlanKind::Agreement).or_else(|| plan(PlanKind::Map)).map(Thing::Plan)
}

/// A superior on the line upwards is unknown.
pub(super) fn line_doubtful(w: &World<'_>, holder: HolderId) -> bool {
    w.tree_doubtful
        && (w.model.holder(holder).poisoned || w.model.superiors(holder).any(|h| w.model.holder(h).poisoned))
}

fn all_below<'m>(w: &World<'m>, holder: HolderId, f: &mut crate::world::Visit<'_, 'm>) -> Walk {
    let mut open: Vec<HolderId> = w.model.subordinates(holder).collect();
    // what runs in a circle is reported elsewhere, and must end here
    let mut left = w.model.holders().len();
    while let Some(next) = open.pop().filter(|_| left > 0) {
        left -= 1;
        if let ControlFlow::Break(()) = f(Val::Thing(Thing::Holder(next))) {
            return Walk::Stopped;
        }
        open.extend(w.model.subordinates(next));
    }
    if w.tree_doubtful { Walk::Doubtful } else { Walk::All }
}
