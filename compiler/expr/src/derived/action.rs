//! What is derived of action plans: activities and initiatives.

use super::registers::{holder, root, served};
use super::{Row, many, one};
use crate::value::{Thing, Val};
use crate::world::{World, visit};
use bsc_model::{ElementId, Value};
use bsc_schema::{Kind, Kw, kw};

const K: &[Kind] = &[Kind::Kegiatan];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(K, "renaksi", one!(Element, |w, k| Val::Thing(Thing::Element(root(w, k))))),
    Row(K, "unit", one!(Element, |w, k| holder(w, root(w, k)).map_or(Val::Unknown, |h| Val::Thing(Thing::Holder(h))))),
    Row(K, "iku", one!(Element, |w, k| {
        let of = w.model.element(k).parent.and_then(|of| served(w, of));
        of.map_or(Val::Unknown, Val::Thing)
    })),
    Row(K, "dampak", one!(Element, |w, k| of_initiative(w, k, kw::DAMPAK))),
    Row(K, "upaya", one!(Element, |w, k| of_initiative(w, k, kw::UPAYA))),
    Row(K, "koordinator", one!(Element, |w, k| of_initiative(w, k, kw::KOORDINATOR))),
    Row(K, "pemegang_pic", one!(Element, |w, k| match w.model.field(k, kw::PIC) {
        Some(f) if f.value() == Value::Path => w.referred(f, Kind::Pemegang),
        _ => Val::Absent,
    })),
    Row(&[Kind::Iku], "kegiatan", many!(Iku, |w, i, f| {
        let all = w.registers().activities.get(&i).map_or(&[] as &[ElementId], Vec::as_slice);
        visit(all.iter().copied().map(Thing::Element), false, f)
    })),
    Row(&[Kind::Ss], "inisiatif", many!(Ss, |w, s, f| {
        let iku = w.model.iku_of_ss(s).filter(|i| w.model.iku_in_force(*i));
        let all = iku.filter_map(|i| w.registers().activities.get(&i)).flatten().copied();
        visit(all.filter(|k| initiative(w, *k)).map(Thing::Element), false, f)
    })),
];

fn initiative(w: &World<'_>, activity: ElementId) -> bool {
    w.model.children_of(activity, kw::INISIATIF_STRATEGIS).next().is_some()
        || w.model.field(activity, kw::INISIATIF_STRATEGIS).is_some()
}

/// A field of the block `inisiatif_strategis`; absent where the activity is none, or does not say.
fn of_initiative<'m>(w: &World<'m>, activity: ElementId, kw: Kw) -> Val<'m> {
    let block = w.model.children_of(activity, kw::INISIATIF_STRATEGIS).next();
    let field = block.and_then(|b| w.model.field(b, kw));
    field.map_or(Val::Absent, |f| w.value_of(f, false))
}
