//! Who hangs below whom, and what runs in a circle. petgraph stays inside this file.

use petgraph::Directed;
use petgraph::csr::Csr;
use petgraph::graph::DiGraph;

/// A relation from one element to those directly below it: subordinates of a unit, children of a cascade.
#[derive(Debug)]
pub(crate) struct Below(Csr<(), (), Directed, u32>);

impl Below {
    /// From pairs (child, parent) with ids under `count`.
    pub fn new(count: usize, pairs: impl Iterator<Item = (u32, u32)>) -> Below {
        let mut edges: Vec<(u32, u32)> = pairs.map(|(child, parent)| (parent, child)).collect();
        edges.sort_unstable();
        edges.dedup();
        // The graph needs a node for the highest id that has an edge; ids beyond it have nothing below.
        let graph = Csr::from_sorted_edges(&edges).unwrap_or_else(|_| Csr::new());
        debug_assert!(graph.node_count() <= count);
        Below(graph)
    }
    /// Direct children of `id`, ascending.
    pub fn below(&self, id: u32) -> std::iter::Copied<std::slice::Iter<'_, u32>> {
        let children = if (id as usize) < self.0.node_count() { self.0.neighbors_slice(id) } else { &[] };
        children.iter().copied()
    }
}

/// The three trees and forests of a model.
#[derive(Debug, Default)]
pub(crate) struct Links {
    pub holders: Below,
    pub iku: Below,
    pub ss: Below,
}

impl Default for Below {
    fn default() -> Self {
        Below(Csr::new())
    }
}

/// Circles in a relation where each element names at most one other.
///
/// In: for each id what it names. Out: the circles, each beginning with its lowest id, following what each names; circles
/// ordered by that id. Linear.
pub(crate) fn circles_of_links(next: &[Option<u32>]) -> Vec<Vec<u32>> {
    const NEW: u32 = 0;
    let mut seen = vec![NEW; next.len()];
    let mut circles = Vec::new();
    for start in 0..next.len() {
        let round = start as u32 + 1;
        let mut at = start;
        while let Some(mark) = seen.get_mut(at) {
            if *mark != NEW {
                if *mark == round {
                    circles.push(circle_through(next, at));
                }
                break;
            }
            *mark = round;
            match next.get(at).copied().flatten() {
                Some(n) => at = n as usize,
                None => break,
            }
        }
    }
    circles.sort();
    circles
}

fn circle_through(next: &[Option<u32>], at: usize) -> Vec<u32> {
    let mut circle = vec![at as u32];
    let mut here = next.get(at).copied().flatten();
    while let Some(n) = here {
        if n as usize == at {
            break;
        }
        circle.push(n);
        here = next.get(n as usize).copied().flatten();
    }
    let lowest = circle.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(i, _)| i);
    circle.rotate_left(lowest);
    circle
}

/// Groups of elements that reach each other by arrows (several may leave one element).
///
/// In: number of elements, arrows. Out: each group ascending, groups ordered by their lowest id.
pub(crate) fn circles_of_arrows(count: u32, arrows: &[(u32, u32)]) -> Vec<Vec<u32>> {
    let mut graph: DiGraph<(), (), u32> = DiGraph::with_capacity(count as usize, arrows.len());
    let nodes: Vec<_> = (0..count).map(|_| graph.add_node(())).collect();
    let mut selfish = Vec::new();
    for (from, to) in arrows {
        if from == to {
            selfish.push(vec![*from]);
        } else if let (Some(a), Some(b)) = (nodes.get(*from as usize), nodes.get(*to as usize)) {
            graph.add_edge(*a, *b, ());
        }
    }
    // kosaraju walks with a stack of its own; tarjan's recursion would overflow on a long chain
    let components = petgraph::algo::kosaraju_scc(&graph);
    let groups = components
        .into_iter()
        .filter(|c| c.len() > 1)
        .map(|c| c.into_iter().map(|n| n.index() as u32).collect::<Vec<_>>());
    let mut circles: Vec<Vec<u32>> = groups.chain(selfish).collect();
    circles.iter_mut().for_each(|c| c.sort_unstable());
    circles.sort();
    circles.dedup();
    circles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_run_in_circles() {
        //         0    1         2         3         4    5
        let next = [None, Some(2), Some(3), Some(1), Some(1), Some(5)];
        assert_eq!(circles_of_links(&next), [vec![1, 2, 3], vec![5]]);
    }

    #[test]
    fn arrows_run_in_circles() {
        assert_eq!(circles_of_arrows(5, &[(0, 1), (1, 2), (2, 1), (3, 3)]), [vec![1, 2], vec![3]]);
    }

    #[test]
    fn a_long_chain_overflows_nothing() {
        let next: Vec<_> = (0..200_000).map(|i| (i > 0).then(|| i - 1)).collect();
        assert!(circles_of_links(&next).is_empty());
        let arrows: Vec<_> = (1..200_000).map(|i| (i, i - 1)).collect();
        assert!(circles_of_arrows(200_000, &arrows).is_empty());
    }

    #[test]
    fn children_are_found_by_their_parent() {
        let below = Below::new(4, [(3, 1), (2, 1)].into_iter());
        assert_eq!(below.below(1).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(below.below(3).len(), 0);
        assert_eq!(below.below(99).len(), 0);
    }
}
