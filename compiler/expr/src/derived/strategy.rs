//! What is derived of five-year plans.

use super::calendar::{date, later};
use super::holder::passed;
use super::registers::{holder, root, span};
use super::{Row, many, one, year};
use crate::value::{Thing, Val};
use crate::world::{World, visit};
use bsc_model::{ElementId, HolderId, Value};
use bsc_number::Number;
use bsc_schema::{Kind, Kw, kw};
use jiff::Span;
use jiff::civil::Date;
use std::borrow::Cow;

const R: &[Kind] = &[Kind::Renstra];
const INSIDE: &[Kind] =
    &[Kind::Arah, Kind::Strategi, Kind::Tows, Kind::Tujuan, Kind::Sasaran, Kind::IkuRenstra, Kind::KataKunci];
const CHOSEN: &[Kind] = &[Kind::Arah, Kind::Strategi];
const I: &[Kind] = &[Kind::IkuRenstra];
const T: &[Kind] = &[Kind::Tahun];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(R, "awal", one!(Element, |w, r| years(w, r, |y| y.0))),
    Row(R, "akhir", one!(Element, |w, r| years(w, r, |y| y.1))),
    Row(R, "tanggal", one!(Element, |w, r| set_on(w, r).map_or(Val::Absent, Val::Date))),
    Row(R, "atasan", one!(Element, |w, r| match above(w, r) {
        Some(above) => Val::thing(above.map(Thing::Element)),
        None => Val::Unknown,
    })),
    Row(R, "batas", one!(Element, |w, r| match (holder(w, r), span(w, r)) {
        (Some(owner), Some((first, _))) => due(w, owner, first),
        _ => Val::Unknown,
    })),

    Row(R, "isian_kosong", one!(Element, |w, r| missing(w, r))),
    Row(INSIDE, "renstra", one!(Element, |w, e| {
        let holding = Some(root(w, e)).filter(|r| w.model.element(*r).kw == kw::RENSTRA);
        Val::thing(holding.map(Thing::Element))
    })),
    Row(CHOSEN, "renstra_sumber", one!(Element, |w, e| match source(w, e) {
        Some(Some(Thing::Element(source))) => Val::Thing(Thing::Element(root(w, source))),
        Some(_) => Val::Unknown,
        None => Val::Absent,
    })),
    Row(&[Kind::Tows], "faktor", many!(Element, |w, t, f| {
        let factors = w.model.fields(t, kw::TOWS).filter(|f| f.value() == Value::Path && f.field.slot > 1);
        let found: Vec<Option<Thing>> = factors.map(|f| w.referred(f, Kind::Swot).as_thing()).collect();
        visit(found.iter().copied().flatten(), found.contains(&None), f)
    })),
    Row(&[Kind::Swot], "golongan", one!(Element, |w, s| Val::word(w.model.element(s).kw.name()))),

    Row(I, "milik_tujuan", one!(Element, |w, i| {
        let holding = w.model.element(i).parent.map(|p| w.model.element(p).kw);
        holding.map_or(Val::Unknown, |kw| Val::Bool(kw == kw::TUJUAN))
    })),
    Row(I, "tahun_kosong", one!(Element, |w, i| without_target(w, i, |_, _| true))),
    Row(I, "ujung_kosong", one!(Element, |w, i| without_target(w, i, |year, (first, last)| year == first || year == last))),

    Row(T, "tahun_lalu", year!(|w, h, y| Val::thing(y.checked_sub(1).map(|y| Thing::Year(h, y)).filter(|t| w.years_of(h).any(|y| y == *t))))),
    Row(T, "renstra", year!(|w, h, y| Val::thing(covering(w, h, y).map(Thing::Element)))),
    Row(T, "batas_renstra", year!(|w, h, y| due(w, h, y))),
    Row(T, "lewat_batas_renstra", year!(|w, h, y| passed(w, due(w, h, y)))),
    Row(&[Kind::Peta], "renstra", one!(Plan, |w, p| {
        let plan = w.model.plan(p);
        Val::thing(covering(w, plan.holder, plan.year).map(Thing::Element))
    })),
];

fn years<'m>(w: &World<'m>, renstra: ElementId, which: fn((i16, i16)) -> i16) -> Val<'m> {
    span(w, renstra).map_or(Val::Unknown, |y| Val::Number(i64::from(which(y)).into()))
}

/// The five-year plan of a holder that holds a year.
fn covering(w: &World<'_>, holder: HolderId, year: i16) -> Option<ElementId> {
    let all = w.registers().strategies.get(&holder)?;
    all.iter().find(|(first, last, _)| (*first..=*last).contains(&year)).map(|r| r.2)
}

/// The day it was set: as signed, else that of its decree.
fn set_on(w: &World<'_>, renstra: ElementId) -> Option<Date> {
    date(w, renstra, kw::DITETAPKAN).or_else(|| date(w, renstra, kw::SK))
}

/// The nearest superior who owns a map; none where the line upwards is unknown.
fn superior(w: &World<'_>, holder: HolderId) -> Option<Option<HolderId>> {
    if super::holder::line_doubtful(w, holder) {
        return None;
    }
    Some(w.model.superiors(holder).find(|h| w.model.owns_map(*h) == Some(true)))
}

/// The five-year plan that one follows: that of the nearest superior who owns a map, of the year in which it begins.
fn above(w: &World<'_>, renstra: ElementId) -> Option<Option<ElementId>> {
    let (first, _) = span(w, renstra)?;
    let superior = superior(w, holder(w, renstra)?)?;
    Some(superior.and_then(|h| covering(w, h, first)))
}

/// `batas_renstra 1 kementerian`: the last day of a plan that holds `year`, so many months after the one it follows.
fn due<'m>(w: &World<'m>, owner: HolderId, year: i16) -> Val<'m> {
    let Some(kind) = w.model.kind(owner) else { return Val::Unknown };
    let slot = |n| w.model.slot(kind.element, kw::BATAS_RENSTRA, n);
    let (Some(months), Some(after)) = (slot(0).and_then(|f| f.number()), slot(1)) else { return Val::Absent };
    let followed = match after.source() {
        "rpjmn" => covering(w, owner, year).and_then(|own| date(w, own, kw::RPJMN)),
        "kementerian" => {
            w.model.superiors(owner).last().and_then(|top| covering(w, top, year)).and_then(|r| set_on(w, r))
        }
        _ => superior(w, owner).flatten().and_then(|h| covering(w, h, year)).and_then(|r| set_on(w, r)),
    };
    let due = followed.zip(months.to_i64()).and_then(|(day, n)| later(day, Span::new().try_months(n)));
    due.map_or(Val::Unknown, Val::Date)
}

/// The parts that the profile demands of the owner's kind (`isian_renstra`) and that stand nowhere in the plan.
fn missing<'m>(w: &World<'m>, renstra: ElementId) -> Val<'m> {
    let Some(kind) = holder(w, renstra).and_then(|h| w.model.kind(h)) else { return Val::Unknown };
    let inside = || (renstra.0..w.model.element(renstra).end).map(ElementId);
    let here = |part: Kw| inside().any(|e| w.model.element(e).kw == part || w.model.field(e, part).is_some());
    let demanded = w.model.fields(kind.element, kw::ISIAN_RENSTRA).map(|f| f.source());
    let missing: Vec<&str> = demanded.filter(|name| Kw::find(name).is_some_and(|part| !here(part))).collect();
    if missing.is_empty() { Val::Absent } else { Val::Text(Cow::Owned(missing.join(", "))) }
}

/// What `dari` names; the inner one is none where it names nothing.
fn source(w: &World<'_>, element: ElementId) -> Option<Option<Thing>> {
    let kw: Kw = w.model.element(element).kw;
    let named = w.model.fields(element, kw).find(|f| f.value() == Value::Path && f.field.slot > 0)?;
    let kinds = [Kind::Arah, Kind::Strategi, Kind::Tows];
    Some(kinds.into_iter().find_map(|k| w.referred(named, k).as_thing()))
}

/// The years of the plan, as far as `wanted`, of which an indicator has no target; with commas, empty where none. What a
/// revision brings begins with its year.
fn without_target<'m>(w: &World<'m>, iku: ElementId, wanted: fn(i16, (i16, i16)) -> bool) -> Val<'m> {
    let Some((first, last)) = span(w, root(w, iku)) else { return Val::Unknown };
    let first = revised(w, iku).map_or(first, |year| year.max(first));
    let typed: Vec<i64> = w
        .model
        .fields(iku, kw::TARGET)
        .filter(|f| f.field.slot == 0)
        .filter_map(|f| f.number().and_then(Number::to_i64))
        .collect();
    let missing = (first..=last).filter(|y| wanted(*y, (first, last)) && !typed.contains(&i64::from(*y)));
    let missing: Vec<String> = missing.map(|y| y.to_string()).collect();
    if missing.is_empty() { Val::Absent } else { Val::Text(Cow::Owned(missing.join(", "))) }
}

/// The year of the revision that an element stands in.
fn revised(w: &World<'_>, element: ElementId) -> Option<i16> {
    let mut at = element;
    while let Some(parent) = w.model.element(at).parent {
        if w.model.element(parent).kw == kw::REVISI {
            return date(w, parent, kw::REVISI).map(Date::year);
        }
        at = parent;
    }
    None
}
