//! What is derived of signed agreements, their revisions, and of what happens to the people who hold them.

use super::holder::{day, pk};
use super::{Row, many, one};
use crate::value::{Thing, Val};
use crate::world::{Visit, Walk, World, visit};
use bsc_model::{ElementId, Entity, FieldRef, Form, HolderId, IkuId, Lookup, PlanId, PlanKind};
use bsc_number::Number;
use bsc_schema::{Kind, Kw, kw};
use bsc_syntax::period::Period;
use jiff::civil::date;

const H: &[Kind] = &[Kind::Pemegang];
const P: &[Kind] = &[Kind::Pk];
const R: &[Kind] = &[Kind::Revisi];
const E: &[Kind] = &[Kind::Peristiwa];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(H, "pimpinan", many!(Holder, |w, h, f| {
        let element = w.model.holder(h).element;
        visit(w.model.children_of(element, kw::PEJABAT).map(Thing::Element), w.broken_below(element), f)
    })),
    Row(H, "peristiwa", many!(Holder, |w, h, f| visit(events(w, h).map(Thing::Element), w.broken_below(w.model.holder(h).element), f))),
    Row(H, "cpns_diangkat", one!(Holder, |w, h| of_date(w.model.field(w.model.holder(h).element, kw::CPNS)))),
    Row(H, "cpns_diterima", one!(Holder, |w, h| {
        let block = w.model.children_of(w.model.holder(h).element, kw::CPNS).next();
        of_date(block.and_then(|b| w.model.field(b, kw::DITERIMA)))
    })),
    Row(E, "sebab", one!(Element, |w, e| Val::word(w.model.element(e).kw.name()))),
    Row(E, "mulai", one!(Element, |w, e| of_date(begun(w, e)))),
    Row(E, "selesai", one!(Element, |w, e| of_date(ended(w, e)))),
    Row(&[Kind::Tahun], "mulai_bertugas", super::Compute::One(|w, thing| match thing {
        Thing::Year(h, y) => at_work(w, h, y),
        _ => Val::Unknown,
    })),
    Row(&[Kind::Peta], "tanggal_sk", one!(Plan, |w, p| of_date(w.model.slot(w.model.plan(p).element, kw::SK, 1)))),

    Row(P, "batas_pk", one!(Plan, |w, p| {
        let plan = w.model.plan(p);
        w.model.kind(plan.holder).map_or(Val::Unknown, |k| day(k.pk_deadline, plan.year))
    })),
    Row(P, "atasan", one!(Plan, |w, p| superior(w, p))),
    Row(P, "pk_atasan", one!(Plan, |w, p| match superior(w, p) {
        Val::Thing(Thing::Holder(h)) => Val::thing(pk(w, h, w.model.plan(p).year)),
        gap => gap,
    })),
    Row(P, "penandatangan", one!(Plan, |w, p| holder_named(w, w.model.field(w.model.plan(p).element, kw::PIHAK_KEDUA)))),
    Row(P, "pk_bawahan", many!(Plan, |w, p, f| {
        let plan = w.model.plan(p);
        let below = w.model.subordinates(plan.holder);
        let agreements = below.filter_map(|h| w.model.find_plan(h, plan.year, PlanKind::Agreement));
        visit(agreements.filter(|a| budgets(w, *a).next().is_some()).map(Thing::Plan), w.tree_doubtful, f)
    })),
    Row(P, "anggaran", one!(Plan, |w, p| budget(w, p))),

    Row(R, "berubah", many!(Element, |w, e, f| visit(changed(w, e).map(Thing::Iku), w.broken_below(e), f))),
    Row(R, "mengubah_lampau", many!(Element, |w, e, f| changes_the_past(w, e, f))),
    Row(R, "penyetuju", one!(Element, |w, e| holder_named(w, w.model.slot(e, kw::DISETUJUI, 1)))),

    Row(&[Kind::Iku], "didukung_skp", one!(Iku, |w, i| Val::Bool(w.is_carried(i)))),
];

fn of_date<'m>(field: Option<FieldRef<'m>>) -> Val<'m> {
    match field {
        Some(f) if f.field.form == Form::Poisoned => Val::Unknown,
        field => field.and_then(|f| f.date()).map_or(Val::Absent, Val::Date),
    }
}

/// The unit or person that a field names; absent where it is a text, or missing.
fn holder_named<'m>(w: &World<'m>, field: Option<FieldRef<'m>>) -> Val<'m> {
    match field {
        Some(f) if f.field.form == Form::Path => w.referred(f, Kind::Pemegang),
        Some(f) if f.field.form == Form::Poisoned => Val::Unknown,
        _ => Val::Absent,
    }
}

/// Transfers, secondments and leave of a holder.
fn events<'w>(w: &'w World<'_>, holder: HolderId) -> impl Iterator<Item = ElementId> + 'w {
    let is_event = |e: &ElementId| w.model.element(*e).row.row().makes == Some(Kind::Peristiwa);
    w.model.children(w.model.holder(holder).element).filter(is_event)
}

/// The argument of an event's own statement that has one of these names.
fn argument<'m>(w: &World<'m>, event: ElementId, names: &[&str]) -> Option<FieldRef<'m>> {
    let element = w.model.element(event);
    let at = element.row.row().slots.iter().position(|s| names.contains(&s.name))?;
    w.model.slot(event, element.kw, u8::try_from(at).ok()?)
}

fn begun<'m>(w: &World<'m>, event: ElementId) -> Option<FieldRef<'m>> {
    argument(w, event, &["mulai", "tanggal"])
}

fn ended<'m>(w: &World<'m>, event: ElementId) -> Option<FieldRef<'m>> {
    argument(w, event, &["selesai"])
}

/// The day on which a holder began or came back to work in a year; absent where it worked from its start.
fn at_work<'m>(w: &World<'m>, holder: HolderId, year: i16) -> Val<'m> {
    let model = w.model;
    let own = match of_date(model.field(model.holder(holder).element, kw::MULAI)) {
        Val::Unknown => return Val::Unknown,
        Val::Date(d) => Some(d),
        _ => None,
    };
    let due = match model.kind(holder).map(|k| day(k.pk_deadline, year)) {
        Some(Val::Date(due)) => due,
        _ => date(year, 12, 31),
    };
    let back = events(w, holder).filter(|e| model.element(*e).kw != kw::MUTASI).filter_map(|e| {
        let (from, to) = (begun(w, e)?.date()?, ended(w, e)?.date()?);
        if from <= due { to.tomorrow().ok() } else { None }
    });
    let days = own.into_iter().chain(back).filter(|d| d.year() == year && *d > date(year, 1, 1));
    days.max().map_or(Val::Absent, Val::Date)
}

/// The direct superior under an agreement.
fn superior<'m>(w: &World<'m>, plan: PlanId) -> Val<'m> {
    let p = w.model.plan(plan);
    match w.model.field(p.element, kw::ATASAN) {
        Some(typed) => w.referred(typed, Kind::Pemegang),
        None if w.model.holder(p.holder).poisoned => Val::Unknown,
        None => Val::thing(w.model.holder(p.holder).superior.map(Thing::Holder)),
    }
}

fn budgets<'m>(w: &World<'m>, plan: PlanId) -> impl Iterator<Item = FieldRef<'m>> + use<'m> {
    let (model, element) = (w.model, w.model.plan(plan).element);
    let of = move |kw: Kw| model.fields(element, kw).filter(|f| f.field.slot == 1);
    of(kw::PROGRAM).chain(of(kw::KEGIATAN))
}

fn budget<'m>(w: &World<'m>, plan: PlanId) -> Val<'m> {
    let mut sum = None;
    for field in budgets(w, plan) {
        match field.number().and_then(|n| n.add(sum.unwrap_or(Number::ZERO))) {
            Some(more) => sum = Some(more),
            None => return Val::Unknown,
        }
    }
    sum.map_or(Val::Absent, Val::Number)
}

/// The IKU that a revision changes or takes away; with an objective that it takes away its IKU.
pub(super) fn changed<'w>(w: &'w World<'_>, revision: ElementId) -> impl Iterator<Item = IkuId> + 'w {
    let model = w.model;
    let removed = model.fields(revision, kw::HAPUS).filter_map(|f| model.target_of(&f)).flat_map(|what| match what {
        Entity::Iku(i) => vec![i],
        Entity::Ss(s) => model.iku_of_ss(s).filter(|i| model.iku(*i).parent.is_none()).collect(),
        _ => Vec::new(),
    });
    let edited = model.children_of(revision, kw::UBAH).filter_map(|c| edited(w, c));
    removed.chain(edited)
}

/// The IKU that an `ubah` changes.
pub(super) fn edited(w: &World<'_>, change: ElementId) -> Option<IkuId> {
    match w.model.target_of(&w.model.field(change, kw::UBAH)?)? {
        Entity::Iku(i) => Some(i),
        _ => None,
    }
}

/// The IKU whose target a revision changes in a period that had ended before its day.
fn changes_the_past<'m>(w: &World<'m>, revision: ElementId, f: &mut Visit<'_, 'm>) -> Walk {
    let own = || w.model.fields(revision, kw::REVISI);
    let number = own().find_map(|f| f.number()).and_then(Number::to_i64).and_then(|n| u16::try_from(n).ok());
    let (Some(before), Some(set)) = (number.and_then(|n| n.checked_sub(1)), own().find_map(|f| f.date())) else {
        return Walk::Doubtful;
    };
    let found = w.model.children_of(revision, kw::UBAH).filter_map(|change| {
        let iku = edited(w, change)?;
        let Lookup::Found(old) = w.model.iku_field_in(iku, kw::TRAJEKTORI, before) else { return None };
        let year = w.model.iku_year(iku);
        let ended =
            |p: Period| set.year() > year || (set.year() == year && i16::from(p.last_month()) < i16::from(set.month()));
        differs(w, old.element, change, ended).then_some(iku)
    });
    visit(found.map(Thing::Iku), w.broken_below(revision), f)
}

/// Two trajectories say different things of one of these periods. What one leaves out does not count.
pub(super) fn differs(w: &World<'_>, old: ElementId, new: ElementId, of: impl Fn(Period) -> bool) -> bool {
    let items = |e: ElementId| w.model.fields(e, kw::TRAJEKTORI);
    let value = |e: ElementId, item: u32, slot: u8| {
        let field = items(e).find(|f| f.field.item == item && f.field.slot == slot)?;
        Some((field.number(), field.number().is_none().then(|| field.source())))
    };
    let past = items(new).filter(|f| f.field.slot == 0 && f.period().is_some_and(&of));
    past.into_iter().any(|f| {
        let same = items(old).find(|o| o.field.slot == 0 && o.period() == f.period());
        same.is_some_and(|o| (1..=2).any(|slot| value(old, o.field.item, slot) != value(new, f.field.item, slot)))
    })
}
