//! What decides where a figure can be read in two ways: its column as a whole, its unit, the target of its IKU.

use crate::book::{Cell, Sheet};
use crate::figure::{Amount, Digits, Figure, Sign, Signs, figure};
use bsc_number::Number;

/// Units that are counted: whole numbers, so that three digits behind a sign are thousands. Each with how people shorten it.
const COUNTED: &[&[&str]] = &[
    &["buah", "bh"],
    &["kali", "x"],
    &["orang", "org"],
    &["dokumen", "dok"],
    &["laporan", "lap"],
    &["naskah"],
    &["negara"],
    &["kegiatan", "keg"],
    &["berkas"],
    &["surat"],
    &["eksemplar", "eks"],
    &["unit"],
    &["paket", "pkt"],
    &["kesepakatan"],
    &["perjanjian"],
    &["peserta"],
    &["pegawai"],
    &["rekomendasi"],
    &["layanan"],
    &["kasus"],
    &["keluhan"],
    &["lembar", "lbr"],
    &["rupiah", "rp"],
];

/// What decided.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Why {
    /// Other figures of the column.
    Column,
    /// The unit, which is counted.
    Unit(String),
    /// The target.
    Target(Number),
}

/// A number, or that there are two.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Decided {
    /// It could be read in one way.
    Sure(Number),
    /// It could be read in two, and this decided.
    By(Number, Why),
    /// Nothing decides, or what could decide disagrees: both readings.
    Open(Number, Number),
}

/// What the plan knows of the figure.
#[derive(Copy, Clone, Default, Debug)]
pub(crate) struct Known<'k> {
    /// The unit of the IKU.
    pub unit: Option<&'k str>,
    /// Its target.
    pub target: Option<Number>,
}

/// All that the certain figures of these cells show of their signs.
pub(crate) fn signs<'c>(cells: impl IntoIterator<Item = &'c Cell>) -> Signs {
    let mut seen = Signs::default();
    let mut add = |amount: &Amount| {
        if let Digits::Sure(_, signs) = amount.digits {
            for (all, one) in [(&mut seen.dot, signs.dot), (&mut seen.comma, signs.comma)] {
                *all = (all.0 || one.0, all.1 || one.1);
            }
        }
    };
    for cell in cells {
        match figure(cell) {
            Figure::Amount(amount) => add(&amount),
            Figure::Ratio(part, of) => [part, of].iter().for_each(&mut add),
            _ => {}
        }
    }
    seen
}

/// The signs of a column below its headings.
pub(crate) fn signs_of(sheet: &Sheet, from: usize, column: usize) -> Signs {
    signs(sheet.rows.iter().skip(from).map(|row| row.cell(column)))
}

/// Which reading is meant. Where two things decide differently, neither does.
pub(crate) fn decide(amount: &Amount, column: Signs, known: Known<'_>) -> Decided {
    let (sign, thousands, decimal) = match amount.digits {
        Digits::Sure(number, _) => return Decided::Sure(number),
        Digits::Either { sign, thousands, decimal } => (sign, thousands, decimal),
    };
    let (own, other) = match sign {
        Sign::Dot => (column.dot, column.comma),
        Sign::Comma => (column.comma, column.dot),
    };
    // where the other sign is decimal, this one is not
    let by_column = match (own.0 || other.1, own.1 || other.0) {
        (true, false) => Some(thousands),
        (false, true) => Some(decimal),
        _ => None,
    };
    let unit = if amount.money { Some("Rp") } else { Some(amount.unit.as_str()).filter(|unit| !unit.is_empty()) };
    let unit = unit.or(known.unit).filter(|unit| counted(unit).is_some());
    let near = |number: Number| {
        let target = known.target?.abs();
        let (low, high) = (target.div(Number::from(10))?, target.mul(Number::from(10))?);
        Some(!target.is_zero() && low <= number.abs() && number.abs() <= high)
    };
    let by_target = match (near(thousands), near(decimal)) {
        (Some(true), Some(false)) => Some(thousands),
        (Some(false), Some(true)) => Some(decimal),
        _ => None,
    };
    let votes = [
        by_column.map(|number| (number, Why::Column)),
        unit.map(|unit| (thousands, Why::Unit(unit.to_owned()))),
        by_target.and_then(|number| Some((number, Why::Target(known.target?)))),
    ];
    let mut votes = votes.into_iter().flatten();
    match votes.next() {
        Some((number, why)) if votes.all(|(other, _)| other == number) => Decided::By(number, why),
        _ => Decided::Open(thousands, decimal),
    }
}

/// The names of a unit that is counted; none where it is not.
fn counted(unit: &str) -> Option<&'static [&'static str]> {
    let unit = crate::words::folded(unit);
    COUNTED.iter().find(|names| names.contains(&unit.as_str())).copied()
}

/// Whether two units are one: as typed, or one as it is shortened.
pub(crate) fn same_unit(one: &str, other: &str) -> bool {
    let folded = crate::words::folded(other);
    crate::words::folded(one) == folded || counted(one).is_some_and(|names| names.contains(&folded.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{Decided, Known, Why, decide, signs};
    use crate::book::Cell;
    use crate::figure::{Figure, read};
    use bsc_number::Number;

    #[test]
    fn what_decides_between_two_readings() {
        let target = |number| Known { unit: None, target: Some(Number::from(number)) };
        let unit = |unit| Known { unit: Some(unit), target: None };
        let none = Known::default();
        // the cell, its column, what the plan knows, what it is taken for
        let cases: [(&str, &[&str], Known<'_>, &str); 14] = [
            ("1500", &["3,5"], none, "1500"),
            ("1.500", &[], none, "?"),
            ("1.500", &["1.500,25"], none, "1500 kolom"),
            ("1.500", &["3,75"], none, "1500 kolom"),
            ("1.500", &["3.75"], none, "1.5 kolom"),
            ("1,500", &["3.75"], none, "1500 kolom"),
            ("1,500", &["1.250.000"], none, "1.5 kolom"),
            ("1.500", &["3,5", "3.5"], none, "?"),
            ("1.500bh", &["3,5", "3.5"], none, "1500 satuan bh"),
            ("1.500 hari", &[], none, "?"),
            ("Rp 1.500", &[], none, "1500 satuan Rp"),
            ("1.500", &[], unit("Dokumen"), "1500 satuan Dokumen"),
            ("97.500", &[], target(95), "97.5 target 95"),
            ("97.500", &["1.250.000"], target(95), "?"),
        ];
        for (cell, column, known, expected) in cases {
            let cells: Vec<Cell> =
                column.iter().map(|text| Cell { text: (*text).to_owned(), ..Cell::default() }).collect();
            let Figure::Amount(amount) = read(cell) else { panic!("{cell}") };
            let found = match decide(&amount, signs(&cells), known) {
                Decided::Sure(number) => number.to_string(),
                Decided::By(number, Why::Column) => format!("{number} kolom"),
                Decided::By(number, Why::Unit(unit)) => format!("{number} satuan {unit}"),
                Decided::By(number, Why::Target(target)) => format!("{number} target {target}"),
                Decided::Open(..) => "?".to_owned(),
            };
            assert_eq!(found, expected, "{cell} {column:?}");
        }
    }
}
