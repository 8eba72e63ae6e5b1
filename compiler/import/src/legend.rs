//! Kinds of cascading: what a matrix writes, and what its own legend says that means.

use crate::book::{Place, Sheet};
use crate::words;

/// What an IKU's kind of cascading means (seed 1940-1942).
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// Begins at a map owner; the regulation writes CP.
    Map,
    /// Begins elsewhere; the regulation writes C.
    Other,
    /// Passed on from nobody; the regulation writes N.
    None,
}

impl Kind {
    /// The regulation's code.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Map => "CP",
            Kind::Other => "C",
            Kind::None => "N",
        }
    }
}

/// What the codes of a matrix mean.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Legend {
    c: Kind,
    cp: Kind,
    /// Where the legend gives a code another meaning than the regulation.
    pub swapped: Option<Place>,
}

/// The legend of a sheet, wherever it stands; without one that of the regulation.
pub(crate) fn read(sheet: &Sheet) -> Legend {
    let mut legend = Legend { c: Kind::Other, cp: Kind::Map, swapped: None };
    for row in &sheet.rows {
        let mut line = Vec::new();
        for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.continued) {
            line.extend(words::heading(&cell.text).into_iter().map(|word| (at, word)));
        }
        let word = |at: usize| line.get(at).map(|(_, word)| word.as_str());
        for (index, (at, code)) in line.iter().enumerate() {
            let kind = match (word(index + 1), word(index + 2), word(index + 3)) {
                (Some("cascading"), Some("non"), Some("peta")) | (Some("cascading"), Some("nonpeta"), _) => Kind::Other,
                (Some("cascading"), Some("peta"), _) => Kind::Map,
                _ => continue,
            };
            let (known, right) = match code.as_str() {
                "c" => (&mut legend.c, Kind::Other),
                "cp" => (&mut legend.cp, Kind::Map),
                _ => continue,
            };
            *known = kind;
            if kind != right && legend.swapped.is_none() {
                legend.swapped = Some(sheet.place(row, *at));
            }
        }
    }
    legend
}

impl Legend {
    /// What a cell says: the kind, and whether direct or indirect. `CP (Direct)`, `Cascading Peta`, `N`, `Indirect`.
    pub fn kind(&self, text: &str) -> (Option<Kind>, Option<bool>) {
        let words = words::heading(text);
        let has = |word: &str| words.iter().any(|found| found == word);
        let kind = if has("n") || has("noncascading") || has("non") && !has("peta") {
            Some(Kind::None)
        } else if has("cp") {
            Some(self.cp)
        } else if has("c") {
            Some(self.c)
        } else if has("nonpeta") || has("non") {
            Some(Kind::Other)
        } else if has("peta") {
            Some(Kind::Map)
        } else {
            None
        };
        let direct = if has("indirect") { Some(false) } else { has("direct").then_some(true) };
        (kind, direct)
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, read};

    fn legend(table: &str) -> super::Legend {
        read(&crate::book::read(table.as_bytes()).unwrap().sheets[0])
    }

    #[test]
    fn the_matrix_says_what_its_codes_mean() {
        let plain = legend("a;b\n");
        let swapped = legend("Keterangan:;\nC;Cascading Peta\nCP = Cascading NonPeta;N: Non Cascading\n");
        assert_eq!(
            (plain.swapped.is_none(), swapped.swapped.as_ref().map(ToString::to_string)),
            (true, Some("A2".into()))
        );
        let right = legend("C : Cascading Non-Peta, CP : Cascading Peta, N : Non-Cascading;\n");
        assert_eq!(right, plain);
        // the cell; what it means by the regulation, and by the swapped legend; direct
        for (cell, right, other, direct) in [
            ("CP", Some(Kind::Map), Some(Kind::Other), None),
            ("C", Some(Kind::Other), Some(Kind::Map), None),
            ("N", Some(Kind::None), Some(Kind::None), None),
            ("CP (Direct)", Some(Kind::Map), Some(Kind::Other), Some(true)),
            ("Indirect", None, None, Some(false)),
            ("Cascading Non Peta", Some(Kind::Other), Some(Kind::Other), None),
            ("Non-Cascading", Some(Kind::None), Some(Kind::None), None),
            ("-", None, None, None),
        ] {
            assert_eq!((plain.kind(cell), swapped.kind(cell)), ((right, direct), (other, direct)), "{cell}");
        }
    }
}
