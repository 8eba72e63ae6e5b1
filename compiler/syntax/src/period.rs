//! Periods of reporting: months, quarters, half-years, the year.

use jiff::civil::Date;
use std::cmp::Ordering;
use std::fmt;

/// How long a period is.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PeriodKind {
    /// `JAN` … `DES`: `lapor bulanan`.
    Month,
    /// `TW1` … `TW4`: `lapor triwulanan`.
    Quarter,
    /// `S1`, `S2`: `lapor semesteran`.
    Half,
    /// `TAHUN`: `lapor tahunan`.
    Year,
}

impl PeriodKind {
    /// How many months one of them holds.
    pub fn months(self) -> u8 {
        match self {
            PeriodKind::Month => 1,
            PeriodKind::Quarter => 3,
            PeriodKind::Half => 6,
            PeriodKind::Year => 12,
        }
    }

    /// How many a year holds.
    pub fn per_year(self) -> u8 {
        12 / self.months()
    }

    /// Those of a year, in order.
    pub fn all(self) -> impl Iterator<Item = Period> {
        (1..=self.per_year()).map(move |index| Period { kind: self, index })
    }
}

/// A period of a year.
///
/// Ordered by its last month; of two that end together the shorter comes first: `MAR < TW1 < JUN < TW2 < S1`.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Period {
    kind: PeriodKind,
    index: u8,
}

const MONTHS: [&str; 12] = ["JAN", "FEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGU", "SEP", "OKT", "NOV", "DES"];
const QUARTERS: [&str; 4] = ["TW1", "TW2", "TW3", "TW4"];
const HALVES: [&str; 2] = ["S1", "S2"];
const YEAR: [&str; 1] = ["TAHUN"];

fn names(kind: PeriodKind) -> &'static [&'static str] {
    match kind {
        PeriodKind::Month => &MONTHS,
        PeriodKind::Quarter => &QUARTERS,
        PeriodKind::Half => &HALVES,
        PeriodKind::Year => &YEAR,
    }
}

impl Period {
    /// The whole year.
    pub const YEAR: Period = Period { kind: PeriodKind::Year, index: 1 };

    /// The `index`-th of a year, from 1; `None` where a year has no such one.
    pub fn new(kind: PeriodKind, index: u8) -> Option<Period> {
        (1..=kind.per_year()).contains(&index).then_some(Period { kind, index })
    }

    /// Reads `TW1`, `S2`, `JAN`, `TAHUN`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Period> {
        [PeriodKind::Quarter, PeriodKind::Half, PeriodKind::Year, PeriodKind::Month].into_iter().find_map(|kind| {
            let at = names(kind).iter().position(|name| *name == text)?;
            Period::new(kind, u8::try_from(at + 1).ok()?)
        })
    }

    /// How long it is.
    pub fn kind(self) -> PeriodKind {
        self.kind
    }

    /// Which of its kind it is, from 1.
    pub fn index(self) -> u8 {
        self.index
    }

    /// Its first month, 1 to 12.
    pub fn first_month(self) -> u8 {
        self.last_month() + 1 - self.kind.months()
    }

    /// Its last month, 1 to 12.
    pub fn last_month(self) -> u8 {
        self.index * self.kind.months()
    }

    /// Its last day in a year; `None` beyond the calendar.
    pub fn last_day(self, year: i16) -> Option<Date> {
        Date::new(year, i8::try_from(self.last_month()).ok()?, 1).ok().map(Date::last_of_month)
    }

    /// Whether all of `other` lies in it.
    pub fn contains(self, other: Period) -> bool {
        self.first_month() <= other.first_month() && other.last_month() <= self.last_month()
    }

    /// The next of its kind in the same year.
    pub fn next(self) -> Option<Period> {
        Period::new(self.kind, self.index + 1)
    }

    /// Its name: `TW1`.
    pub fn name(self) -> &'static str {
        names(self.kind).get(usize::from(self.index) - 1).copied().unwrap_or("")
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Period) -> Ordering {
        (self.last_month(), self.kind).cmp(&(other.last_month(), other.kind))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Period) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back() {
        for kind in [PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Half, PeriodKind::Year] {
            assert_eq!(kind.all().count(), usize::from(kind.per_year()));
            for period in kind.all() {
                assert_eq!(Period::parse(period.name()), Some(period));
            }
        }
        for wrong in ["TW5", "TW0", "S3", "tw1", "MAY", ""] {
            assert_eq!(Period::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn order_is_by_the_last_month() {
        let order = ["MAR", "TW1", "APR", "JUN", "TW2", "S1", "TW3", "DES", "TW4", "S2", "TAHUN"];
        let periods: Vec<_> = order.iter().filter_map(|name| Period::parse(name)).collect();
        assert_eq!(periods.len(), order.len());
        assert!(periods.is_sorted());
        let half = Period::parse("S2").unwrap();
        assert_eq!((half.first_month(), half.last_month()), (7, 12));
        assert!(half.contains(Period::parse("TW3").unwrap()) && !half.contains(Period::parse("TW2").unwrap()));
    }
}
