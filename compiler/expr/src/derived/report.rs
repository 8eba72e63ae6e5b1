//! What is derived of realisations, their lines and corrections, and of performance reports.

use super::calendar::{date, report_due, yearly};
use super::figure::{self, Figure, chain, line, made};
use super::holder::passed;
use super::registers::{holder, root, year};
use super::trajectory::{due, reporting};
use super::{Row, many, one};
use crate::formula_of;
use crate::value::{Thing, Val};
use crate::world::{Visit, Walk, World, visit};
use bsc_model::{Cascade, ElementId, FieldRef, HolderId, IkuId, Observation, PlanId, Value};
use bsc_number::Number;
use bsc_schema::{Kind, kw};
use bsc_syntax::period::{Period, PeriodKind};
use jiff::civil::Date;
use std::borrow::Cow;

const C: &[Kind] = &[Kind::Capaian];
const BOTH: &[Kind] = &[Kind::Capaian, Kind::Koreksi];
const R: &[Kind] = &[Kind::Realisasi];
const L: &[Kind] = &[Kind::Lkj];

/// What a line or correction gives, found by its place.
macro_rules! line {
    (|$w:ident, $l:ident| $value:expr) => {
        super::Compute::One(|$w, thing| read($w, thing).map_or(Val::Unknown, |$l| $value))
    };
}

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    Row(BOTH, "laporan", line!(|_w, l| Val::Thing(Thing::Element(l.root)))),
    Row(BOTH, "unit", line!(|_w, l| Val::Thing(Thing::Holder(l.holder)))),
    Row(BOTH, "iku", line!(|_w, l| Val::thing(l.iku.map(Thing::Iku)))),
    Row(BOTH, "tahun", line!(|_w, l| Val::Number(i64::from(l.year).into()))),
    Row(BOTH, "periode", line!(|_w, l| Val::Period(l.period))),
    Row(BOTH, "berlaku", line!(|w, l| l.iku.map_or(Val::Unknown, |i| Val::truth(held(w, i, l.year, l.period))))),
    Row(BOTH, "periode_sesuai", line!(|w, l| {
        let kind = l.iku.and_then(|i| reporting(w, i));
        kind.map_or(Val::Unknown, |kind| Val::Bool(kind == l.period.kind()))
    })),
    Row(BOTH, "tidak_tersedia", line!(|w, l| Val::Bool(l.observed(w).and_then(|o| w.model.observed_value(o)).is_some_and(|f| f.value() == Value::NotAvailable)))),
    Row(&[Kind::Koreksi], "alasan", line!(|w, l| match l.observed(w) {
        Some(o) => w.model.observed_reason(o).map_or(Val::Absent, |f| Val::Text(f.text())),
        None => Val::Unknown,
    })),
    Row(C, "angka", line!(|w, l| match l.iku.zip(l.observed(w)).map(|(i, o)| figure::reported(w, i, o)) {
        Some(Figure::Known(part)) => exact(part.number().ok(), part.bottom.is_none()),
        Some(Figure::NotAvailable) => Val::Absent,
        _ => Val::Unknown,
    })),
    Row(C, "data_hilang", line!(|w, l| data(w, &l, missing))),
    Row(C, "data_asing", line!(|w, l| data(w, &l, |variables, typed| missing(typed, variables)))),
    Row(C, "rupiah_tercampur", line!(|w, l| mixed_money(w, &l))),
    Row(C, "bagi_nol", line!(|w, l| divided_by_zero(w, &l))),
    Row(C, "bukti", super::Compute::One(|w, thing| match thing {
        Thing::Element(c) => Val::Bool(evidence(w, c)),
        _ => Val::Unknown,
    })),
    Row(C, "dari_bawah", line!(|w, l| match l.iku.map(|i| made(w, i, l.period)) {
        Some(Figure::Known(part)) => Val::number(part.number().ok()),
        Some(Figure::Missing | Figure::NotAvailable) => Val::Absent,
        _ => Val::Unknown,
    })),
    Row(C, "capaian_bawah", many!(Element, |w, c, f| lines_below(w, c, f))),
    Row(C, "batas", line!(|w, l| report_due(w, l.holder, l.year, l.period))),
    Row(C, "lewat_batas", line!(|w, l| passed(w, report_due(w, l.holder, l.year, l.period)))),

    Row(R, "koreksi", many!(Element, |w, r, f| {
        let items = w.model.fields(r, kw::KOREKSI).filter(|f| f.field.slot == 0);
        visit(items.map(|f| Thing::Correction(r, f.field.item)), w.broken_below(r), f)
    })),
    Row(R, "batas", one!(Element, |w, r| match (holder(w, r), year(w, r), period(w, r)) {
        (Some(h), Some(y), Some(p)) => report_due(w, h, y, p),
        _ => Val::Unknown,
    })),
    Row(R, "akhir_periode", one!(Element, |w, r| {
        let end = year(w, r).zip(period(w, r)).and_then(|(y, p)| p.last_day(y));
        end.map_or(Val::Unknown, Val::Date)
    })),
    Row(R, "triwulanan", one!(Element, |w, r| period(w, r).map_or(Val::Unknown, |p| Val::Bool(p.kind() == PeriodKind::Quarter)))),

    Row(L, "unit", one!(Element, |w, l| holder(w, l).map_or(Val::Unknown, |h| Val::Thing(Thing::Holder(h))))),
    Row(L, "batas_draf", one!(Element, |w, l| stage(w, l, "draf"))),
    Row(L, "batas_reviu", one!(Element, |w, l| stage(w, l, "reviu"))),
    Row(L, "batas_terbit", one!(Element, |w, l| match stage(w, l, "terbit") {
        Val::Absent => match (holder(w, l), year(w, l)) {
            (Some(h), Some(y)) => report_due(w, h, y, w.model.fields(l, kw::LKJ).find_map(|f| f.period()).unwrap_or(Period::YEAR)),
            _ => Val::Unknown,
        },
        day => day,
    })),
    Row(&[Kind::Iku], "lewat_tanpa_data", one!(Iku, |w, i| unreported(w, i))),
];

/// A line of a realisation or a correction.
struct Line {
    root: ElementId,
    holder: HolderId,
    year: i16,
    period: Period,
    iku: Option<IkuId>,
    element: ElementId,
    /// Of a correction: which.
    item: Option<u32>,
}

impl Line {
    fn observed<'m>(&self, w: &World<'m>) -> Option<&'m Observation> {
        let fits = |o: &&Observation| match self.item {
            Some(item) => o.correction && o.item == item && o.element == self.element,
            None => !o.correction && o.element == self.element,
        };
        w.model.observations(self.iku?).iter().find(fits)
    }
}

/// The slot of a word in keyword position that is the user's own.
const HEAD_SLOT: u8 = u8::MAX;

pub(super) fn period(w: &World<'_>, realisation: ElementId) -> Option<Period> {
    w.model.fields(realisation, kw::REALISASI).find_map(|f| f.period())
}

fn read(w: &World<'_>, thing: Thing) -> Option<Line> {
    let (element, item) = match thing {
        Thing::Element(e) => (e, None),
        Thing::Correction(e, item) => (e, Some(item)),
        _ => return None,
    };
    let root = root(w, element);
    let holder = holder(w, root)?;
    let of_root = year(w, root)?;
    let (year, period, name) = match item {
        None => {
            let head = w.model.fields(element, kw::SENDIRI).find(|f| f.field.slot == HEAD_SLOT)?;
            (of_root, period(w, root)?, head)
        }
        Some(item) => {
            let slot = |n| correction(w, element, item).find(|f| f.field.slot == n);
            let year = slot(1).and_then(|f| f.number()).and_then(Number::to_i64);
            let year = year.and_then(|y| i16::try_from(y).ok()).unwrap_or(of_root);
            (year, slot(0)?.period()?, slot(2)?)
        }
    };
    Some(Line { root, holder, year, period, iku: w.model.find_iku(holder, year, name.source()), element, item })
}

/// The IKU and period of a line.
pub(super) fn of_line(w: &World<'_>, line: ElementId) -> Option<(IkuId, Period)> {
    let line = read(w, Thing::Element(line))?;
    Some((line.iku?, line.period))
}

/// The IKU and period of a correction.
pub(super) fn of_correction(w: &World<'_>, correction: Thing) -> Option<(IkuId, Period)> {
    let line = read(w, correction)?;
    Some((line.iku?, line.period))
}

/// What a line or correction reports, in one form: `25`, `8 dari 10`, `n/a`, `diterima 281; disampaikan 320`.
pub(super) fn said(w: &World<'_>, thing: Thing) -> Option<String> {
    let line = read(w, thing)?;
    let observed = line.observed(w)?;
    let value = |f: FieldRef<'_>| match f.value() {
        Value::Number(n) => n.to_string(),
        Value::Percent(n) => format!("{n}%"),
        Value::Money(n) => format!("Rp {n}"),
        _ => f.source().to_owned(),
    };
    let Some(top) = w.model.observed_value(observed) else {
        let mut raw: Vec<String> =
            w.model.observed_raw(observed).into_iter().map(|(name, f)| format!("{name} {}", value(f))).collect();
        raw.sort();
        return Some(raw.join("; "));
    };
    let bottom = w.model.observed_of(observed).map(|f| format!(" dari {}", value(f)));
    Some(value(top) + &bottom.unwrap_or_default())
}

/// The arguments of one correction.
pub(crate) fn correction<'m>(w: &World<'m>, realisation: ElementId, item: u32) -> impl Iterator<Item = FieldRef<'m>> {
    w.model.fields(realisation, kw::KOREKSI).filter(move |f| f.field.item == item)
}

/// The agreement held an IKU at the end of a period.
fn held(w: &World<'_>, iku: IkuId, year: i16, period: Period) -> Option<bool> {
    let found = w.model.iku(iku);
    let version = w.model.version_at(found.plan, period.last_day(year)?);
    Some((found.versions.0..=found.versions.1).contains(&version))
}

/// Of an agreement and its complements, this one was in force on most days of a period, of equals the later, or states its
/// quarters (`triwulan`).
fn owns(w: &World<'_>, plan: PlanId, period: Period) -> bool {
    let this = w.model.plan(plan);
    let of_year = w.model.plans_of(this.holder).filter(|p| {
        let other = w.model.plan(*p);
        (other.year, other.kind) == (this.year, this.kind)
    });
    let (Some(new_year), Some(end)) = (Date::new(this.year, 1, 1).ok(), period.last_day(this.year)) else {
        return true;
    };
    let from = Date::new(this.year, i8::try_from(period.first_month()).unwrap_or(1), 1).unwrap_or(new_year);
    let begins = |p: PlanId| {
        let element = w.model.plan(p).element;
        let typed = date(w, element, kw::MULAI).or_else(|| date(w, element, kw::DITETAPKAN));
        if w.model.plan(p).complement > 0 { typed.unwrap_or(new_year) } else { new_year }
    };
    let may = |p: &PlanId| {
        stated(w, *p).is_none_or(|(first, last)| first <= period.first_month() && period.last_month() <= last)
    };
    let open: Vec<PlanId> = of_year.filter(may).collect();
    if let Some(owner) = open.iter().rfind(|p| stated(w, **p).is_some()) {
        return *owner == plan;
    }
    let ends = open.iter().skip(1).map(|p| begins(*p)).chain(end.tomorrow().ok());
    let days = open.iter().zip(ends).map(|(p, next)| {
        let (start, stop) = (begins(*p).max(from), next.min(end.tomorrow().unwrap_or(end)));
        (start.until(stop).map_or(0, |span| span.get_days()), *p)
    });
    days.max_by_key(|d| d.0).is_none_or(|most| most.1 == plan)
}

/// First and last month of the quarters that an agreement states.
fn stated(w: &World<'_>, plan: PlanId) -> Option<(u8, u8)> {
    let mut ends = w.model.fields(w.model.plan(plan).element, kw::TRIWULAN).filter_map(|f| f.period());
    let first = ends.next()?;
    Some((first.first_month(), ends.next().unwrap_or(first).last_month()))
}

/// A typed number keeps its places, by which what is computed is compared with it; a quotient is compared to all that settle.
fn exact<'m>(number: Option<Number>, typed: bool) -> Val<'m> {
    Val::number(if typed { number } else { number.and_then(|n| Number::parse(&n.fixed(18))) })
}

/// Asks of the variables of the formula and those typed in a line; absent where the line gives no raw data.
fn data<'m>(w: &World<'m>, l: &Line, ask: fn(&[&str], &[&str]) -> String) -> Val<'m> {
    let Some((iku, line)) = l.iku.zip(l.observed(w)) else { return Val::Unknown };
    let raw = w.model.observed_raw(line);
    if raw.is_empty() {
        return Val::Absent;
    }
    let typed: Vec<&str> = raw.iter().map(|r| r.0).collect();
    let field = w.model.iku_field(iku, kw::FORMULA);
    let text = match field.found().map(|f| f.value()) {
        // a formula in words, or none, knows no variables
        Some(Value::Text) => ask(&[], &typed),
        None if matches!(field, bsc_model::Lookup::Absent) => ask(&[], &typed),
        _ => match formula_of(w.model, iku) {
            Some(formula) => ask(&formula.variables().map(|v| v.0).collect::<Vec<_>>(), &typed),
            None => return Val::Unknown,
        },
    };
    if text.is_empty() { Val::Absent } else { Val::Text(Cow::Owned(text)) }
}

/// Those of the first that the second lacks, with commas.
fn missing(these: &[&str], there: &[&str]) -> String {
    let these = these.iter().copied().filter(|t| !there.contains(t));
    these.collect::<Vec<_>>().join(", ")
}

/// What is typed in rupiah, where it is put together with what is not; absent where all is alike.
fn mixed_money<'m>(w: &World<'m>, l: &Line) -> Val<'m> {
    let Some((iku, line)) = l.iku.zip(l.observed(w)) else { return Val::Unknown };
    let money = |f: &FieldRef<'_>| matches!(f.value(), Value::Money(_));
    if let Some((top, bottom)) = w.model.observed_value(line).zip(w.model.observed_of(line)) {
        let typed = if money(&top) { top } else { bottom };
        return if money(&top) == money(&bottom) { Val::Absent } else { Val::word(typed.source()) };
    }
    let raw = w.model.observed_raw(line);
    let amounts: Vec<&str> = raw.iter().filter(|r| money(&r.1)).map(|r| r.0).collect();
    let Some(formula) = formula_of(w.model, iku).filter(|_| !amounts.is_empty()) else { return Val::Absent };
    let percent = w.model.unit(iku).percent;
    match formula.gives_money(|name| amounts.contains(&name)) {
        Some(money) if !(money && percent) => Val::Absent,
        _ => Val::Text(Cow::Owned(amounts.join(", "))),
    }
}

/// A denominator is 0: one typed behind `dari`, or one that the formula makes of the raw data.
fn divided_by_zero<'m>(w: &World<'m>, l: &Line) -> Val<'m> {
    let Some((iku, line)) = l.iku.zip(l.observed(w)) else { return Val::Unknown };
    if let Some(bottom) = w.model.observed_of(line) {
        return bottom.number().map_or(Val::Unknown, |n| Val::Bool(n.is_zero()));
    }
    let raw = w.model.observed_raw(line);
    if raw.is_empty() {
        return Val::Bool(false);
    }
    let value = |name: &str| raw.iter().find(|r| r.0 == name).and_then(|r| r.1.number());
    formula_of(w.model, iku).map_or(Val::Unknown, |f| Val::truth(f.divides_by_zero(value)))
}

/// Evidence stands in a line or in its details.
fn evidence(w: &World<'_>, line: ElementId) -> bool {
    let named =
        |e| w.model.field(e, kw::DATA_DUKUNG).is_some() || w.model.children_of(e, kw::DATA_DUKUNG).next().is_some();
    named(line) || w.model.children_of(line, kw::RINCIAN).any(named)
}

fn lines_below<'m>(w: &World<'m>, c: ElementId, f: &mut Visit<'_, 'm>) -> Walk {
    let Some((line_here, iku)) = read(w, Thing::Element(c)).and_then(|l| l.iku.map(|i| (l, i))) else {
        return Walk::Doubtful;
    };
    let links = chain(w.model, w.model.iku(iku).origin);
    let (parts, _) = figure::below(w.model, &links);
    let of = parts.iter().filter_map(|p| {
        let links = chain(w.model, w.model.iku(*p).origin);
        links.iter().find_map(|l| line(w.model, *l, line_here.period)).filter(|o| !o.correction)
    });
    visit(of.map(|o| Thing::Element(o.element)), false, f)
}

/// A stage of the yearly report, in the next year; absent where the holder's kind has none.
fn stage<'m>(w: &World<'m>, lkj: ElementId, stage: &str) -> Val<'m> {
    let (Some(holder), Some(year)) = (holder(w, lkj), year(w, lkj)) else { return Val::Unknown };
    let Some(kind) = w.model.kind(holder) else { return Val::Unknown };
    if w.model.fields(lkj, kw::LKJ).any(|f| f.period().is_some_and(|p| p != Period::YEAR)) {
        return Val::Absent;
    }
    let Some(day) = yearly(w, kind.element, stage) else { return Val::Absent };
    year.checked_add(1).and_then(|next| day.in_year(next)).map_or(Val::Unknown, Val::Date)
}

/// The periods that are due and of which nothing is reported, at no link of the direct chain and by nobody below; with
/// commas, empty where none. Only the origin of a chain is asked. Unknown in a year of which nobody has reported: then the
/// reports are not in the project.
fn unreported<'m>(w: &World<'m>, iku: IkuId) -> Val<'m> {
    let found = w.model.iku(iku);
    if found.cascade == Cascade::Direct {
        return Val::Absent;
    }
    let year = w.model.iku_year(iku);
    if found.poisoned || w.children_doubtful(found.plan) || !w.registers().reported.contains(&year) {
        return Val::Unknown;
    }
    let links = chain(w.model, iku);
    if !figure::below(w.model, &links).0.is_empty() {
        return Val::Absent;
    }
    let Some(periods) = due(w, iku) else { return Val::Unknown };
    let holder = w.model.iku_holder(iku);
    let mut missing = Vec::new();
    for period in periods {
        let reported = links.iter().any(|l| line(w.model, *l, period).is_some());
        if reported
            || held(w, iku, year, period) != Some(true)
            || !owns(w, found.plan, period)
            || unlike(w, &links, period)
        {
            continue;
        }
        match passed(w, report_due(w, holder, year, period)) {
            Val::Bool(true) => missing.push(period.name()),
            Val::Bool(false) => {}
            _ => return Val::Unknown,
        }
    }
    if missing.is_empty() { Val::Absent } else { Val::Text(Cow::Owned(missing.join(", "))) }
}

/// It is reported under a period of another kind that ends with this one: that is another fault.
fn unlike(w: &World<'_>, links: &[IkuId], period: Period) -> bool {
    let mut all = links.iter().flat_map(|l| w.model.observations(*l));
    all.any(|o| {
        let value = w.model.observed_value(o).map(|f| f.value());
        o.period.last_month() == period.last_month() && value != Some(Value::NotAvailable)
    })
}
