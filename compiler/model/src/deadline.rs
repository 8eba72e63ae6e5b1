//! The named deadlines of a profile (`batas pk_susulan 15 hari`): a day of the year, or so many days, working days or months
//! after an event.

use crate::{Model, Value};
use bsc_number::Number;
use bsc_schema::kw;
use bsc_syntax::value::MonthDay;
use jiff::Span;
use jiff::civil::{Date, Weekday};

/// Beyond this a count is a slip of the pen: the deadline is unknown.
const MOST: i64 = 10_000;

/// A deadline of the profile.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Deadline {
    /// That day, in the year of the event.
    Day(MonthDay),
    /// So many days later.
    Days(i64),
    /// So many days later, of which none is a Saturday, a Sunday or one of these, ascending.
    WorkDays(i64, Vec<Date>),
    /// The same day, so many months later.
    Months(i64),
}

impl Deadline {
    /// The deadline of this name.
    pub fn read(model: &Model, name: &str) -> Option<Deadline> {
        let profile = model.profile().element?;
        let found = model.fields(profile, kw::BATAS).find(|f| f.field.slot == 0 && f.source() == name)?;
        let slot =
            |slot| model.fields(profile, kw::BATAS).find(|f| f.field.item == found.field.item && f.field.slot == slot);
        let value = slot(1)?;
        if let Value::MonthDay(month, day) = value.value() {
            return Some(Deadline::Day(MonthDay { month, day }));
        }
        Deadline::counted(model, value.number()?, slot(2).map_or("hari", |f| f.source()))
    }

    /// So many `hari`, `hari_kerja`, `bulan` or `tahun`; none for a count that is not whole or beyond all sense.
    pub fn counted(model: &Model, count: Number, unit: &str) -> Option<Deadline> {
        let count = count.to_i64().filter(|n| (0..=MOST).contains(n))?;
        Some(match unit {
            "tahun" => Deadline::Months(count * 12),
            "bulan" => Deadline::Months(count),
            "hari_kerja" => {
                let profile = model.profile().element.into_iter();
                let mut free: Vec<Date> =
                    profile.flat_map(|p| model.fields(p, kw::HARI_LIBUR)).filter_map(|f| f.date()).collect();
                free.sort_unstable();
                Deadline::WorkDays(count, free)
            }
            _ => Deadline::Days(count),
        })
    }

    /// The names of all deadlines of the profile.
    pub fn names(model: &Model) -> Vec<String> {
        let all = model.profile().element.into_iter().flat_map(|p| model.fields(p, kw::BATAS));
        all.filter(|f| f.field.slot == 0).map(|f| f.source().to_owned()).collect()
    }

    /// The last day in time, counted from an event; none beyond the calendar.
    pub fn after(&self, event: Date) -> Option<Date> {
        match self {
            Deadline::Day(day) => day.in_year(event.year()),
            Deadline::Days(n) => event.checked_add(Span::new().try_days(*n).ok()?).ok(),
            Deadline::Months(n) => event.checked_add(Span::new().try_months(*n).ok()?).ok(),
            Deadline::WorkDays(n, free) => {
                let (mut day, mut left) = (event, *n);
                while left > 0 {
                    day = day.tomorrow().ok()?;
                    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
                    left -= i64::from(!weekend && free.binary_search(&day).is_err());
                }
                Some(day)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn deadlines_are_counted_from_the_event() {
        let free = vec![date(2018, 3, 30)];
        // 2018-03-27 is a Tuesday; the 30th, a Friday, is free
        for (deadline, event, expected) in [
            (Deadline::Day(MonthDay { month: 10, day: 20 }), date(2018, 3, 27), Some(date(2018, 10, 20))),
            (Deadline::Day(MonthDay { month: 2, day: 29 }), date(2018, 3, 27), Some(date(2018, 2, 28))),
            (Deadline::Days(15), date(2018, 3, 27), Some(date(2018, 4, 11))),
            (Deadline::Months(1), date(2018, 1, 31), Some(date(2018, 2, 28))),
            (Deadline::WorkDays(0, free.clone()), date(2018, 3, 31), Some(date(2018, 3, 31))),
            (Deadline::WorkDays(3, free.clone()), date(2018, 3, 27), Some(date(2018, 4, 2))),
            (Deadline::WorkDays(15, free), date(2018, 3, 27), Some(date(2018, 4, 18))),
            (Deadline::Days(10_000), date(9999, 12, 31), None),
        ] {
            assert_eq!(deadline.after(event), expected, "{deadline:?} after {event}");
        }
    }
}
