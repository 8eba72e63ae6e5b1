//! What is derived of strategic objectives, and what IKU share with them.

use super::plan::{agreement_of, doubtful, map_of};
use super::{Compute, Row, many, one};
use crate::value::{Thing, Val};
use crate::world::{Walk, World, looked_up, visit};
use bsc_model::{Cascade, Entity, PlanId, SsId};
use bsc_schema::Kind;
use hashbrown::{HashMap, HashSet};
use std::borrow::Cow;

const S: &[Kind] = &[Kind::Ss];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(S, "nama", one!(Ss, |w, s| looked_up(w.model.ss_title(s), |f| Val::Text(f.text())))),
    Row(S, "unit", one!(Ss, |w, s| Val::Thing(Thing::Holder(w.model.ss_holder(s))))),
    Row(S, "tahun", one!(Ss, |w, s| Val::Number(i64::from(w.model.plan(w.model.ss(s).plan).year).into()))),
    Row(S, "peta", one!(Ss, |w, s| map_of(w, w.model.ss(s).plan))),
    Row(S, "pk", one!(Ss, |w, s| agreement_of(w, w.model.ss(s).plan))),
    Row(S, "perspektif", one!(Ss, |w, s| perspective(w, s))),
    Row(S, "kode", one!(Ss, |w, s| Val::Text(Cow::Owned(w.model.ss_code(s))))),
    Row(S, "cascade", one!(Ss, |w, s| Val::word(cascade(w.model.ss(s).cascade)))),
    Row(S, "iku", many!(Ss, |w, s, f| {
        let counts = |i: &bsc_model::IkuId| w.model.iku(*i).parent.is_none() && w.model.iku_in_force(*i);
        visit(w.model.iku_of_ss(s).filter(counts).map(Thing::Iku), w.broken_below(w.model.ss(s).element), f)
    })),
    Row(S, "mendukung", many!(Ss, |w, s, f| supported(w, s, f))),
    Row(S, "panah", many!(Ss, |w, s, f| visit(w.arrows(s).map(|a| Thing::Arrow(s, a.field.item)), false, f))),
    Row(S, "didukung", many!(Ss, |w, s, f| {
        let (supporters, doubt) = w.supporters().below(s, w);
        visit(supporters.iter().copied().map(Thing::Ss), doubt, f)
    })),
    Row(S, "sumber_cascade", one!(Ss, |w, s| match w.model.ss(s) {
        ss if ss.poisoned => Val::Unknown,
        ss => Val::thing(ss.source.map(Thing::Ss)),
    })),
    Row(S, "asal", one!(Ss, |w, s| match w.model.ss(s) {
        ss if ss.poisoned => Val::Unknown,
        ss => Val::Thing(Thing::Ss(ss.origin)),
    })),
    Row(S, "pangkal", one!(Ss, |w, s| root(w, s))),
    Row(S, "anak", many!(Ss, |w, s, f| {
        let taken = w.model.ss_taken_by(s);
        let taken = taken.filter(|c| w.model.ss(*c).cascade != Cascade::Own && w.model.ss_in_force(*c));
        visit(taken.map(Thing::Ss), w.children_doubtful(w.model.ss(s).plan), f)
    })),
    Row(S, "kedalaman_direct", one!(Ss, |w, s| match w.model.ss(s) {
        ss if ss.poisoned => Val::Unknown,
        ss => w.model.steps(w.model.ss_holder(s), w.model.ss_holder(ss.origin)).map_or(Val::Unknown, |n| Val::Number(i64::from(n).into())),
    })),
    Row(&[Kind::Panah], "dari", Compute::One(|w, thing| of_arrow(w, thing, false))),
    Row(&[Kind::Panah], "ke", Compute::One(|w, thing| of_arrow(w, thing, true))),
];

/// What supports each SS by the arrows of its map, and the maps with an arrow that leads nowhere.
pub(crate) struct Supporters {
    below: HashMap<SsId, Vec<SsId>>,
    astray: HashSet<PlanId>,
}

impl Supporters {
    /// Linear in the arrows.
    pub(crate) fn of(w: &World<'_>) -> Supporters {
        let (mut below, mut astray) = (HashMap::<SsId, Vec<SsId>>::new(), HashSet::new());
        for from in w.model.all_ss().filter(|s| w.model.ss_in_force(*s)) {
            for field in w.arrows(from) {
                match w.model.target_of(&field) {
                    Some(Entity::Ss(to)) => below.entry(to).or_default().push(from),
                    _ => {
                        astray.insert(w.model.ss(from).plan);
                    }
                }
            }
        }
        Supporters { below, astray }
    }

    /// What supports an SS, and whether there may be more.
    fn below(&self, ss: SsId, w: &World<'_>) -> (&[SsId], bool) {
        let plan = w.model.ss(ss).plan;
        (self.below.get(&ss).map_or(&[], Vec::as_slice), self.astray.contains(&plan) || doubtful(w, plan))
    }
}

fn of_arrow<'m>(w: &World<'m>, thing: Thing, to: bool) -> Val<'m> {
    match thing {
        Thing::Arrow(s, _) if !to => Val::Thing(Thing::Ss(s)),
        Thing::Arrow(s, item) => w.arrow(s, item).map_or(Val::Unknown, |f| w.referred(f, Kind::Ss)),
        _ => Val::Unknown,
    }
}

pub(super) fn cascade(cascade: Cascade) -> &'static str {
    match cascade {
        Cascade::Own => "tidak",
        Cascade::Direct => "direct",
        Cascade::Indirect => "indirect",
    }
}

/// The perspective of an SS: absent in an agreement, unknown where the map names one that the profile lacks.
pub(super) fn perspective<'m>(w: &World<'m>, ss: SsId) -> Val<'m> {
    let s = w.model.ss(ss);
    match (s.perspective, map_of(w, s.plan)) {
        (Some(p), _) => Val::Thing(Thing::Perspective(p)),
        (None, Val::Thing(_)) => Val::Unknown,
        _ => Val::Absent,
    }
}

fn supported<'m>(w: &World<'m>, ss: SsId, f: &mut crate::world::Visit<'_, 'm>) -> Walk {
    let mut doubtful = false;
    for field in w.arrows(ss) {
        let Some(Entity::Ss(to)) = w.model.target_of(&field) else {
            doubtful = true;
            continue;
        };
        if f(Val::Thing(Thing::Ss(to))).is_break() {
            return Walk::Stopped;
        }
    }
    if doubtful { Walk::Doubtful } else { Walk::All }
}

fn root<'m>(w: &World<'m>, ss: SsId) -> Val<'m> {
    let mut at = ss;
    // a chain is no longer than there are SS; a circle poisons all that stand on it
    for _ in w.model.all_ss() {
        let here = w.model.ss(at);
        if here.poisoned {
            return Val::Unknown;
        }
        match here.source {
            Some(source) if here.cascade != Cascade::Own => at = source,
            _ => break,
        }
    }
    Val::Thing(Thing::Ss(at))
}
