//! The days by which a kind of unit reports, and the dates that statements say.

use crate::value::Val;
use crate::world::World;
use bsc_model::{ElementId, FieldRef, HolderId, Value};
use bsc_number::Number;
use bsc_schema::{Kw, kw};
use bsc_syntax::period::{Period, PeriodKind};
use bsc_syntax::value::MonthDay;
use jiff::Span;
use jiff::civil::Date;

pub(super) fn later(day: Date, span: Result<Span, jiff::Error>) -> Option<Date> {
    span.ok().and_then(|span| day.checked_add(span).ok())
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
    let due = period.last_day(year).and_then(|end| later(end, Span::new().try_days(days)));
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
