//! What is derived of maps and agreements.

use super::{Row, many, one};
use crate::derived::holder::pk;
use crate::value::{Thing, Val};
use crate::world::{Walk, World, visit};
use bsc_model::{ElementId, PlanId, PlanKind};
use bsc_schema::{Kind, kw};

const PETA: &[Kind] = &[Kind::Peta];
const PK: &[Kind] = &[Kind::Pk];
const BOTH: &[Kind] = &[Kind::Peta, Kind::Pk];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(BOTH, "unit", one!(Plan, |w, p| Val::Thing(Thing::Holder(w.model.plan(p).holder)))),
    Row(PETA, "pk", one!(Plan, |w, p| Val::Thing(Thing::Plan(w.agreement(p))))),
    Row(PETA, "perspektif", many!(Plan, |w, p, f| {
        let (there, doubtful) = perspectives(w, p);
        visit(positions(&there, |is_there, _| is_there), doubtful, f)
    })),
    Row(PETA, "perspektif_hilang", many!(Plan, |w, p, f| {
        let (there, doubtful) = perspectives(w, p);
        // one that could not be read may be the one that seems missing
        if doubtful { Walk::Doubtful } else { visit(positions(&there, |is_there, at| !is_there && demanded(w, at)), false, f) }
    })),
    Row(BOTH, "ss", many!(Plan, |w, p, f| visit(w.ss_in(p).map(Thing::Ss), doubtful(w, p), f))),
    Row(BOTH, "iku", many!(Plan, |w, p, f| visit(w.iku_in(p).map(Thing::Iku), doubtful(w, p), f))),
    Row(PETA, "tahun_lalu", one!(Plan, |w, p| {
        let plan = w.model.plan(p);
        let before = plan.year.checked_sub(1).and_then(|y| w.model.find_plan(plan.holder, y, PlanKind::Map));
        Val::thing(before.map(Thing::Plan))
    })),
    Row(PK, "peta", one!(Plan, |w, p| {
        let plan = w.model.plan(p);
        Val::thing(w.model.find_plan(plan.holder, plan.year, PlanKind::Map).map(Thing::Plan))
    })),
    Row(PK, "tugas", many!(Plan, |w, p, f| {
        let element = w.model.plan(p).element;
        visit(w.model.children_of(element, kw::TUGAS).map(Thing::Element), w.broken_below(element), f)
    })),
    Row(PK, "banyak_iku", one!(Plan, |w, p| if doubtful(w, p) { Val::Unknown } else { Val::count(w.iku_in(p).count()) })),
    Row(PK, "iku_maks", one!(Plan, |w, p| match w.model.kind(w.model.plan(p).holder) {
        Some(kind) => kind.iku_max.map_or(Val::Absent, |n| Val::Number(i64::from(n).into())),
        None => Val::Unknown,
    })),
];

/// Which perspectives of the profile a map names, and whether one could not be read.
fn perspectives(w: &World<'_>, plan: PlanId) -> (Vec<bool>, bool) {
    let (model, element) = (w.model, w.model.plan(plan).element);
    let mut there = vec![false; model.profile().perspectives.len()];
    let mut doubtful = w.broken_below(element);
    let revisions = model.versions(plan).iter().filter(|v| v.2.is_some_and(|d| d <= model.as_of())).map(|v| v.3);
    for block in std::iter::once(element).chain(revisions) {
        for child in model.children_of(block, kw::PERSPEKTIF) {
            let known = model.field(child, kw::PERSPEKTIF).and_then(|f| model.profile().perspective(f.source()));
            match known.and_then(|at| there.get_mut(usize::from(at))) {
                Some(seen) => *seen = true,
                None => doubtful = true,
            }
        }
    }
    (there, doubtful)
}

fn positions(there: &[bool], wanted: impl Fn(bool, u8) -> bool) -> impl Iterator<Item = Thing> {
    there.iter().zip(0u8..).filter(move |(is_there, at)| wanted(**is_there, *at)).map(|(_, at)| Thing::Perspective(at))
}

/// The profile says that every map must have it.
fn demanded(w: &World<'_>, perspective: u8) -> bool {
    let element = w.element(Thing::Perspective(perspective));
    element.is_some_and(|e| w.model.field(e, kw::WAJIB).is_some())
}

/// A statement that could not be read stands in the plan, among its perspectives, SS or IKU.
pub(super) fn doubtful(w: &World<'_>, plan: PlanId) -> bool {
    fn below(w: &World<'_>, element: ElementId, depth: usize) -> bool {
        let children = || w.model.children(element);
        children().any(|c| w.model.element(c).broken || (depth > 1 && below(w, c, depth - 1)))
    }
    w.parts(plan).any(|p| {
        let element = w.model.plan(p).element;
        w.model.element(element).broken || below(w, element, DEPTH)
    })
}

/// An IKU stands so deep in a map: perspective, SS, IKU.
const DEPTH: usize = 3;

/// The map of a plan; absent in an agreement of one who owns none.
pub(super) fn map_of<'m>(w: &World<'m>, plan: PlanId) -> Val<'m> {
    match w.model.plan(plan).kind {
        PlanKind::Map => Val::Thing(Thing::Plan(plan)),
        PlanKind::Agreement => Val::Absent,
    }
}

/// The agreement that holds what stands in a plan.
pub(super) fn agreement_of<'m>(w: &World<'m>, plan: PlanId) -> Val<'m> {
    let p = w.model.plan(plan);
    match p.kind {
        PlanKind::Agreement => Val::Thing(Thing::Plan(plan)),
        PlanKind::Map => Val::thing(pk(w, p.holder, p.year)),
    }
}
