//! What is derived of the assessment of people: ratings, dialogue, objections.

use super::registers::{half, holder, year};
use super::{Row, many, one, year};
use crate::value::{Thing, Val};
use crate::world::{World, visit};
use bsc_model::{ElementId, HolderId, Value, conduct};
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
        let seen = &w.registers().conduct;
        let talked = seen.sees_dialogues(y, 1) || seen.sees_dialogues(y, 2);
        if talked { Val::count(seen.dialogues(h, y)) } else { Val::Unknown }
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
    let conduct = &w.registers().conduct;
    match conduct.rating(holder, year, half) {
        Some(rating) => Val::Thing(Thing::Element(rating)),
        None if conduct.sees_ratings(year, half) => Val::Absent,
        None => Val::Unknown,
    }
}

/// Who may rate, and whether that can be known.
fn evaluators(w: &World<'_>, rating: ElementId) -> (Vec<HolderId>, bool) {
    let (Some(of), Some(year)) = (holder(w, rating), year(w, rating)) else { return (Vec::new(), true) };
    let all = conduct::evaluators(w.model, of, year);
    let doubtful = super::holder::line_doubtful(w, of) || w.model.kind(of).is_none() || all.is_empty();
    (all, doubtful)
}
