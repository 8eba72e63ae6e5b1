//! Sets with a condition, and the index that spares asking each IKU: by the way of its cascade and the kind of its unit, which
//! most rules ask first. A condition on nothing else is the same for all IKU of such a part, so it is judged once a part.

use crate::eval::Env;
use crate::ir::{Access, Ir};
use crate::value::{Thing, Val};
use crate::world::{Walk, World};
use bsc_model::{Cascade, IkuId, Model};
use bsc_schema::{Kind, kw};
use std::ops::ControlFlow;

/// To which part each IKU belongs.
pub(crate) struct Parts {
    of: Vec<u32>,
    /// Behind the parts of known kinds come those whose unit has none: these have less in common.
    known: usize,
    all: usize,
}

/// The part of what is not in force.
const NONE: u32 = u32::MAX;
/// Parts of the units of one kind: three ways of cascade, each as IKU and as sub-IKU.
const WAYS: usize = 6;

impl Parts {
    /// Sorts the IKU of a model. Linear.
    pub fn new(model: &Model) -> Parts {
        let kinds = model.profile().kinds.len();
        // what is asked of a unit's kind is not the same of a person's
        let of_plan = |plan| {
            let holder = model.holder(model.plan(plan).holder);
            let kind = holder.kind.map_or(kinds, |k| usize::from(k.0));
            (kind * 2 + usize::from(holder.person)) * WAYS
        };
        let mut last = (None, 0);
        let part = |id: IkuId| {
            let iku = model.iku(id);
            if !model.iku_in_force(id) {
                return NONE;
            }
            if last.0 != Some(iku.plan) {
                last = (Some(iku.plan), of_plan(iku.plan));
            }
            let way = match iku.cascade {
                Cascade::Own => 0,
                Cascade::Direct => 2,
                Cascade::Indirect => 4,
            };
            u32::try_from(last.1 + way + usize::from(iku.parent.is_some())).unwrap_or(NONE)
        };
        let of = model.all_iku().map(part).collect();
        Parts { of, known: kinds * 2 * WAYS, all: (kinds + 1) * 2 * WAYS }
    }
}

/// The members of a set of which a condition holds.
#[derive(Clone)]
pub(crate) struct Filter {
    set: Ir,
    /// Where a member is bound for the condition.
    pub slot: usize,
    whole: Ir,
    /// What of the condition is the same for a part of the IKU, and what is left where that holds.
    gate: Option<(Ir, Option<Ir>)>,
}

impl Filter {
    pub fn new(set: Ir, slot: usize, condition: Ir) -> Filter {
        let gate = subs(&set).and_then(|_| match split(&condition, slot) {
            (Some(gate), rest) => Some((gate, rest)),
            _ => None,
        });
        Filter { set, slot, whole: condition, gate }
    }

    /// Whether the index serves it.
    pub fn is_indexed(&self) -> bool {
        self.gate.is_some()
    }
}

/// Of a set of IKU, whether it holds sub-IKU, or nothing else; none of other sets.
fn subs(set: &Ir) -> Option<[bool; 2]> {
    match set {
        Ir::All(Kind::Iku) => Some([true, false]),
        Ir::All(Kind::Sub) => Some([false, true]),
        Ir::Indicators => Some([true, true]),
        _ => None,
    }
}

/// What of a condition is the same for all of a part, and the rest: the condition is both.
fn split(condition: &Ir, slot: usize) -> (Option<Ir>, Option<Ir>) {
    let both = |a: Option<Ir>, b: Option<Ir>| match (a, b) {
        (Some(a), Some(b)) => Some(Ir::And(Box::new([a, b]))),
        (one, other) => one.or(other),
    };
    match condition {
        _ if of_part(condition, slot) => (Some(condition.clone()), None),
        Ir::And(sides) => {
            let [a, b] = sides.as_ref();
            let (a, b) = (split(a, slot), split(b, slot));
            (both(a.0, b.0), both(a.1, b.1))
        }
        _ => (None, Some(condition.clone())),
    }
}

/// Whether an expression is the same for all IKU of a part that may be in the slot.
fn of_part(ir: &Ir, slot: usize) -> bool {
    let all = |irs: &[Ir]| irs.iter().all(|ir| of_part(ir, slot));
    match ir {
        Ir::Const(_) => true,
        Ir::Var(other) => *other != slot,
        Ir::Get { base, access, each: false } => {
            let is = |ir: &Ir| matches!(ir, Ir::Var(s) if *s == slot);
            match (base.as_ref(), access.kw()) {
                (base, name) if is(base) => name == Some(kw::CASCADE),
                (Ir::Get { base, access: unit, each: false }, name) if is(base) && unit.kw() == Some(kw::UNIT) => {
                    [kw::JENIS, kw::LEVEL, kw::PEMILIK_PETA].map(Some).contains(&name)
                }
                (base, _) => of_part(base, slot),
            }
        }
        Ir::Not(a) | Ir::Negate(a) | Ir::Filled(a) | Ir::Deadline(_, a) => of_part(a, slot),
        Ir::And(sides) | Ir::Or(sides) | Ir::Compare(_, sides) | Ir::In(sides) | Ir::Arithmetic(_, sides) => {
            all(sides.as_ref())
        }
        Ir::Choose(sides) => all(sides.as_ref()),
        Ir::List(irs) | Ir::Call(_, irs) | Ir::Words(_, irs, _) => all(irs),
        _ => false,
    }
}

impl Access {
    /// The keyword of what is asked.
    fn kw(&self) -> Option<bsc_schema::Kw> {
        match self {
            Access::Derived { kw, .. } => *kw,
            Access::Field { kw, .. } | Access::Children { kw } => Some(*kw),
            Access::Own { .. } => None,
        }
    }
}

/// What is known of a part.
#[derive(Copy, Clone)]
enum Verdict {
    NotAsked,
    /// The condition is false.
    Out,
    /// It is what the rest of it is.
    Rest,
    /// Each member has to be asked.
    Each,
}

impl<'m> World<'m> {
    /// Visits the members of which the condition is not false, bound in the filter's slot, with its truth.
    pub(crate) fn such(
        &self,
        filter: &Filter,
        env: &mut Env<'m>,
        f: &mut dyn FnMut(&mut Env<'m>, Option<bool>) -> ControlFlow<()>,
    ) -> Walk {
        let (Some((gate, rest)), Some(takes)) = (&filter.gate, subs(&filter.set)) else {
            return self.each(&filter.set, env, &mut |env, member| {
                env.set(filter.slot, member);
                match self.truth(&filter.whole, env) {
                    Some(false) => ControlFlow::Continue(()),
                    truth => f(env, truth),
                }
            });
        };
        let parts = self.iku_parts();
        let mut verdicts = vec![Verdict::NotAsked; parts.all];
        for (part, iku) in parts.of.iter().zip(0u32..) {
            let part = *part as usize;
            let Some(verdict) = verdicts.get_mut(part) else { continue };
            if matches!(verdict, Verdict::Out) {
                continue;
            }
            env.set(filter.slot, Val::Thing(Thing::Iku(IkuId(iku))));
            if matches!(verdict, Verdict::NotAsked) {
                *verdict = match takes.get(part % 2) {
                    Some(false) => Verdict::Out,
                    _ if part >= parts.known => Verdict::Each,
                    _ => match self.truth(gate, env) {
                        Some(true) => Verdict::Rest,
                        Some(false) => Verdict::Out,
                        None => Verdict::Each,
                    },
                };
            }
            let truth = match verdict {
                Verdict::Out => Some(false),
                Verdict::Rest => rest.as_ref().map_or(Some(true), |rest| self.truth(rest, env)),
                _ => self.truth(&filter.whole, env),
            };
            if truth != Some(false) && f(env, truth).is_break() {
                return Walk::Stopped;
            }
        }
        Walk::All
    }
}
