//! Words of the command line that are values of the language.

use bsc_syntax::period::{Period, PeriodKind};
use jiff::civil::Date;

/// `2018-06-30`, a day of the calendar, and no other form.
pub fn parse_date(text: &str) -> Option<Date> {
    let date: Date = text.parse().ok()?;
    (date.to_string() == text).then_some(date)
}

/// `TW1` to `TW4`, or `TAHUN`.
pub fn parse_period(text: &str) -> Option<Period> {
    Period::parse(text).filter(|period| matches!(period.kind(), PeriodKind::Quarter | PeriodKind::Year))
}

#[cfg(test)]
mod tests {
    use super::{parse_date, parse_period};

    #[test]
    fn one_form_each() {
        let dates = [
            ("2018-06-30", true),
            ("2018-06-31", false),
            ("20180630", false),
            ("2018-06-30T00:00", false),
            ("30-06-2018", false),
            ("", false),
        ];
        for (text, good) in dates {
            assert_eq!(parse_date(text).is_some(), good, "{text}");
        }
        let periods = [
            ("TW1", true),
            ("TW4", true),
            ("TAHUN", true),
            ("S1", false),
            ("JAN", false),
            ("TW5", false),
            ("tw1", false),
        ];
        for (text, good) in periods {
            assert_eq!(parse_period(text).is_some(), good, "{text}");
        }
    }
}
