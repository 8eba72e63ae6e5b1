//! Which statements hold a place.

use crate::{Node, Tree};

/// The statement around each statement of a tree. Made once for many questions, in linear time.
#[derive(Debug)]
pub struct Nest<'t> {
    tree: &'t Tree,
    text: &'t str,
    parents: Vec<Option<u32>>,
}

impl<'t> Nest<'t> {
    /// In: a tree and the text that was parsed.
    pub fn new(tree: &'t Tree, text: &'t str) -> Nest<'t> {
        let mut parents = Vec::with_capacity(tree.len());
        let mut open: Vec<(u32, u32)> = Vec::new();
        for (index, statement) in (0u32..).zip(&tree.statements) {
            while open.last().is_some_and(|(_, next)| *next <= index) {
                open.pop();
            }
            parents.push(open.last().map(|(parent, _)| *parent));
            open.push((index, statement.next));
        }
        Nest { tree, text, parents }
    }

    /// The statements that hold an offset, from keyword to the end of the block; the innermost first.
    pub fn around(&self, offset: u32) -> impl Iterator<Item = Node<'t>> + '_ {
        let before = self.tree.statements.partition_point(|statement| statement.start <= offset);
        let mut next = before.checked_sub(1).and_then(|last| u32::try_from(last).ok());
        let nodes = std::iter::from_fn(move || {
            let here = next?;
            next = self.parents.get(here as usize).copied().flatten();
            self.tree.node(self.text, here)
        });
        nodes.filter(move |node| offset < node.span().end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bsc_diagnostics::FileId;

    #[test]
    fn the_innermost_statement_comes_first() {
        let text = "unit a { jenis x; atasan b }\npeta a 2018 { perspektif p { ss s { iku i } } }\nunit c\n";
        let (tree, _) = crate::parse(FileId(0), text);
        let nest = Nest::new(&tree, text);
        for (word, around) in [
            ("x;", "jenis unit"),
            ("atasan", "atasan unit"),
            ("}\npeta", "unit"),
            ("i }", "iku ss perspektif peta"),
            ("s {", "ss perspektif peta"),
            ("c\n", "unit"),
            ("\nunit", ""),
        ] {
            let at = text.find(word).unwrap() as u32;
            let found: Vec<&str> = nest.around(at).map(|node| node.keyword()).collect();
            assert_eq!(found.join(" "), around, "{word:?}");
        }
    }
}
