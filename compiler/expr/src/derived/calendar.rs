//! Deadlines: what the profile names, counted in days, working days and months.

use crate::value::Val;
use crate::world::World;
use bsc_model::{ElementId, FieldRef, HolderId, Value};
use bsc_number::Number;
use bsc_schema::{Kw, kw};
use bsc_syntax::period::{Period, PeriodKind};
use bsc_syntax::value::MonthDay;
use hashbrown::HashSet;
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// More working days than any deadline has; what is above is no deadline.
const MOST_WORKING_DAYS: i64 = 400;

/// A deadline that the profile names (`batas`): a day of the year, or a time after an event.
#[derive(Copy, Clone)]
pub(super) enum Limit {
    Day(MonthDay),
    After(i64, &'static str),
}

/// `batas keberatan 14 hari`; none where the profile names no such deadline.
pub(super) fn limit(w: &World<'_>, name: &str) -> Option<Limit> {
    let profile = w.model.profile().element?;
    let named = w.model.fields(profile, kw::BATAS).find(|f| f.field.slot == 0 && f.source() == name)?;
    let slot = |n| w.model.fields(profile, kw::BATAS).find(|f| f.field.item == named.field.item && f.field.slot == n);
    let value = slot(1)?;
    if let Value::MonthDay(month, day) = value.value() {
        return Some(Limit::Day(MonthDay { month, day }));
    }
    let units = ["hari_kerja", "bulan"];
    let unit = slot(2).and_then(|f| units.into_iter().find(|u| *u == f.source())).unwrap_or("hari");
    Some(Limit::After(value.number()?.to_i64()?, unit))
}

impl Limit {
    /// The last day, for what happened on `event`: the same year's day, or so long after it.
    pub(super) fn of<'m>(self, w: &World<'m>, event: Date) -> Val<'m> {
        let date = match self {
            Limit::Day(day) => day.in_year(event.year()),
            Limit::After(count, "hari_kerja") => working_days_after(w, event, count),
            Limit::After(count, "bulan") => later(event, Span::new().try_months(count)),
            Limit::After(count, _) => later(event, Span::new().try_days(count)),
        };
        date.map_or(Val::Unknown, Val::Date)
    }
}

/// The named deadline of an event that may be unknown; absent where the profile has none.
pub(super) fn named<'m>(w: &World<'m>, name: &str, event: Option<Date>) -> Val<'m> {
    match (limit(w, name), event) {
        (None, _) => Val::Absent,
        (Some(limit), Some(event)) => limit.of(w, event),
        _ => Val::Unknown,
    }
}

pub(super) fn later(day: Date, span: Result<Span, jiff::Error>) -> Option<Date> {
    span.ok().and_then(|span| day.checked_add(span).ok())
}

/// The n-th day after `from` that is neither Saturday, Sunday nor a holiday of the profile.
fn working_days_after(w: &World<'_>, from: Date, count: i64) -> Option<Date> {
    let holidays: HashSet<Date> = w.model.profile().element.map_or_else(HashSet::new, |profile| {
        w.model.fields(profile, kw::HARI_LIBUR).filter_map(|f| f.date()).collect()
    });
    let mut left = Some(count).filter(|n| (0..=MOST_WORKING_DAYS).contains(n))?;
    let mut day = from;
    while left > 0 {
        day = day.checked_add(1.day()).ok()?;
        let rest = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || holidays.contains(&day);
        left -= i64::from(!rest);
    }
    Some(day)
}

/// The last day of a period.
pub(super) fn last_day(year: i16, period: Period) -> Option<Date> {
    Date::new(year, i8::try_from(period.last_month()).ok()?, 1).ok().map(|d| d.last_of_month())
}

/// The day by which a holder reports a period: so many days after it (`batas_lapor`); for a year the day of the yearly report,
/// where the kind has one of its own (`batas_lkj`).
pub(super) fn report_due<'m>(w: &World<'m>, holder: HolderId, year: i16, period: Period) -> Val<'m> {
    let Some(kind) = w.model.kind(holder).map(|k| k.element) else { return Val::Unknown };
    if period.kind() == PeriodKind::Year
        && let Some(day) = yearly(w, kind, "draf")
    {
        return year.checked_add(1).and_then(|next| day.in_year(next)).map_or(Val::Unknown, Val::Date);
    }
    let Some(days) = number(w, kind, kw::BATAS_LAPOR) else { return Val::Absent };
    let due = last_day(year, period).and_then(|end| later(end, Span::new().try_days(days)));
    due.map_or(Val::Unknown, Val::Date)
}

/// `batas_lkj draf 01-31`: the day of a stage of the yearly report.
pub(super) fn yearly(w: &World<'_>, kind: ElementId, stage: &str) -> Option<MonthDay> {
    let named = w.model.fields(kind, kw::BATAS_LKJ).find(|f| f.field.slot == 0 && f.source() == stage)?;
    let day = w.model.fields(kind, kw::BATAS_LKJ).find(|f| f.field.item == named.field.item && f.field.slot == 1)?;
    match day.value() {
        Value::MonthDay(month, day) => Some(MonthDay { month, day }),
        _ => None,
    }
}

/// A whole number that a statement says.
pub(super) fn number(w: &World<'_>, element: ElementId, kw: Kw) -> Option<i64> {
    w.model.field(element, kw).and_then(|f| f.number()).and_then(Number::to_i64)
}

/// A date that a statement of an element says.
pub(super) fn date(w: &World<'_>, element: ElementId, kw: Kw) -> Option<Date> {
    w.model.fields(element, kw).find_map(|f: FieldRef<'_>| f.date())
}
