//! The cascade of an indicator, or of all of a unit.

mod draw;
mod tree;

use crate::Picture;
use bsc_model::{Cascade, Entity, HolderId, IkuId, Model, PlanKind};
use bsc_schema::kw;
use std::collections::HashMap;
use tree::{Node, Tree};

/// Indicators that one picture shows at most. Of larger trees the upper levels come first, each of a level gets equally many
/// children, and `dan 57 lainnya` stands for those left out.
pub const NODES: usize = 300;

/// Where a cascade begins.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Root {
    /// An IKU or sub-IKU.
    Iku(IkuId),
    /// All IKU of a unit or person in a year.
    Holder(HolderId, i16),
}

/// How an indicator hangs below another one.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Link {
    /// It is held by the unit at the root.
    Held,
    /// Its sub-IKU.
    Sub,
    /// Taken over whole.
    Direct,
    /// Taken over in part.
    Indirect,
    /// The subordinate's own (N), which serves it.
    Own,
}

/// Who took an indicator over, directly and indirectly, down to the last; sub-IKU that are taken; and the own ones (N) of
/// subordinates that serve it (`mendukung`). In force at [`Model::as_of`], of the same year. No more than [`NODES`]. `target` gives the
/// target of an IKU as people read it; nothing where it has none.
pub fn cascade(model: &Model, root: Root, target: &dyn Fn(IkuId) -> String) -> Picture {
    let year = match root {
        Root::Iku(id) => model.iku_year(id),
        Root::Holder(_, year) => year,
    };
    let below = Below { model, year, target, serving: serving(model, year) };
    let (title, first) = match root {
        Root::Iku(id) => {
            let of = model.holder_title(model.iku_holder(id));
            (format!("Cascade IKU {} {of} Tahun {year}", model.iku_code(id)), below.node(id, Link::Held, None, false))
        }
        Root::Holder(holder, _) => {
            let name = model.holder_title(holder).into_owned();
            (format!("Cascade IKU {name} Tahun {year}"), Node::new(name, Link::Held))
        }
    };
    let seeds = match root {
        Root::Iku(id) => below.of(id),
        Root::Holder(holder, _) => below.held(holder).into_iter().map(|id| (id, Link::Held)).collect(),
    };
    let top = if let Root::Iku(id) = root { Some(id) } else { None };
    let tree = Tree::grow(
        first,
        seeds,
        NODES,
        |id| below.of(*id),
        |id, link, over| below.node(*id, link, over.copied().or(top), matches!(link, Link::Held | Link::Sub)),
    );
    draw::draw(&title, &tree)
}

struct Below<'m> {
    model: &'m Model,
    year: i16,
    target: &'m dyn Fn(IkuId) -> String,
    /// Own IKU by those they serve.
    serving: HashMap<IkuId, Vec<IkuId>>,
}

impl Below<'_> {
    fn counts(&self, id: IkuId) -> bool {
        self.model.iku_year(id) == self.year && self.model.iku_in_force(id)
    }

    /// All that hangs below an IKU, one step.
    fn of(&self, id: IkuId) -> Vec<(IkuId, Link)> {
        let model = self.model;
        let subs = model.subs(id).filter(|s| self.counts(*s) && model.taken_by(*s).len() > 0).map(|s| (s, Link::Sub));
        let taken = model
            .taken_by(id)
            .filter(|c| self.counts(*c))
            .map(|c| (c, if model.iku(c).cascade == Cascade::Direct { Link::Direct } else { Link::Indirect }));
        let own = self.serving.get(&id).into_iter().flatten().map(|c| (*c, Link::Own));
        subs.chain(taken).chain(own).collect()
    }

    /// The IKU of a unit's map, or of a person's PK.
    fn held(&self, holder: HolderId) -> Vec<IkuId> {
        let model = self.model;
        let plans: Vec<_> = model.plans_of(holder).filter(|p| model.plan(*p).year == self.year).collect();
        let map = plans.iter().any(|p| model.plan(*p).kind == PlanKind::Map);
        let plans = plans.into_iter().filter(|p| !map || model.plan(*p).kind == PlanKind::Map);
        plans.flat_map(|p| model.iku_of(p)).filter(|i| self.counts(*i) && model.iku(*i).parent.is_none()).collect()
    }

    /// What a node says: holder, code, name where it is not that of the one above, target.
    fn node(&self, id: IkuId, link: Link, over: Option<IkuId>, inside: bool) -> Node {
        let model = self.model;
        let name = model.iku_label(id);
        let known = over.is_some_and(|over| model.iku_label(over) == name);
        let mut node = Node::new(model.holder_title(model.iku_holder(id)).into_owned(), link);
        node.inside = inside;
        node.code = model.iku_code(id);
        node.name = if known { String::new() } else { name.into_owned() };
        node.target = (self.target)(id);
        node
    }
}

/// Own IKU of a year by the superior's IKU that they serve.
fn serving(model: &Model, year: i16) -> HashMap<IkuId, Vec<IkuId>> {
    let mut found: HashMap<IkuId, Vec<IkuId>> = HashMap::new();
    for plan in model.plans().filter(|p| model.plan(*p).year == year) {
        let superior = model.holder(model.plan(plan).holder).superior;
        for id in model.iku_of(plan) {
            let iku = model.iku(id);
            if iku.cascade != Cascade::Own || iku.parent.is_some() || !model.iku_in_force(id) {
                continue;
            }
            for field in model.iku_fields(id, kw::MENDUKUNG) {
                if let Some(Entity::Iku(served)) = model.target_of(&field)
                    && Some(model.iku_holder(served)) == superior
                {
                    found.entry(served).or_default().push(id);
                }
            }
        }
    }
    found
}
