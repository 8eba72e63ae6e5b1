//! The plan before and now, and which things of the two are the same.

use crate::text::collapsed;
use bsc_diagnostics::FileId;
use bsc_model::{Counterparts, ElementId, HolderId, IkuId, Model, PlanId, SsId};
use bsc_schema::kw;
use std::collections::{HashMap, HashSet};

/// One of the two plans.
#[derive(Copy, Clone)]
pub struct Side<'m> {
    /// The plan.
    pub model: &'m Model,
    /// Whether what stands in a file is confidential: nothing is said of it.
    pub secret: &'m (dyn Fn(FileId) -> bool + Sync),
}

impl Side<'_> {
    pub(crate) fn open(&self, element: ElementId) -> bool {
        !(self.secret)(self.model.element(element).file)
    }

    fn iku_counts(&self, id: IkuId) -> bool {
        self.model.iku_in_force(id) && self.open(self.model.iku(id).element)
    }

    fn ss_counts(&self, id: SsId) -> bool {
        self.model.ss_in_force(id) && self.open(self.model.ss(id).element)
    }
}

/// A thing before and now, one of which may be missing.
pub(crate) type Both<T> = (Option<T>, Option<T>);

/// Both plans. Pairs stand in the order of the present plan, what is gone behind.
pub(crate) struct Sides<'m> {
    pub then: Side<'m>,
    pub now: Side<'m>,
    pub holders: Vec<Both<HolderId>>,
    pub plans: Vec<Both<PlanId>>,
    pub ss: Vec<Both<SsId>>,
    pub iku: Vec<Both<IkuId>>,
    iku_then: HashMap<IkuId, IkuId>,
    ss_then: HashMap<SsId, SsId>,
}

fn pairs<T: Copy + Eq + std::hash::Hash>(
    then: impl Iterator<Item = T>,
    now: impl Iterator<Item = T>,
    same: impl Fn(T) -> Option<T>,
    counts_then: impl Fn(T) -> bool,
    counts_now: impl Fn(T) -> bool,
) -> Vec<Both<T>> {
    let mut taken = HashSet::new();
    let mut all: Vec<Both<T>> = Vec::new();
    for here in now.filter(|t| counts_now(*t)) {
        let there = same(here).filter(|t| counts_then(*t));
        taken.extend(there);
        all.push((there, Some(here)));
    }
    all.extend(then.filter(|t| counts_then(*t) && !taken.contains(t)).map(|t| (Some(t), None)));
    all
}

impl<'m> Sides<'m> {
    pub fn new(then: Side<'m>, now: Side<'m>) -> Sides<'m> {
        let (a, b) = (then.model, now.model);
        let same = Counterparts::new(b, a);
        let mut ss_then: HashMap<SsId, SsId> = b.all_ss().filter_map(|s| Some((s, same.ss_then(s)?))).collect();
        let mut iku_then: HashMap<IkuId, IkuId> = b.all_iku().filter_map(|i| Some((i, same.iku_then(i)?))).collect();
        let new = |id: &IkuId| same.iku_then(*id).is_none();
        let gone = |id: &IkuId| same.iku_now(*id).is_none();
        guess(&mut iku_then, a.all_iku().filter(gone), b.all_iku().filter(new), iku_marks, a, b);
        let new = |id: &SsId| same.ss_then(*id).is_none();
        let gone = |id: &SsId| same.ss_now(*id).is_none();
        guess(&mut ss_then, a.all_ss().filter(gone), b.all_ss().filter(new), ss_marks, a, b);
        Sides {
            holders: pairs(
                a.holders(),
                b.holders(),
                |h| same.holder_then(h),
                |h| then.open(a.holder(h).element),
                |h| now.open(b.holder(h).element),
            ),
            plans: pairs(
                a.plans(),
                b.plans(),
                |p| same.plan_then(p),
                |p| then.open(a.plan(p).element),
                |p| now.open(b.plan(p).element),
            ),
            ss: pairs(
                a.all_ss(),
                b.all_ss(),
                |s| ss_then.get(&s).copied(),
                |s| then.ss_counts(s),
                |s| now.ss_counts(s),
            ),
            iku: pairs(
                a.all_iku(),
                b.all_iku(),
                |i| iku_then.get(&i).copied(),
                |i| then.iku_counts(i),
                |i| now.iku_counts(i),
            ),
            then,
            now,
            iku_then,
            ss_then,
        }
    }

    /// An IKU that was another holder's.
    pub fn moved(&self, then: Option<IkuId>, now: Option<IkuId>) -> bool {
        let name = |model: &Model, id: IkuId| model.holder_name(model.iku_holder(id)).to_owned();
        then.zip(now).is_some_and(|(then, now)| name(self.then.model, then) != name(self.now.model, now))
    }
    /// The same IKU before.
    pub fn iku_then(&self, now: IkuId) -> Option<IkuId> {
        self.iku_then.get(&now).copied()
    }
    /// The same SS before.
    pub fn ss_then(&self, now: SsId) -> Option<SsId> {
        self.ss_then.get(&now).copied()
    }
}

/// Joins what moved: new ones and ones that are gone which say the same, where there is one of each.
fn guess<T: Copy + Eq + std::hash::Hash>(
    joined: &mut HashMap<T, T>,
    gone: impl Iterator<Item = T>,
    new: impl Iterator<Item = T>,
    marks: impl Fn(&Model, T) -> [String; 2],
    then: &Model,
    now: &Model,
) {
    let (gone, new): (Vec<T>, Vec<T>) = (gone.collect(), new.collect());
    for which in 0..2 {
        let mark = |model: &Model, id: T| marks(model, id).into_iter().nth(which).unwrap_or_default();
        let once = |model: &Model, all: &[T]| {
            let mut found: HashMap<String, Option<T>> = HashMap::new();
            for id in all {
                found.entry(mark(model, *id)).and_modify(|f| *f = None).or_insert(Some(*id));
            }
            found
        };
        let taken: HashSet<T> = joined.values().copied().collect();
        let left: Vec<T> = gone.iter().copied().filter(|g| !taken.contains(g)).collect();
        let free: Vec<T> = new.iter().copied().filter(|n| !joined.contains_key(n)).collect();
        let there = once(then, &left);
        for (mark, here) in once(now, &free) {
            if let (Some(here), Some(Some(there))) = (here, there.get(&mark)) {
                joined.insert(here, *there);
            }
        }
    }
}

/// The same name in the same plan under another id; the same id and name in another plan.
fn iku_marks(model: &Model, id: IkuId) -> [String; 2] {
    let title = collapsed(&model.iku_label(id)).to_lowercase();
    let (path, year) = (model.iku_path(id), model.iku_year(id));
    [format!("{}\n{year}\n{title}", model.holder_name(model.iku_holder(id))), format!("{path}\n{year}\n{title}")]
}

fn ss_marks(model: &Model, id: SsId) -> [String; 2] {
    let title = collapsed(&model.ss_label(id)).to_lowercase();
    let year = model.plan(model.ss(id).plan).year;
    let name = model.name(model.ss(id).element);
    [format!("{}\n{year}\n{title}", model.holder_name(model.ss_holder(id))), format!("{name}\n{year}\n{title}")]
}

/// `kemenlu.opini_bpk`
pub(crate) fn iku_name(model: &Model, id: IkuId) -> String {
    format!("{}.{}", model.holder_name(model.iku_holder(id)), model.iku_path(id))
}

/// `kemenlu.citra`; an objective that was adopted has its source's name.
pub(crate) fn ss_name(model: &Model, id: SsId) -> String {
    let name = model.name(model.ss(id).element);
    let own = model.holder_name(model.ss_holder(id));
    match (name, model.field(model.ss(id).element, kw::SS)) {
        ("", Some(source)) => format!("{own}.{}", source.source()),
        _ => format!("{own}.{name}"),
    }
}
