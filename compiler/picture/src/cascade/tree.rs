//! The tree that a cascade shows: bounded, level by level.

use super::Link;

/// What stands in a box.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Node {
    pub holder: String,
    pub link: Link,
    /// `S1.1-CP`; empty for the unit at the root.
    pub code: String,
    /// Empty where it is that of the one above.
    pub name: String,
    pub target: String,
    /// The box of the holder stands before it: its name is not said again.
    pub inside: bool,
    /// Places of those below.
    pub below: Vec<usize>,
    /// How many more there are below, not shown.
    pub hidden: usize,
}

impl Node {
    pub fn new(holder: String, link: Link) -> Node {
        let [code, name, target] = [const { String::new() }; 3];
        Node { holder, link, code, name, target, inside: false, below: Vec::new(), hidden: 0 }
    }

    /// What stands behind those shown below: `dan 57 lainnya`.
    pub fn rest(&self) -> Option<String> {
        (self.hidden > 0 && !self.below.is_empty()).then(|| format!("dan {} lainnya", self.hidden))
    }
}

/// The place of a node, itself, and all below it.
type Open<I> = (usize, Option<I>, Vec<(I, Link)>);

/// Nodes, the root first, level by level.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub nodes: Vec<Node>,
    /// Number of levels.
    pub levels: usize,
}

impl Tree {
    /// Grows a tree from its root and those directly below it, up to `limit` nodes beside the root.
    pub fn grow<I: Copy>(
        root: Node,
        seeds: Vec<(I, Link)>,
        limit: usize,
        below: impl Fn(&I) -> Vec<(I, Link)>,
        node: impl Fn(&I, Link, Option<&I>) -> Node,
    ) -> Tree {
        let mut nodes = vec![root];
        let mut left = limit;
        let mut levels = 1;
        let mut level: Vec<Open<I>> = vec![(0, None, seeds)];
        while level.iter().any(|l| !l.2.is_empty()) {
            let each = share(level.iter().map(|l| l.2.len()), left);
            levels += usize::from(each > 0);
            let mut next = Vec::new();
            for (place, over, children) in level {
                let hidden = children.len().saturating_sub(each);
                let shown = children.into_iter().take(each);
                for (child, link) in shown {
                    let at = nodes.len();
                    nodes.push(node(&child, link, over.as_ref()));
                    nodes.get_mut(place).into_iter().for_each(|n| n.below.push(at));
                    next.push((at, Some(child), below(&child)));
                    left = left.saturating_sub(1);
                }
                nodes.get_mut(place).into_iter().for_each(|n| n.hidden = hidden);
            }
            level = next;
        }
        Tree { nodes, levels }
    }

    pub fn node(&self, at: usize) -> Option<&Node> {
        self.nodes.get(at)
    }
}

/// The most children that each of a level can have, so that all together are no more than `limit`.
fn share(counts: impl Iterator<Item = usize> + Clone, limit: usize) -> usize {
    let most = counts.clone().max().unwrap_or_default().min(limit);
    let fits = |each: usize| counts.clone().map(|n| n.min(each)).sum::<usize>() <= limit;
    // how many of 1..=most fit: the sums grow
    let (mut low, mut high) = (0, most);
    while low < high {
        let middle = (low + high).div_ceil(2);
        if fits(middle) { low = middle } else { high = middle - 1 }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::{Node, Tree, share};
    use crate::cascade::Link;

    #[test]
    fn what_does_not_fit_is_shared_out_and_counted() {
        assert_eq!(share([100, 3, 50].into_iter(), 300), 100);
        assert_eq!(share([100, 3, 50].into_iter(), 43), 20);
        assert_eq!(share([5, 5].into_iter(), 1), 0);
        // 3 below the root, each with 10: of 13 nodes the 3 come first, then 3 of each 10
        let below = |id: &u32| if *id < 3 { (10..20).map(|c| (c, Link::Direct)).collect() } else { Vec::new() };
        let seeds = (0..3).map(|id| (id, Link::Indirect)).collect();
        let tree = Tree::grow(Node::new("akar".into(), Link::Held), seeds, 13, below, |id, link, _| {
            Node::new(id.to_string(), link)
        });
        let shape: Vec<(usize, usize)> = tree.nodes.iter().map(|n| (n.below.len(), n.hidden)).take(5).collect();
        assert_eq!((tree.nodes.len(), tree.levels, shape), (13, 3, vec![(3, 0), (3, 7), (3, 7), (3, 7), (0, 0)]));
    }
}
