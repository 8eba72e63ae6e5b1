//! IKU of one agreement that say the same.

use crate::similar::{Sets, folded};
use crate::world::World;
use bsc_model::{Cascade, IkuId};
use hashbrown::HashMap;
use std::hash::{BuildHasher, Hasher};

/// The hash of a text without regard to case and runs of spaces; equal for texts that `folded` makes equal.
pub(crate) fn fold_hash(hasher: &impl BuildHasher, text: &str) -> u64 {
    let mut state = hasher.build_hasher();
    let mut chunk = [0u8; 64];
    let mut filled = 0;
    let mut put = |byte: u8| {
        if let Some(place) = chunk.get_mut(filled) {
            *place = byte;
        }
        filled += 1;
        if filled == chunk.len() {
            state.write(&chunk);
            filled = 0;
        }
    };
    for (at, word) in text.split_whitespace().enumerate() {
        if at > 0 {
            put(b' ');
        }
        if word.is_ascii() {
            word.bytes().for_each(|b| put(b.to_ascii_lowercase()));
        } else {
            let mut bytes = [0; 4];
            word.chars()
                .flat_map(char::to_lowercase)
                .for_each(|c| c.encode_utf8(&mut bytes).bytes().for_each(&mut put));
        }
    }
    state.write(chunk.get(..filled).unwrap_or_default());
    state.finish()
}

/// For the first of each group of IKU of one agreement with an equal name, or with one direct source: the later ones.
pub(crate) fn twins(w: &World<'_>) -> HashMap<IkuId, Vec<IkuId>> {
    let model = w.model;
    let hasher = hashbrown::DefaultHashBuilder::default();
    let name = |i: IkuId| model.iku_title(i).found().map(|f| f.text());
    let source = |i: IkuId| model.iku(i).source.filter(|_| model.iku(i).cascade == Cascade::Direct);
    let mut twins: HashMap<IkuId, Vec<IkuId>> = HashMap::new();
    let (mut all, mut keys, mut pairs) = (Vec::new(), Vec::new(), Vec::new());
    for plan in model.plans().filter(|p| w.agreement(*p) == *p) {
        all.clear();
        all.extend(w.iku_in(plan));
        pairs.clear();
        keys.clear();
        keys.extend(all.iter().zip(0usize..).filter_map(|(i, at)| Some((fold_hash(&hasher, &name(*i)?), at, *i))));
        equal_keys(&mut keys, &mut pairs, |a, b| name(a).zip(name(b)).is_some_and(|(a, b)| folded(&a) == folded(&b)));
        keys.clear();
        keys.extend(all.iter().zip(0usize..).filter_map(|(i, at)| Some((u64::from(source(*i)?.0), at, *i))));
        equal_keys(&mut keys, &mut pairs, |_, _| true);
        if pairs.is_empty() {
            continue;
        }
        let mut sets = Sets::new(all.len());
        pairs.iter().for_each(|(a, b)| sets.join(*a, *b));
        for (at, iku) in all.iter().enumerate() {
            if let Some(first) = all.get(sets.find(at)).filter(|first| *first != iku) {
                twins.entry(*first).or_default().push(*iku);
            }
        }
    }
    twins
}

/// Puts each entry whose key an earlier one has beside that one.
fn equal_keys(keys: &mut [(u64, usize, IkuId)], pairs: &mut Vec<(usize, usize)>, same: impl Fn(IkuId, IkuId) -> bool) {
    keys.sort_unstable();
    for equal in keys.chunk_by(|a, b| a.0 == b.0) {
        let Some(((_, first, iku), later)) = equal.split_first() else { continue };
        pairs.extend(later.iter().filter(|l| same(*iku, l.2)).map(|l| (*first, l.1)));
    }
}
