//! Tables of names: units and people in one, SS, IKU and sub-IKU of a holder and year in another.
//!
//! A table holds ids and a part of their hash only; the names themselves stay in the source.

use crate::ElementId;
use crate::Model;
use crate::entities::{Entity, HolderId, IkuId, SsId};
use hashbrown::{DefaultHashBuilder, HashTable};
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash};

const SS: u32 = 1 << 31;

/// Part of a hash, and an id.
type Entry = (u32, u32);

#[derive(Default)]
pub(crate) struct Names {
    hasher: DefaultHashBuilder,
    holders: HashTable<Entry>,
    elements: HashTable<Entry>,
    /// What lives inside a plan beside SS and IKU, by holder: few.
    pub(crate) local: HashMap<HolderId, Vec<ElementId>>,
    /// The same by holder and name.
    pub(crate) index: HashMap<(HolderId, String), Vec<ElementId>>,
}

impl std::fmt::Debug for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Names({} holders, {} elements)", self.holders.len(), self.elements.len())
    }
}

fn spread(part: u32) -> u64 {
    u64::from(part).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

impl Names {
    fn part(&self, key: impl Hash) -> u32 {
        (self.hasher.hash_one(key) >> 32) as u32
    }

    /// The holder with this id.
    pub fn holder(&self, model: &Model, name: &str) -> Option<HolderId> {
        let part = self.part(name);
        let found = self.holders.find(spread(part), |e| e.0 == part && model.holder_name(HolderId(e.1)) == name);
        found.map(|e| HolderId(e.1))
    }

    /// Adds a holder; where the name is taken, its owner is the answer and nothing changes.
    pub fn add_holder(&mut self, model: &Model, id: HolderId) -> Option<HolderId> {
        let name = model.holder_name(id);
        if let Some(first) = self.holder(model, name) {
            return Some(first);
        }
        let part = self.part(name);
        self.holders.insert_unique(spread(part), (part, id.0), |e| spread(e.0));
        None
    }

    /// The SS or IKU with this id; a sub-IKU only by `iku.sub`.
    pub fn element(&self, model: &Model, holder: HolderId, year: i16, path: &str) -> Option<Entity> {
        let (over, name) = match path.rsplit_once('.') {
            Some((over, name)) => (Some(over), name),
            None => (None, path),
        };
        let found = self.simple(model, holder, year, name)?;
        let parent = match found {
            Entity::Iku(i) => model.iku(i).parent,
            _ => None,
        };
        let parent_name = parent.map(|p| model.name(model.iku(p).element));
        (parent_name == over).then_some(found)
    }

    /// By the last part of its name alone, also a sub-IKU.
    pub fn simple(&self, model: &Model, holder: HolderId, year: i16, name: &str) -> Option<Entity> {
        let part = self.part((holder, year, name));
        let same = |e: &Entry| {
            let (plan, element) = match entity(e.1) {
                Entity::Ss(s) => (model.ss(s).plan, model.ss(s).element),
                Entity::Iku(i) => (model.iku(i).plan, model.iku(i).element),
                _ => return false,
            };
            let plan = model.plan(plan);
            e.0 == part && plan.holder == holder && plan.year == year && model.name(element) == name
        };
        self.elements.find(spread(part), same).map(|e| entity(e.1))
    }

    /// Adds an SS or IKU; where the name is taken, its owner is the answer and nothing changes.
    pub fn add(&mut self, model: &Model, holder: HolderId, year: i16, name: &str, what: Entity) -> Option<Entity> {
        if let Some(first) = self.simple(model, holder, year, name) {
            return Some(first);
        }
        let id = match what {
            Entity::Ss(s) => s.0 | SS,
            Entity::Iku(i) => i.0,
            _ => return None,
        };
        let part = self.part((holder, year, name));
        self.elements.insert_unique(spread(part), (part, id), |e| spread(e.0));
        None
    }
}

fn entity(id: u32) -> Entity {
    if id & SS == 0 { Entity::Iku(IkuId(id)) } else { Entity::Ss(SsId(id & !SS)) }
}
