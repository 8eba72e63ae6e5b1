//! What is derived of the assessment of people: ratings, dialogue, objections.

use super::registers::{half, holder, year};
use super::{Row, many, one, year};
use crate::value::{Thing, Val};
use crate::world::{World, visit};
use bsc_model::{ElementId, HolderId, Value};
use bsc_schema::{Kind, kw};
use bsc_syntax::period::{Period, PeriodKind};

const P: &[Kind] = &[Kind::Perilaku];
const K: &[Kind] = &[Kind::Keberatan];
const T: &[Kind] = &[Kind::Tahun];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(P, "dinilai_oleh", one!(Element, |w, p| match w.model.field(p, kw::OLEH) {
        Some(f) if f.value() == Value::Path => w.referred(f, Kind::Pemegang),
        _ => Val::Absent,
    })),
    Row(P, "penilai_sah", many!(Element, |w, p, f| {
        let (all, doubtful) = evaluators(w, p);
        visit(all.into_iter().map(Thing::Holder), doubtful, f)
    })),
    Row(P, "akhir_periode", one!(Element, |w, p| {
        let end = year(w, p).zip(half(w, p)).and_then(|(y, h)| Period::new(PeriodKind::Half, h)?.last_day(y));
        end.map_or(Val::Unknown, Val::Date)
    })),

    Row(T, "perilaku_s1", year!(|w, h, y| rating(w, h, y, 1))),
    Row(T, "perilaku_s2", year!(|w, h, y| rating(w, h, y, 2))),
    Row(T, "banyak_dialog", year!(|w, h, y| {
        let seen = w.registers();
        let days = seen.dialogues.get(&(h, y)).map_or(0, hashbrown::HashSet::len);
        if seen.talked.contains(&y) { Val::count(days) } else { Val::Unknown }
    })),

    Row(K, "sebelumnya", one!(Element, |w, k| {
        let of = holder(w, k).zip(year(w, k)).and_then(|key| w.registers().objections.get(&key));
        let first = of.and_then(|all| all.first()).filter(|first| **first != k);
        Val::thing(first.copied().map(Thing::Element))
    })),
    Row(K, "hasil_tanggapan", one!(Element, |w, k| {
        let result = w.model.fields(k, kw::TANGGAPAN).find(|f| f.field.slot == 1);
        result.map_or(Val::Absent, |f| Val::word(f.source()))
    })),
];

/// The rating of a half-year; unknown where nobody's ratings of it can be seen, as without the confidential folders.
fn rating<'m>(w: &World<'m>, holder: HolderId, year: i16, half: u8) -> Val<'m> {
    let seen = w.registers();
    match seen.ratings.get(&(holder, year, half)) {
        Some(rating) => Val::Thing(Thing::Element(*rating)),
        None if seen.rated.contains(&(year, half)) => Val::Absent,
        None => Val::Unknown,
    }
}

/// Who may rate: the one appointed; else the head who rates all of that level below; else the direct superiors of the year.
fn evaluators(w: &World<'_>, rating: ElementId) -> (Vec<HolderId>, bool) {
    let Some(of) = holder(w, rating) else { return (Vec::new(), true) };
    let person = w.model.holder(of);
    let named = |e, kw| match w.model.field(e, kw).map(|f| w.referred(f, Kind::Pemegang)) {
        Some(Val::Thing(Thing::Holder(h))) => Some(h),
        _ => None,
    };
    if let Some(appointed) = named(person.element, kw::PENILAI) {
        return (vec![appointed], false);
    }
    let level = w.model.kind(of).map(|k| k.level);
    let rates_all = |h: &HolderId| {
        let kind = w.model.kind(*h).map(|k| k.element);
        let mut levels = kind.into_iter().flat_map(|k| w.model.fields(k, kw::PENILAI_BAWAHAN));
        levels.any(|f| {
            level.is_some_and(|l| w.model.profile().levels.get(usize::from(l)).is_some_and(|l| l.name == f.source()))
        })
    };
    let doubtful = super::holder::line_doubtful(w, of) || level.is_none();
    if let Some(head) = w.model.superiors(of).find(rates_all) {
        return (vec![head], doubtful);
    }
    let of_year = w.model.plans_of(of).filter(|p| Some(w.model.plan(*p).year) == year(w, rating));
    let agreed = of_year.filter_map(|p| named(w.model.plan(p).element, kw::ATASAN));
    let mut all: Vec<HolderId> = person.superior.into_iter().chain(agreed).collect();
    all.dedup();
    let nobody = all.is_empty();
    (all, doubtful || nobody)
}
