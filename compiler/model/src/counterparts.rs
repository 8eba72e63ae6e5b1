//! Which things of two models are the same: a plan as it stands, and as it stood.

use crate::{HolderId, IkuId, Model, PlanId, SsId};
use bsc_schema::kw;
use std::collections::HashMap;

/// The pairs of one kind of thing, from either side.
#[derive(Clone, Debug)]
struct Pairs {
    now: Vec<Option<u32>>,
    then: Vec<Option<u32>>,
}

impl Pairs {
    fn new(now: usize, then: usize) -> Pairs {
        Pairs { now: vec![None; now], then: vec![None; then] }
    }

    /// Joins two that are both free.
    fn join(&mut self, now: u32, then: u32) {
        if let (Some(a @ None), Some(b @ None)) = (self.now.get_mut(now as usize), self.then.get_mut(then as usize)) {
            (*a, *b) = (Some(then), Some(now));
        }
    }
}

/// The pairs of a model and the one before it.
///
/// Units and people are the same by their id; plans by holder, year, kind and complement; SS and IKU by holder, year and id.
/// An IKU with a new id is the same as one that is gone where both come from the same IKU of the year before (`dahulu`).
#[derive(Clone, Debug)]
pub struct Counterparts {
    holders: Pairs,
    plans: Pairs,
    ss: Pairs,
    iku: Pairs,
}

macro_rules! sides {
    ($(#[$doc:meta])* $then:ident $now:ident $field:ident $id:ident) => {
        $(#[$doc])*
        pub fn $then(&self, now: $id) -> Option<$id> {
            self.$field.now.get(now.at()).copied().flatten().map($id)
        }
        /// The same, from the model before to the present one.
        pub fn $now(&self, then: $id) -> Option<$id> {
            self.$field.then.get(then.at()).copied().flatten().map($id)
        }
    };
}

impl Counterparts {
    /// Finds the pairs; in the time of one walk over both models.
    pub fn new(now: &Model, then: &Model) -> Counterparts {
        let mut found = Counterparts {
            holders: Pairs::new(now.holders.len(), then.holders.len()),
            plans: Pairs::new(now.plans.len(), then.plans.len()),
            ss: Pairs::new(now.ss.len(), then.ss.len()),
            iku: Pairs::new(now.iku.len(), then.iku.len()),
        };
        for here in now.holders() {
            if let Some(there) = then.find_holder(now.holder_name(here)) {
                found.holders.join(here.0, there.0);
            }
        }
        for here in now.plans() {
            let plan = now.plan(here);
            let Some(holder) = found.holder_then(plan.holder) else { continue };
            let same = |p: &PlanId| {
                let other = then.plan(*p);
                (other.year, other.kind, other.complement) == (plan.year, plan.kind, plan.complement)
            };
            if let Some(there) = then.plans_of(holder).find(same) {
                found.plans.join(here.0, there.0);
            }
        }
        for here in now.all_ss() {
            let ss = now.ss(here);
            let plan = now.plan(ss.plan);
            let there = if ss.adopted {
                found.adopted(now, then, here)
            } else {
                found.holder_then(plan.holder).and_then(|h| then.find_ss(h, plan.year, now.name(ss.element)))
            };
            if let Some(there) = there {
                found.ss.join(here.0, there.0);
            }
        }
        for here in now.all_iku() {
            let holder = found.holder_then(now.iku_holder(here));
            let there = holder.and_then(|h| then.find_iku(h, now.iku_year(here), &now.iku_path(here)));
            if let Some(there) = there {
                found.iku.join(here.0, there.0);
            }
        }
        found.renamed(now, then);
        found
    }

    /// An SS without an id of its own, by what it is taken from.
    fn adopted(&self, now: &Model, then: &Model, here: SsId) -> Option<SsId> {
        let source = |model: &Model, id: SsId| {
            model.field(model.ss(id).element, kw::SS).map(|f| f.source().to_owned()).filter(|_| model.ss(id).adopted)
        };
        let wanted = source(now, here)?;
        let mut all = then.ss_of(self.plan_then(now.ss(here).plan)?);
        all.find(|s| self.ss_now(*s).is_none() && source(then, *s).as_ref() == Some(&wanted))
    }

    /// IKU whose id alone is new: both name the same IKU of an earlier year.
    fn renamed(&mut self, now: &Model, then: &Model) {
        let key = |model: &Model, id: IkuId| {
            let past = model.last_year(id)?;
            let holder = |i: IkuId| model.holder_name(model.iku_holder(i)).to_owned();
            Some((
                holder(id),
                model.iku_year(id),
                holder(past),
                model.iku_year(past),
                model.iku_path(past).into_owned(),
            ))
        };
        let gone = then.all_iku().filter(|i| self.iku_now(*i).is_none());
        let gone: HashMap<_, IkuId> = gone.filter_map(|i| Some((key(then, i)?, i))).collect();
        if gone.is_empty() {
            return;
        }
        for here in now.all_iku() {
            if self.iku_then(here).is_none() {
                if let Some(there) = key(now, here).and_then(|k| gone.get(&k)) {
                    self.iku.join(here.0, there.0);
                }
            }
        }
    }

    sides!(
        /// The same unit or person in the model before.
        holder_then holder_now holders HolderId
    );
    sides!(
        /// The same map or agreement in the model before.
        plan_then plan_now plans PlanId
    );
    sides!(
        /// The same SS in the model before.
        ss_then ss_now ss SsId
    );
    sides!(
        /// The same IKU or sub-IKU in the model before.
        iku_then iku_now iku IkuId
    );
}
