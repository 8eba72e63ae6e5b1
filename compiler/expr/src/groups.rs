//! `kelompok` and `kelompok_mirip`: members of a set that are equal or near, found without comparing pairs.

use crate::derived::fold_hash;
use crate::eval::{Each, Env};
use crate::ir::Ir;
use crate::similar::{folded, groups_of_near};
use crate::value::{Thing, Val};
use crate::world::{Walk, World};
use std::hash::BuildHasher;
use std::ops::ControlFlow;
use std::sync::Arc;

impl<'m> World<'m> {
    /// Visits the groups of two and more members with an equal key (texts without regard to case and runs of spaces), or with
    /// texts as near as `near` says; a member without key is in none. Groups in the order of their first member.
    pub(crate) fn groups(
        &self,
        set: &Ir,
        slot: usize,
        key: &Ir,
        near: Option<&Ir>,
        env: &mut Env<'m>,
        f: &mut Each<'_, 'm>,
    ) -> Walk {
        let mut members: Vec<(Thing, Val<'m>)> = Vec::new();
        let walk = self.each(set, env, &mut |env, member| {
            if let Some(thing) = member.as_thing() {
                env.set(slot, member);
                let key = self.eval(key, env);
                if key.is_known() {
                    members.push((thing, key));
                }
            }
            ControlFlow::Continue(())
        });
        let groups = match near {
            None => equal_groups(&members),
            Some(near) => {
                let Some(least) = self.eval(near, env).as_number() else { return Walk::Doubtful };
                let texts: Vec<String> = members.iter().map(|m| m.1.as_text().unwrap_or_default().to_owned()).collect();
                groups_of_near(&texts, least)
            }
        };
        for group in groups {
            let things: Arc<[Thing]> = group.iter().filter_map(|at| members.get(*at)).map(|m| m.0).collect();
            if f(env, Val::Group(things)).is_break() {
                return Walk::Stopped;
            }
        }
        walk
    }
}

fn equal_groups(members: &[(Thing, Val<'_>)]) -> Vec<Vec<usize>> {
    let hasher = hashbrown::DefaultHashBuilder::default();
    let hash = |key: &Val<'_>| match key {
        Val::Text(text) => fold_hash(&hasher, text),
        key => hasher.hash_one(key),
    };
    let mut keys: Vec<(u64, usize)> = members.iter().zip(0..).map(|(m, at)| (hash(&m.1), at)).collect();
    keys.sort_unstable();
    let same = |a: usize, b: usize| match (members.get(a).map(|m| &m.1), members.get(b).map(|m| &m.1)) {
        (Some(Val::Text(a)), Some(Val::Text(b))) => folded(a) == folded(b),
        (a, b) => a == b,
    };
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for equal in keys.chunk_by(|a, b| a.0 == b.0).filter(|c| c.len() > 1) {
        let Some(((_, first), _)) = equal.split_first() else { continue };
        // two keys with one hash and different texts are too rare to look for their twins
        let group: Vec<usize> = equal.iter().map(|k| k.1).filter(|at| same(*first, *at)).collect();
        if group.len() > 1 {
            groups.push(group);
        }
    }
    groups.sort_unstable();
    groups
}
